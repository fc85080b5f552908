/**
 * The rows of a table, and the table that was found with the place of each figure.
 */
package org.disclosure.rollup.recognition.row;
