/** Meaning of labels, and of figures written as text. */
package org.disclosure.rollup.recognition.text;
