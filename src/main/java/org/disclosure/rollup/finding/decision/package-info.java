/** Decisions of the office on findings, and the review status that results. */
package org.disclosure.rollup.finding.decision;
