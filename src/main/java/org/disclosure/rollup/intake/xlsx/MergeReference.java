package org.disclosure.rollup.intake.xlsx;

import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.intake.sheet.Merge;

/** Reads the address of a merged range: {@code A1:C2}. */
final class MergeReference {

    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;

    private MergeReference() {}

    static Merge parse(String reference) {
        int colon = reference.indexOf(':');
        if (colon > 0) {
            long first = cell(reference, 0, colon);
            long last = cell(reference, colon + 1, reference.length());
            if (first >= 0 && row(last) >= row(first) && column(last) >= column(first)) {
                return new Merge(row(first), column(first), row(last), column(last));
            }
        }
        // one that is written otherwise the library may know
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        return new Merge(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
    }

    /** Row and column of capital letters and digits; negative when it is written otherwise. */
    private static long cell(String reference, int start, int end) {
        int at = start;
        int column = 0;
        while (at < end && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z' && at - start < MOST_LETTERS) {
            column = column * 26 + reference.charAt(at++) - 'A' + 1;
        }
        if (at == start || at == end || end - at > MOST_DIGITS || reference.charAt(at) == '0') {
            return -1;
        }
        int row = 0;
        for (; at < end; at++) {
            if (reference.charAt(at) < '0' || reference.charAt(at) > '9') {
                return -1;
            }
            row = row * 10 + reference.charAt(at) - '0';
        }
        return (long) (row - 1) << Integer.SIZE | column - 1;
    }

    private static int row(long cell) {
        return (int) (cell >> Integer.SIZE);
    }

    private static int column(long cell) {
        return (int) cell;
    }
}
