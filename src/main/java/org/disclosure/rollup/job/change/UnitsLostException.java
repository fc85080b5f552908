package org.disclosure.rollup.job.change;

import java.util.List;

/**
 * So many of the units that counted for a year have no report that counts any more that a disk or a folder is likelier to be
 * the cause than the units are. Nothing is published until their files are right again or the office says that it is so.
 */
public final class UnitsLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;
    private final int counted;
    private final List<String> units;

    /** @param counted how many units of today's roster counted in what is published */
    UnitsLostException(int year, int counted, List<String> units) {
        super("Of " + counted + " units that counted for " + year + " " + units.size() + " do not: " + units);
        this.year = year;
        this.counted = counted;
        this.units = List.copyOf(units);
    }

    public int year() {
        return year;
    }

    /** How many units counted in what is published. */
    public int counted() {
        return counted;
    }

    /** The names of those that do not any more. */
    public List<String> units() {
        return units;
    }
}
