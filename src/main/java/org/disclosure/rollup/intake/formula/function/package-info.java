/**
 * The functions and operators that are calculated. What programs may disagree on is refused.
 */
package org.disclosure.rollup.intake.formula.function;
