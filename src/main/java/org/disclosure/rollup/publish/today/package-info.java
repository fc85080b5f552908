/**
 * The things of the day of one year (今天要做的): what came, what is to be decided, returned and asked for, and whether the
 * year can be made public. Page, workbook, terminal and letters all take them from here; it knows no format but its own file.
 */
package org.disclosure.rollup.publish.today;
