/** Similarity of two texts. */
package org.disclosure.rollup.check.text.similar;
