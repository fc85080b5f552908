/**
 * What a label or a figure written as text means.
 */
package org.disclosure.rollup.recognition.text;
