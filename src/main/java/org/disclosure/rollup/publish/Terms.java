package org.disclosure.rollup.publish;

import java.time.LocalDate;

/**
 * The days that the units are held to.
 *
 * @param deadline the last day for reporting
 * @param correctBy the last day for correcting or explaining what is returned
 */
public record Terms(LocalDate deadline, LocalDate correctBy) {}
