/**
 * Finds the form's tables on a sheet and reads them, upright or turned.
 */
package org.disclosure.rollup.recognition.table;
