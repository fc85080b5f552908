/**
 * Units of the roster and their submissions: a reading for each cell, with the sheet and address that it came from. A
 * reading is a number, a blank, a sign for "does not apply" or something unreadable, and only the number counts as one.
 * This room knows the form and nothing else: neither the reading of files nor findings.
 */
package org.disclosure.rollup.submission;
