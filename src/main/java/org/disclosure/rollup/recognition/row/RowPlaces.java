package org.disclosure.rollup.recognition.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.header.Header;

/** Test that the figures of a table's rows are under its columns: a row may have a cell too few or too many. */
public final class RowPlaces {

    private static final Pattern LINE_NUMBER = Pattern.compile("\\d{1,3}");

    private final TableBody body;
    private final CrowdedRow crowded;
    private final int firstColumn;
    private final int lastColumn;

    public RowPlaces(TableBody body, Header header, Sheet sheet) {
        this.body = body;
        this.crowded = new CrowdedRow(sheet, header.bottom() + 1);
        this.firstColumn = header.firstColumn();
        this.lastColumn = header.columns().stream()
                .mapToInt(Header.ColumnAt::lastColumn)
                .max()
                .orElse(firstColumn);
    }

    /**
     * True if an unlabelled figure is left of all columns where the last column is empty, or right of all where the
     * first is empty or the total differs; if the sum of all is before the total, which is empty; or if two figures are
     * under one heading.
     *
     * @param of the columns that the row has
     */
    public boolean isOutOfLine(TableBody.BodyRow line, List<FormColumn> of) {
        Row row = line.row();
        if (isCrowded(row, of)) {
            return true;
        }
        boolean beyond = row.get(row.size() - 1).column() > lastColumn;
        if (!beyond && row.at(firstColumn) != null && row.at(lastColumn) != null) {
            return false;
        }
        Map<Header.ColumnAt, FormColumn> places =
                new TreeMap<>(Comparator.comparing(Header.ColumnAt::column).thenComparing(Header.ColumnAt::code));
        of.forEach(column -> body.columnAt(column.code()).ifPresent(at -> places.put(at, column)));
        if (places.size() < 2) {
            return false;
        }
        List<Header.ColumnAt> columns = List.copyOf(places.keySet());
        Header.ColumnAt last = columns.get(columns.size() - 1);
        RawCell first = TableBody.cellUnder(row, columns.get(0));
        RawCell end = TableBody.cellUnder(row, last);
        List<RawCell> parts = new ArrayList<>();
        columns.subList(0, columns.size() - 1).forEach(at -> parts.add(TableBody.cellUnder(row, at)));
        boolean total = places.get(last).total();
        if (end == null) {
            return hasFigureWithoutTitle(
                            row, line.label().column(), columns.get(0).column())
                    || total && RowSum.endsWithSum(parts);
        }
        return beyond
                && (first == null || total && !RowSum.isSum(end, parts))
                && hasFigureWithoutTitle(row, last.lastColumn(), Integer.MAX_VALUE);
    }

    private boolean isCrowded(Row row, List<FormColumn> of) {
        if (row.size() <= of.size() + 1 || body.figures(row).size() <= of.size()) {
            return false;
        }
        FormColumn last = of.get(of.size() - 1);
        for (FormColumn column : of) {
            Optional<Header.ColumnAt> at = body.columnAt(column.code());
            boolean partable = at.isPresent()
                    && column == last
                    && !column.total()
                    && body.columnTitle(at.get().lastColumn() + 1).isBlank();
            if (at.isPresent() && crowded.isUnder(at.get(), row, partable)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFigureWithoutTitle(Row row, int after, int before) {
        return row.stream()
                .anyMatch(cell -> cell.column() > after
                        && cell.column() < before
                        && TableBody.isFigure(cell)
                        && body.columnTitle(cell.column()).isBlank()
                        && !(before <= firstColumn && isOfLineNumbers(cell.column())));
    }

    /** True if the column numbers the rows. */
    private boolean isOfLineNumbers(int column) {
        List<Integer> numbers = body.rows().stream()
                .map(line -> line.row().at(column))
                .filter(cell -> cell != null && LINE_NUMBER.matcher(cell.text()).matches())
                .map(cell -> Integer.valueOf(cell.text()))
                .toList();
        boolean counts = numbers.size() > 1;
        for (int index = 1; counts && index < numbers.size(); index++) {
            counts = numbers.get(index) == numbers.get(index - 1) + 1;
        }
        return counts;
    }
}
