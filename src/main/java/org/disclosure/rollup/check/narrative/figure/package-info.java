/**
 * Checks of sentences against the three tables.
 */
package org.disclosure.rollup.check.narrative.figure;
