package org.disclosure.rollup.job.change;

/**
 * None of a year's files that counted is in the inbox, so that a lost folder is likelier than an office that took them away.
 * Nothing is published until they are back or the office says that it is right.
 */
public final class FilesWithdrawnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;
    private final int counted;

    FilesWithdrawnException(int year, int counted) {
        super("None of " + counted + " files that counted for " + year + " is there");
        this.year = year;
        this.counted = counted;
    }

    public int year() {
        return year;
    }

    /** Number of files that counted in what is published. */
    public int counted() {
        return counted;
    }
}
