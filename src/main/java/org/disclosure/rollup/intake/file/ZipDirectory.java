package org.disclosure.rollup.intake.file;

/** Looks at the directory of a zip file before a library makes objects of it. */
public final class ZipDirectory {

    /** An entry has this many bytes at least. */
    private static final int SHORTEST_ENTRY = 46;

    private ZipDirectory() {}

    /** True if the file may have more entries than so many. */
    public static boolean mayHaveMore(byte[] zip, int entries) {
        // the size tells as much of nearly all files
        return zip.length / SHORTEST_ENTRY > entries && countEntries(zip) > entries;
    }

    private static int countEntries(byte[] zip) {
        int count = 0;
        for (int at = 0; at + 3 < zip.length; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                count++;
            }
        }
        return count;
    }
}
