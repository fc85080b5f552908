/**
 * Makes sets of invented reports to practise and measure with, and what a run on them must come to. Report number i
 * depends on the seed and on i only. It knows the form and what a roster looks like; it must not know how files are read
 * or checked, for what it says of its own reports is what reading and checking are measured against.
 */
package org.disclosure.rollup.practice;
