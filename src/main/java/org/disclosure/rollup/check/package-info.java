/**
 * Checks a submission and the district as a whole: evaluates the declared rules (勾稽关系), compares with other years and
 * units, and explains what is broken. A check says what does not hold and with which numbers; it corrects nothing. This
 * room sees figures by cell and must not know where they are stored, read from or printed.
 */
package org.disclosure.rollup.check;
