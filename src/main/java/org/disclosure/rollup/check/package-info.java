/**
 * The rule book and its evaluation: the linear checks (勾稽关系) declared in {@code checks/checks-*.yaml}, the few that are
 * more than sums, and the checks of the district as a whole. A check says what does not hold and with which numbers; it
 * corrects nothing. This room sees figures by cell and must not know where they are stored, read from or printed.
 */
package org.disclosure.rollup.check;
