/**
 * Sums over the units, summaries of units and comparison with other years.
 */
package org.disclosure.rollup.store.figure;
