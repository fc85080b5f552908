package org.disclosure.rollup.job.change;

import java.util.List;

/**
 * So many of a year's files that were there when they were listed could not be opened when they were read, that a part of the
 * inbox was lost meanwhile. It is no unit's fault, so nothing is published.
 */
public final class FilesLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;
    private final List<String> files;

    FilesLostException(int year, List<String> files) {
        super("Of the files of " + year + ", " + files.size() + " were lost while they were read: " + files);
        this.year = year;
        this.files = List.copyOf(files);
    }

    public int year() {
        return year;
    }

    /** Paths of the files that could not be opened any more. */
    public List<String> files() {
        return files;
    }
}
