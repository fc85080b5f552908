/**
 * Invented units and their reports as sheets and prose.
 */
package org.disclosure.rollup.practice.report;
