/**
 * What one bureau sent: the roster's units, and a submission as a reading for each cell, with the sheet and address that
 * it came from. A reading is a number, a blank, a sign for "does not apply" or something unreadable, and only the number
 * is ever one. This room knows the form and nothing else: neither how a figure was read nor what is wrong with it.
 */
package org.disclosure.rollup.submission;
