/** Figures that the office amended because a unit said so (代改): taken down, and put into the unit's report. */
package org.disclosure.rollup.job.amendment;
