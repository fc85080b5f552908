/**
 * The outputs, one class for each: the workbook, the page, CSV and JSON files. Outputs appear whole or not at all, and the same
 * figures give the same bytes. This room shows the figures and findings that it is given; it must not know how files are read or
 * where figures are kept, and it has no clock: the date it prints is given to it.
 */
package org.disclosure.rollup.publish;
