/**
 * Figures in the cells of a picture: ink, digits, and how certain each reading is.
 */
package org.disclosure.rollup.intake.picture.digit;
