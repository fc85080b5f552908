/**
 * What the office decides of findings, and how a finding stands with it.
 */
package org.disclosure.rollup.finding.decision;
