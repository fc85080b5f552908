/**
 * Checks of one unit's report that are more than sums, one small class each: plausibility, and against the unit's last year.
 * They see one report and must not know of other units, of where figures are stored, or of what becomes of a finding.
 */
package org.disclosure.rollup.check.unit;
