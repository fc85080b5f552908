/**
 * The unit of the roster, its sub-unit, or another body that a name in a title, field, file name or folder means.
 */
package org.disclosure.rollup.recognition.unit;
