/**
 * What the office asks for between runs: accept a finding, lock a year, history, templates, a report, a check of one
 * file.
 */
package org.disclosure.rollup.office;
