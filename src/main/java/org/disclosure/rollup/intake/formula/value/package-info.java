/**
 * Values and areas of formulas, and the formula as a tree.
 */
package org.disclosure.rollup.intake.formula.value;
