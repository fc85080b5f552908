package org.disclosure.rollup.finding.decision;

import java.time.LocalDate;

/**
 * The findings that a published run brought and solved, in numbers.
 *
 * @param last the day of the run before it
 * @param found open findings that there were not
 * @param solved findings that were open and are found no more
 */
public record News(LocalDate last, int found, int solved) {}
