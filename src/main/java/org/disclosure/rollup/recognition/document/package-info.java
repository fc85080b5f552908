/** Facts that a document states outside its tables: unit, year, period, remarks. */
package org.disclosure.rollup.recognition.document;
