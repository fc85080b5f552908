package org.disclosure.rollup.district.selection;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The place of a file in the order in which those of its unit replace one another: by the version that its name says, then by
 * the day it was received, then by its number. Files are numbered in the order of their paths, so that the order is the
 * same on every database.
 *
 * @param version the version that the file's name says it is; 0 for none
 * @param file the number of the file in its run
 */
public record Revision(int version, LocalDate received, int file) implements Comparable<Revision> {

    private static final Comparator<Revision> ORDER = Comparator.comparingInt(Revision::version)
            .thenComparing(Revision::received)
            .thenComparingInt(Revision::file);

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
