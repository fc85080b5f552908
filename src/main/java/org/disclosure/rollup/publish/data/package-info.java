/**
 * The outputs for programs: CSV and JSON, and how a published year is read again.
 */
package org.disclosure.rollup.publish.data;
