/**
 * The wordings that reports use for each kind of figure, in the field's own terms.
 */
package org.disclosure.rollup.check.text.wording;
