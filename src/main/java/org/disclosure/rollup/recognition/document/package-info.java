/**
 * What a document says about itself outside its tables: unit, year, period, remarks.
 */
package org.disclosure.rollup.recognition.document;
