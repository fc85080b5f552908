/** Decisions of the office on findings, and the review status that results; what units answered. */
package org.disclosure.rollup.finding.decision;
