/**
 * The results of one year as outputs need them: figures, findings, areas, what changed, and the contract of an output.
 * Knows no format.
 */
package org.disclosure.rollup.publish.edition;
