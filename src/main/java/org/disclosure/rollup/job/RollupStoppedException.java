package org.disclosure.rollup.job;

/** The program was told to end while a year was in work; the next run of the year goes on from there. */
public final class RollupStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    RollupStoppedException(int year) {
        super("The run of " + year + " was stopped");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
