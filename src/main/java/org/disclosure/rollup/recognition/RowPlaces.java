package org.disclosure.rollup.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.intake.Row;

/** Whether the figures of a table's rows stand under its columns: a row may have a cell too few or too many. */
final class RowPlaces {

    private static final Pattern LINE_NUMBER = Pattern.compile("\\d{1,3}");

    private final TableBody body;
    private final int firstColumn;
    private final int lastColumn;

    RowPlaces(TableBody body, Header header) {
        this.body = body;
        this.firstColumn = header.firstColumn();
        this.lastColumn = header.columns().stream()
                .mapToInt(Header.ColumnAt::column)
                .max()
                .orElse(firstColumn);
    }

    /**
     * Whether a figure stands left of all columns where the last has none, or right of all where the first has none, and
     * nothing says what it is.
     *
     * @param of the columns that the row has
     */
    boolean isOutOfLine(TableBody.BodyRow line, List<FormColumn> of) {
        Row row = line.row();
        if (row.at(firstColumn) != null && row.at(lastColumn) != null) {
            return false;
        }
        List<Header.ColumnAt> places = of.stream()
                .flatMap(column -> body.columnAt(column.code()).stream())
                .sorted(Comparator.comparing(Header.ColumnAt::column))
                .toList();
        if (places.size() < 2) {
            return false;
        }
        Header.ColumnAt first = places.get(0);
        Header.ColumnAt last = places.get(places.size() - 1);
        return TableBody.cellUnder(row, last) == null
                        && hasFigureWithoutTitle(row, line.label().column(), first.column())
                || TableBody.cellUnder(row, first) == null
                        && hasFigureWithoutTitle(row, last.lastColumn(), Integer.MAX_VALUE);
    }

    private boolean hasFigureWithoutTitle(Row row, int after, int before) {
        return row.stream()
                .anyMatch(cell -> cell.column() > after
                        && cell.column() < before
                        && TableBody.isFigure(cell)
                        && body.columnTitle(cell.column()).isBlank()
                        && !isOfLineNumbers(cell.column()));
    }

    /** Whether the column's numbers become greater from row to row, as line numbers do. */
    private boolean isOfLineNumbers(int column) {
        List<Integer> numbers = body.rows().stream()
                .map(line -> line.row().at(column))
                .filter(cell -> cell != null && LINE_NUMBER.matcher(cell.text()).matches())
                .map(cell -> Integer.valueOf(cell.text()))
                .toList();
        boolean grows = numbers.size() > 1;
        for (int index = 1; grows && index < numbers.size(); index++) {
            grows = numbers.get(index) > numbers.get(index - 1);
        }
        return grows;
    }
}
