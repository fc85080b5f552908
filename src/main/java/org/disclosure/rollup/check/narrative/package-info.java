/**
 * Checks of a report's running text against its tables and against what such a text must hold, one small class each. A fact
 * that is not certain is not compared. They must not take a text apart themselves: {@code check.text} does.
 */
package org.disclosure.rollup.check.narrative;
