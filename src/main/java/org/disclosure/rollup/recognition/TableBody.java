package org.disclosure.rollup.recognition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.intake.RawCell;

/** The part of a sheet below a header, down to where the next one begins, and what its rows and columns hold. */
final class TableBody {

    private static final Pattern FIGURE = Pattern.compile("[+-]?[\\d,]*\\.?\\d+.{0,3}");

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,3}");

    /** Titles of columns that number the lines. */
    private static final Set<String> LINE_NUMBERS = Set.of("行次", "序号", "编号", "代码");

    private final KeyedSheet sheet;
    private final Header header;
    private final RowLabels labels;
    private final int lastWideRow;

    /** Where the columns stand; one that can be seen goes before one that is hidden. */
    private final Map<String, Header.ColumnAt> columns = new HashMap<>();

    TableBody(KeyedSheet sheet, Header header, RowLabels labels) {
        this.sheet = sheet;
        this.header = header;
        this.labels = labels;
        this.lastWideRow = lastWideRow();
        for (Header.ColumnAt column : header.columns()) {
            Header.ColumnAt known = columns.get(column.code());
            if (known == null || isHidden(known) && !isHidden(column)) {
                columns.put(column.code(), column);
            }
        }
    }

    private boolean isHidden(Header.ColumnAt column) {
        return sheet.sheet().isHidden(column.row(), column.column());
    }

    /** The rows that hold something, from top to bottom. */
    List<Integer> rows() {
        return sheet.rows(header.bottom() + 1, header.bodyEnd());
    }

    /** Whether a cell holds something that is meant as a figure. */
    static boolean isFigure(RawCell cell) {
        return cell.kind() != RawCell.Kind.TEXT
                || FIGURE.matcher(LabelText.compact(cell.text())).matches();
    }

    /** The form's rows that can be seen: none of them is read from a row that is hidden. */
    Set<String> visibleRows() {
        Set<String> codes = new HashSet<>();
        for (int row : rows()) {
            if (!sheet.isHidden(row)) {
                Optional<RawCell> label = sheet.labelLeftOf(row, header.firstColumn());
                Optional<Labels.Match> match = label.isEmpty() ? Optional.empty() : labels.find(label.get());
                if (match.isPresent()) {
                    codes.add(match.get().code());
                }
            }
        }
        return codes;
    }

    /** Whether the table has rows of its own for the parts of a heading, which is a subtotal then. */
    boolean isSplit(FormRow whole) {
        return rows().stream()
                .map(row -> sheet.labelLeftOf(row, header.firstColumn()))
                .flatMap(Optional::stream)
                .anyMatch(label -> labels.isPartOf(whole, label));
    }

    /** Left of the form's columns only what has a title can be a figure, and a title may say that it is none. */
    boolean isLineNumber(RawCell cell) {
        String title = LabelText.compact(columnTitle(cell.column()));
        return LINE_NUMBERS.contains(title) || cell.column() < header.firstColumn() && title.isEmpty();
    }

    /** Where the column stands. */
    Optional<Header.ColumnAt> columnAt(String code) {
        return Optional.ofNullable(columns.get(code));
    }

    /** The figure under a column label, anywhere within the width of the label's merged range. */
    Optional<RawCell> cellUnder(int row, Header.ColumnAt at) {
        for (int column = at.column(); column <= at.lastColumn(); column++) {
            Optional<RawCell> cell = sheet.sheet().find(row, column);
            if (cell.isPresent()) {
                return cell;
            }
        }
        return Optional.empty();
    }

    /** A number alone in its row where the table breaks off, with no more than such rows before the next header. */
    boolean isPageNumber(int row) {
        return header.bodyEnd() != Integer.MAX_VALUE
                && row > lastWideRow
                && figures(row).stream()
                        .allMatch(cell -> PAGE_NUMBER
                                .matcher(LabelText.compact(cell.text()))
                                .matches());
    }

    private int lastWideRow() {
        int last = header.bottom();
        for (int row : rows()) {
            last = sheet.sheet().row(row).size() > 1 ? row : last;
        }
        return last;
    }

    boolean hasFigures(int row) {
        return !figures(row).isEmpty();
    }

    /** What is meant as figures in the row. */
    List<RawCell> figures(int row) {
        return sheet.sheet().row(row).stream()
                .filter(cell -> cell.column() >= header.firstColumn() && isFigure(cell))
                .toList();
    }

    /** The last words above the column; empty for none. */
    String columnTitle(int column) {
        String title = "";
        for (int row : sheet.rows(header.top(), header.bottom())) {
            title = sheet.sheet().find(row, column).map(RawCell::text).orElse(title);
        }
        return title;
    }
}
