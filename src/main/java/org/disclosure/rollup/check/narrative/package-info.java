/**
 * Checks of a report's running text against what such a text must hold, one small class each: sections, leftovers of
 * other units and years, private data, likeness to last year.
 */
package org.disclosure.rollup.check.narrative;
