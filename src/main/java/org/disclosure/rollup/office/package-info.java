/**
 * Services for the office between runs: accepting a finding, locking a year, history, templates, a report, a check of one
 * file.
 */
package org.disclosure.rollup.office;
