package org.disclosure.rollup.intake.xlsx;

import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.submission.CellAddress;

/** Reads the address of a merged range: {@code A1:C2}. */
final class MergeReference {

    private MergeReference() {}

    static Merge parse(String reference) {
        int colon = reference.indexOf(':');
        if (colon > 0) {
            CellAddress first = CellAddress.read(reference, 0, colon);
            CellAddress last = CellAddress.read(reference, colon + 1, reference.length());
            if (first != null && last != null && last.row() >= first.row() && last.column() >= first.column()) {
                return new Merge(first.row(), first.column(), last.row(), last.column());
            }
        }
        // one that is written otherwise the library may know
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        return new Merge(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
    }
}
