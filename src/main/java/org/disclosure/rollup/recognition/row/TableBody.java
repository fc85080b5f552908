package org.disclosure.rollup.recognition.row;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.Labels;

/** The part of a sheet below a header, down to where the next one begins, and what its rows and columns hold. */
public final class TableBody {

    private static final Pattern FIGURE = Pattern.compile("[+-]?[\\d,]*\\.?\\d+.{0,3}");

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,3}");

    /** Titles of columns that number the lines. */
    private static final Set<String> LINE_NUMBERS = Set.of("行次", "序号", "编号", "代码");

    private final NormalisedSheet sheet;
    private final Header header;
    private final RowLabels labels;
    private final int firstColumn;
    private final List<BodyRow> rows;

    /** Places of the columns; a visible one goes before a hidden one. */
    private final Map<String, Header.ColumnAt> columns = new HashMap<>();

    public TableBody(NormalisedSheet sheet, Header header, RowLabels labels) {
        this.sheet = sheet;
        this.header = header;
        this.labels = labels;
        this.firstColumn = header.firstColumn();
        List<BodyRow> read = new ArrayList<>();
        for (Row row : sheet.sheet().rows(header.bottom() + 1, header.bodyEnd())) {
            RawCell label = sheet.labelLeftOf(row, firstColumn);
            read.add(new BodyRow(row, label, label == null ? Optional.empty() : labels.find(label)));
        }
        this.rows = new IncompleteLabels(read, labels).recognised();
        for (Header.ColumnAt column : header.columns()) {
            Header.ColumnAt known = columns.get(column.code());
            if (known == null || isHidden(known) && !isHidden(column)) {
                columns.put(column.code(), column);
            }
        }
    }

    /**
     * A row with its label.
     *
     * @param label null for none
     * @param match the form's row that the label means
     */
    public record BodyRow(Row row, RawCell label, Optional<Labels.Match> match) {}

    private boolean isHidden(Header.ColumnAt column) {
        return sheet.sheet().isHidden(column.row(), column.column());
    }

    /** The rows that hold something, from top to bottom. */
    public List<BodyRow> rows() {
        return rows;
    }

    /** True if a cell holds something that is meant as a figure. */
    public static boolean isFigure(RawCell cell) {
        return cell.kind() != RawCell.Kind.TEXT
                || FIGURE.matcher(LabelText.compact(cell.text())).matches();
    }

    /** Choice among several rows with the same label. */
    public RowRivals rivals() {
        return new RowRivals(rows, row -> sheet.isHidden(row.row()));
    }

    /** True if the table has rows of its own for the parts of a heading, which is then a subtotal. */
    public boolean isSplit(FormRow whole) {
        return rows.stream()
                .flatMap(row -> row.match().stream())
                .anyMatch(match -> labels.isPartOf(whole, match.code()));
    }

    /** Left of the form's columns only what has a title can be a figure, and a title may say that it is none. */
    public boolean isLineNumber(RawCell cell) {
        String title = LabelText.compact(columnTitle(cell.column()));
        return LINE_NUMBERS.contains(title) || cell.column() < firstColumn && title.isEmpty();
    }

    /** Place of the column. */
    public Optional<Header.ColumnAt> columnAt(String code) {
        return Optional.ofNullable(columns.get(code));
    }

    /** The figure under a column label, anywhere within the width of the label's merged range; null for none. */
    public static RawCell cellUnder(Row row, Header.ColumnAt at) {
        RawCell cell = row.at(at.column());
        for (int column = at.column() + 1; cell == null && column <= at.lastColumn(); column++) {
            cell = row.at(column);
        }
        return cell;
    }

    /**
     * True if the cell holds the same as the figure left of it and as all between, under the same label or none: a
     * program that knows no merged cells writes the value into each.
     */
    public boolean repeatsLeft(Row row, int index, BitSet taken) {
        RawCell cell = row.get(index);
        for (int left = index - 1; left >= 0; left--) {
            RawCell other = row.get(left);
            if (!other.text().equals(cell.text())
                    || other.column() != row.get(left + 1).column() - 1) {
                return false;
            }
            if (taken.get(other.column())) {
                String title = columnTitle(cell.column());
                return title.isBlank() || title.equals(columnTitle(other.column()));
            }
        }
        return false;
    }

    /** A number alone in its row where the table breaks off, with no more than such rows before the next header. */
    public boolean isPageNumber(Row row) {
        return header.bodyEnd() != Integer.MAX_VALUE
                && row.number() > lastWideRow()
                && figures(row).stream()
                        .allMatch(cell -> PAGE_NUMBER
                                .matcher(LabelText.compact(cell.text()))
                                .matches());
    }

    private int lastWideRow() {
        for (int index = rows.size() - 1; index >= 0; index--) {
            if (rows.get(index).row().size() > 1) {
                return rows.get(index).row().number();
            }
        }
        return header.bottom();
    }

    public boolean hasFigures(Row row) {
        for (int index = row.size() - 1; index >= 0 && row.get(index).column() >= firstColumn; index--) {
            if (isFigure(row.get(index))) {
                return true;
            }
        }
        return false;
    }

    /** Cells of the row that are meant as figures. */
    public List<RawCell> figures(Row row) {
        List<RawCell> figures = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            RawCell cell = row.get(index);
            if (cell.column() >= firstColumn && isFigure(cell)) {
                figures.add(cell);
            }
        }
        return figures;
    }

    /** The last words above the column; empty for none. */
    public String columnTitle(int column) {
        String title = "";
        for (Row row : sheet.sheet().rows(header.top(), header.bottom())) {
            RawCell cell = row.at(column);
            title = cell == null ? title : cell.text();
        }
        return title;
    }
}
