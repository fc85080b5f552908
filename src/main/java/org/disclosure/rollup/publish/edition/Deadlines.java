package org.disclosure.rollup.publish.edition;

import java.time.LocalDate;

/**
 * The days that the units are held to.
 *
 * @param deadline the last day for reporting
 * @param correctBy the last day for correcting or explaining what is returned
 */
public record Deadlines(LocalDate deadline, LocalDate correctBy) {}
