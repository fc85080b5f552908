package org.disclosure.rollup.store;

import java.time.LocalDate;

/**
 * A file in the inbox of a year.
 *
 * @param number its place in the run, from 1
 * @param path where it lies below the year's folder, with {@code /}
 * @param received when it was received
 * @param revised whether its name says that it replaces an earlier one (更正)
 */
public record ReceivedFile(int number, String path, LocalDate received, boolean revised) {}
