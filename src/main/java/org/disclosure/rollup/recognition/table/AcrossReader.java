package org.disclosure.rollup.recognition.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.recognition.header.ColumnNumbers;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.row.LinePlaces;
import org.disclosure.rollup.recognition.row.TableBody;
import org.disclosure.rollup.recognition.text.Labels;
import org.disclosure.rollup.recognition.text.NumberReader;

/**
 * Reads a table printed as one line of figures: the form's rows are headings over groups of columns. A heading holds for
 * the columns from its own to the next heading's, whether it is merged over them or not.
 */
final class AcrossReader {

    private final NormalisedSheet sheet;
    private final Header header;
    private final FoundTable found;

    /** Those that the header has labels over. */
    private final BitSet columns = new BitSet();

    /** The last row before the figures: the header's, or one that numbers the columns. */
    private int numbers;

    AcrossReader(NormalisedSheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
        this.found = new FoundTable(header, sheet.sheet());
        this.numbers = header.bottom();
        header.columns().forEach(at -> columns.set(at.column()));
    }

    FoundTable read() {
        List<RawCell> headings = headings();
        List<Row> lines = lines();
        int line = lines.isEmpty() ? numbers + 1 : lines.get(0).number();
        List<Header.ColumnAt> visible =
                header.columns().stream().filter(at -> !isHidden(at.column())).toList();
        List<Header.ColumnAt> ordered = new ArrayList<>(visible);
        header.columns().stream().filter(at -> isHidden(at.column())).forEach(ordered::add);
        int all = found.table().rows().size() * columnsARow();
        BitSet taken = new BitSet();
        for (Header.ColumnAt at : ordered) {
            int index = indexOf(at, visible.size() == all ? visible : header.columns());
            Optional<String> row = row(at, headings, index);
            if (row.isPresent() && place(row.get(), at, line)) {
                taken.set(at.column());
            }
            if (!at.exact()) {
                relabelled(at.text(), at.printed(), at.firstRow(), at.column());
            }
        }
        if (!lines.isEmpty()
                && (LinePlaces.isUnderTheWrongHeading(found) || LinePlaces.isOutOfLine(lines.get(0), header, found))) {
            List<RawCell> figures =
                    lines.get(0).stream().filter(TableBody::isFigure).toList();
            return found.without(
                    FoundTable.Extra.of(FoundTable.Extra.Kind.ROW_OUT_OF_LINE, "", sheet.sheet(), figures));
        }
        collectExtras(lines, taken);
        return found;
    }

    private Optional<String> row(Header.ColumnAt at, List<RawCell> headings, int index) {
        if (at.formRow().isPresent()) {
            return at.formRow();
        }
        if (!headings.isEmpty()) {
            return rowOver(headings, at.column());
        }
        // columns of a part of the table without their headings may be those of any row
        return header.columns().size() < found.table().rows().size() * columnsARow() ? Optional.empty() : rowAt(index);
    }

    /** The rows that hold figures; those that can be seen go before those that are hidden. */
    private List<Row> lines() {
        List<Row> lines = new ArrayList<>();
        for (Row row : sheet.sheet().rows(header.bottom() + 1, header.bodyEnd())) {
            if (!figures(row).isEmpty()) {
                lines.add(row);
            }
        }
        if (!lines.isEmpty() && numbersColumns(lines)) {
            numbers = lines.remove(0).number();
        }
        lines.sort(Comparator.comparing(sheet::isHidden));
        return lines;
    }

    private boolean numbersColumns(List<Row> lines) {
        List<RawCell> first = figures(lines.get(0));
        return first.size() == columns.cardinality() && ColumnNumbers.are(first, columnsARow(), lines.size() > 1);
    }

    private static int indexOf(Header.ColumnAt at, List<Header.ColumnAt> columns) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index) == at) {
                return index;
            }
        }
        return -1;
    }

    private boolean isHidden(int column) {
        return sheet.sheet().isHidden(header.bottom(), column);
    }

    private int columnsARow() {
        return found.table().blocks().get(0).columns().size();
    }

    private Optional<String> rowAt(int index) {
        List<FormRow> rows = found.table().rows();
        int group = index / columnsARow();
        return index >= 0 && group < rows.size() ? Optional.of(rows.get(group).code()) : Optional.empty();
    }

    /** Notes the place of the figure; returns true if it had none yet. */
    private boolean place(String row, Header.ColumnAt at, int line) {
        return found.put(
                new CellCode(found.table().code(), row, at.code()),
                new FoundTable.Place(
                        sheet.sheet(), line, at.column(), sheet.sheet().find(line, at.column()), at.text(), ""));
    }

    private void relabelled(String written, String printed, int row, int column) {
        found.relabelled()
                .add(new FoundTable.LabelVariant(written, printed, sheet.sheet().name(), row, column));
    }

    private List<RawCell> headings() {
        List<RawCell> headings = new ArrayList<>();
        for (Row row : sheet.sheet().rows(header.top(), header.bottom())) {
            for (RawCell cell : row) {
                String key = sheet.key(cell);
                Optional<Labels.Match> match = header.labels().rows().findNearly(key, cell.text());
                if (match.isPresent() && !header.labels().isJoined(key)) {
                    headings.add(cell);
                    if (!match.get().exact()) {
                        relabelled(cell.text(), match.get().printed(), cell.row(), cell.column());
                    }
                }
            }
        }
        return headings;
    }

    private Optional<String> rowOver(List<RawCell> headings, int column) {
        RawCell nearest = null;
        for (RawCell heading : headings) {
            if (heading.column() <= column && (nearest == null || heading.column() >= nearest.column())) {
                nearest = heading;
            }
        }
        return Optional.ofNullable(nearest)
                .flatMap(heading -> header.labels().rows().findNearly(sheet.key(heading), heading.text()))
                .map(Labels.Match::code);
    }

    private List<RawCell> figures(Row row) {
        List<RawCell> figures = new ArrayList<>();
        for (RawCell cell : row) {
            if (columns.get(cell.column()) && (TableBody.isFigure(cell) || NumberReader.isNotApplicable(cell))) {
                figures.add(cell);
            }
        }
        return figures;
    }

    private void collectExtras(List<Row> lines, BitSet taken) {
        if (lines.isEmpty()) {
            return;
        }
        int firstColumn = header.firstColumn();
        List<RawCell> strays = new ArrayList<>();
        for (RawCell cell : lines.get(0)) {
            if (cell.column() >= firstColumn && !taken.get(cell.column()) && TableBody.isFigure(cell)) {
                strays.add(cell);
            }
        }
        if (!strays.isEmpty()) {
            found.extras().add(FoundTable.Extra.of(FoundTable.Extra.Kind.COLUMN, "", sheet.sheet(), strays));
        }
        for (Row row : lines.subList(1, lines.size())) {
            if (!sheet.isAboutTheReport(row)) {
                found.extras().add(FoundTable.Extra.of(FoundTable.Extra.Kind.ROW, "", sheet.sheet(), figures(row)));
            }
        }
    }
}
