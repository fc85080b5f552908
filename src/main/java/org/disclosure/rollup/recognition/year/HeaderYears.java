package org.disclosure.rollup.recognition.year;

import java.util.HashMap;
import java.util.Map;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.recognition.row.TableBody;

/** The years of a header's columns: of a row of years among the column labels, or of the labels themselves. */
final class HeaderYears {

    /** Largest distance of a row of years above its column labels, and below them. */
    static final int APART = 2;

    private final Sheet sheet;
    private final YearCells cells;
    private final Map<YearLabels.Place, Integer> labels;

    HeaderYears(Sheet sheet, YearCells cells, Map<YearLabels.Place, Integer> labels) {
        this.sheet = sheet;
        this.cells = cells;
        this.labels = labels;
    }

    /** The years by column, of the row of years among the column labels, below or above them; empty when there is none. */
    Map<Integer, Integer> of(Header header) {
        for (int row = header.bottom() + APART; row >= header.top() - APART; row--) {
            Row candidate = sheet.row(row);
            Map<Integer, Integer> years = cells.columns(candidate);
            boolean between = row > header.bottom() && isFilled(header.bottom() + 1, row - 1)
                    || row < header.top() && isFilled(row + 1, header.top() - 1);
            if (!years.isEmpty() && !between) {
                return years;
            }
        }
        return yearsOfLabels(header);
    }

    /** The years by column of column labels with years in them. */
    private Map<Integer, Integer> yearsOfLabels(Header header) {
        Map<Integer, Integer> years = new HashMap<>();
        for (Header.ColumnAt at : header.columns()) {
            Integer of = labels.get(new YearLabels.Place(at.firstRow(), at.column()));
            for (int column = at.column(); of != null && column <= at.lastColumn(); column++) {
                years.put(column, of);
            }
        }
        return years;
    }

    /** True if these rows hold figures. */
    private boolean isFilled(int first, int last) {
        return first <= last
                && sheet.rows(first, last).stream().flatMap(Row::stream).anyMatch(TableBody::isFigure);
    }
}
