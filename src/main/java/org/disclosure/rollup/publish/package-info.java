/**
 * The outputs, one class for each: the workbook, the page, CSV and JSON files. Outputs appear whole or not at all, and the same
 * figures give the same bytes. This room shows what is in the store and the district's figures; it must not know how
 * files are read, and it has no clock: the date it prints is given to it.
 */
package org.disclosure.rollup.publish;
