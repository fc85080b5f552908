package org.disclosure.rollup.job.change;

/**
 * So many of a year's files that counted are gone from the inbox at once that a lost folder is likelier than an office that
 * took them away. Nothing is published until they are back or the office says that it is right.
 */
public final class FilesWithdrawnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;
    private final int gone;
    private final int counted;

    FilesWithdrawnException(int year, int gone, int counted) {
        super("Of " + counted + " files that counted for " + year + " " + gone + " are gone");
        this.year = year;
        this.gone = gone;
        this.counted = counted;
    }

    public int year() {
        return year;
    }

    /** How many of the files that counted are gone. */
    public int gone() {
        return gone;
    }

    /** How many files counted in what is published. */
    public int counted() {
        return counted;
    }
}
