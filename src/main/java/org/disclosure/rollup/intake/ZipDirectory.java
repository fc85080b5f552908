package org.disclosure.rollup.intake;

/** Looks at the directory of a zip file before a library makes objects of it. */
final class ZipDirectory {

    private ZipDirectory() {}

    /** How many entries the file has at most. */
    static int countEntries(byte[] zip) {
        int count = 0;
        for (int at = 0; at + 3 < zip.length; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                count++;
            }
        }
        return count;
    }
}
