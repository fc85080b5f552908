package org.disclosure.rollup.district;

import java.time.LocalDate;

/** A received file that belongs to no unit of the roster. */
public record StrayFile(String path, LocalDate received) {}
