package org.disclosure.rollup.job.change;

import java.util.List;

/**
 * So many of the units that counted for a year, or for one of its areas, do not any more that a disk, a folder or half a roster
 * is likelier to be the cause than the units are. Nothing is published until files and roster are right again or the office says
 * that it is so.
 */
public final class UnitsLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;
    private final String area;
    private final int counted;
    private final List<String> lost;
    private final List<String> left;
    private final int leftWithFile;

    /** @param leftWithFile how many of those that left the roster have their files in the inbox still */
    UnitsLostException(int year, String area, int counted, List<String> lost, List<String> left, int leftWithFile) {
        super("Of " + counted + " units that counted for " + year + " in area '" + area + "', " + lost.size()
                + " do not: " + lost + " and " + left.size() + " are not in the roster: " + left);
        this.year = year;
        this.area = area;
        this.counted = counted;
        this.lost = List.copyOf(lost);
        this.left = List.copyOf(left);
        this.leftWithFile = leftWithFile;
    }

    public int year() {
        return year;
    }

    /** The name of the area that they are missed in; empty for the whole. */
    public String area() {
        return area;
    }

    /** Number of units that counted there in what is published. */
    public int counted() {
        return counted;
    }

    /** The names of those in the roster that have no report with figures that counts. */
    public List<String> lost() {
        return lost;
    }

    /** The names of those that are not in the roster any more. */
    public List<String> left() {
        return left;
    }

    /** Number of units that left the roster and have no file in the inbox any more either. */
    public int leftWithoutFile() {
        return left.size() - leftWithFile;
    }
}
