package org.disclosure.rollup.district.selection;

import java.util.Collection;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;

/** A sheet of another file than the one that counts, written as spreadsheet programs write it: {@code [附表.xlsx]表三}. */
public final class PartSheet {

    /** The store has room for 400 characters, of which a sheet's own name takes half. */
    private static final int LONGEST_FILE = 190;

    private PartSheet() {}

    /** @param files the unit's: the name alone is enough where no other file has it */
    static String name(Candidate file, Collection<Candidate> files, String sheet) {
        boolean unique = files.stream()
                .noneMatch(other -> !other.equals(file) && name(other.path()).equals(name(file.path())));
        return name(unique ? name(file.path()) : file.path(), sheet);
    }

    /** Whether the sheet is of another file. */
    public static boolean isOne(String sheet) {
        return sheet.startsWith("[");
    }

    /** The sheet of a file of this name; one that is of another file already stays. */
    public static String name(String file, String sheet) {
        if (isOne(sheet)) {
            return sheet;
        }
        String end = file.length() > LONGEST_FILE ? "…" + file.substring(file.length() - LONGEST_FILE) : file;
        return "[" + end + "]" + sheet;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
