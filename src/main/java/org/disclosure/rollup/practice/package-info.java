/**
 * Invented reports to practise and measure with: units, figures that add up, the faults put into some of them, and files as
 * the programs in the field write them. Report number i depends on the seed and on i only. This room knows the form and
 * what a roster looks like; it must not know how files are read or checked, for what it says of its own reports is what
 * reading and checking are measured against.
 */
package org.disclosure.rollup.practice;
