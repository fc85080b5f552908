package org.disclosure.rollup.recognition.row;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.recognition.header.Header;

/**
 * Test that the figures of a table printed across are under its columns: its line may have a cell too few or too many.
 */
public final class LinePlaces {

    private LinePlaces() {}

    /** True if the line begins or ends beside the columns and a total is not the sum of its parts at their places. */
    public static boolean isOutOfLine(Row line, Header header, FoundTable found) {
        int first = header.firstColumn();
        int last = header.columns().stream()
                .mapToInt(Header.ColumnAt::lastColumn)
                .max()
                .orElse(first);
        RawCell end = line.get(line.size() - 1);
        boolean tooMany = end.column() > last && TableBody.isFigure(end);
        boolean tooFew = end.column() == last - 1 && filled(line, first, last) == last - first;
        return (tooMany || tooFew) && !addsUp(found);
    }

    /**
     * True if a heading stands over columns of two rows of the form, so that which figure is whose is not certain: a total
     * stands before parts of it, and some part is missing. Programs that join tables which touch leave such headings.
     */
    public static boolean isUnderTheWrongHeading(FoundTable found) {
        for (FormRow row : found.table().rows()) {
            int total = Integer.MAX_VALUE;
            int last = -1;
            boolean whole = true;
            for (FormColumn column : found.table().blocks().get(0).columns()) {
                FoundTable.Place place =
                        found.places().get(new CellCode(found.table().code(), row.code(), column.code()));
                whole &= place != null;
                if (place != null && column.total()) {
                    total = place.column();
                } else if (place != null) {
                    last = Math.max(last, place.column());
                }
            }
            if (!whole && total < last) {
                return true;
            }
        }
        return false;
    }

    private static long filled(Row line, int first, int last) {
        return line.stream()
                .filter(cell -> cell.column() >= first && cell.column() <= last)
                .count();
    }

    /** True if each total that is there is the sum of its parts. */
    private static boolean addsUp(FoundTable found) {
        for (FormRow row : found.table().rows()) {
            List<RawCell> parts = new ArrayList<>();
            RawCell total = null;
            for (FormColumn column : found.table().blocks().get(0).columns()) {
                FoundTable.Place place =
                        found.places().get(new CellCode(found.table().code(), row.code(), column.code()));
                RawCell cell = place == null ? null : place.cell().orElse(null);
                if (column.total()) {
                    total = cell;
                } else {
                    parts.add(cell);
                }
            }
            if (total != null && !RowSum.isSum(total, parts)) {
                return false;
            }
        }
        return true;
    }
}
