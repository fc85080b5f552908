package org.disclosure.rollup.district.selection;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The place of a file in the order in which those of its unit replace one another: one whose name says that it is older goes
 * first; then they follow by the day they were received, those of one day by the returned notice that they carry and by the
 * version that their names say. Files without an order between them are taken by their numbers, which follow their paths, so
 * that the choice is the same on every database.
 *
 * @param version the version that the file's name says it is; 0 for none, {@link #OLDER} for an older one
 * @param returned whether the file carries the notice that went back to its unit, so that it is newer than what it was made from
 * @param file the number of the file in its run
 */
public record Revision(int version, LocalDate received, boolean returned, int file) implements Comparable<Revision> {

    /** The version of a file whose name says that it is older than the others of its unit. */
    public static final int OLDER = -1;

    private static final Comparator<Revision> TOLD = Comparator.comparing(Revision::isNamedNewer)
            .thenComparing(Revision::received)
            .thenComparing(Revision::returned)
            .thenComparingInt(Revision::version);

    private static final Comparator<Revision> ORDER = TOLD.thenComparingInt(Revision::file);

    /** A file without a returned notice. */
    public Revision(int version, LocalDate received, int file) {
        this(version, received, false, file);
    }

    /** A file that was made from a returned notice is no older one, whatever its name says. */
    private boolean isNamedNewer() {
        return version != OLDER || returned;
    }

    /**
     * The place of two files with the same bytes: that of the earlier one. A copy named as an older one, as a backup is, takes
     * no more than its day to the other.
     */
    Revision ofTheSame(Revision other) {
        Revision earlier = compareTo(other) < 0 ? this : other;
        Revision later = earlier == this ? other : this;
        Revision named = earlier.isNamedNewer() || !later.isNamedNewer() ? earlier : later;
        LocalDate first = received.isBefore(other.received) ? received : other.received;
        return new Revision(named.version, first, named.returned, named.file);
    }

    /** Whether its name says that it is a later version, or it was made from a returned notice. */
    boolean isCorrection() {
        return version > 0 || returned;
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }

    /** The same order without that of the paths: 0 when nothing tells which of both is newer. */
    int compareTold(Revision other) {
        return TOLD.compare(this, other);
    }

    /** What tells that this one is newer than another. */
    VersionOrder after(Revision other) {
        if (compareTold(other) == 0) {
            return VersionOrder.UNTOLD;
        }
        if (isNamedNewer() != other.isNamedNewer()) {
            return VersionOrder.NAMED_OLDER;
        }
        if (!received.equals(other.received)) {
            return VersionOrder.DAY;
        }
        return returned == other.returned ? VersionOrder.NAMED_NEWER : VersionOrder.RETURNED;
    }
}
