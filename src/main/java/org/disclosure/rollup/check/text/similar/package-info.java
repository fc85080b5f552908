/**
 * How alike two texts are.
 */
package org.disclosure.rollup.check.text.similar;
