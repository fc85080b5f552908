package org.disclosure.rollup.store.run;

import java.time.LocalDate;

/**
 * A file in the inbox of a year.
 *
 * @param number its place in the run, from 1
 * @param path where it lies below the year's folder, with {@code /}
 * @param received when it was received
 * @param version which version its name says it is: 0 for none, 1 for a correction (更正), 2 for the second
 * @param source the file on the disk below the year's folder: the zip file, for a file in one
 * @param sourceSha256 the SHA-256 of the file on the disk, of one that is over the size limit a digest of its size and its ends
 *     that begins with {@code ~}; empty when it cannot be opened
 */
public record ReceivedFile(
        int number, String path, LocalDate received, int version, String source, String sourceSha256) {}
