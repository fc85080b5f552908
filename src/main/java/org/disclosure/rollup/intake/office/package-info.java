/**
 * Readers of what the office itself writes: the roster and its decisions.
 */
package org.disclosure.rollup.intake.office;
