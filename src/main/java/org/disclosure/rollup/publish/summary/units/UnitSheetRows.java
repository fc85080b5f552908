package org.disclosure.rollup.publish.summary.units;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.StatusWords;
import org.disclosure.rollup.publish.excel.SheetRows;
import org.disclosure.rollup.publish.excel.StreamedWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.UnitKind;

/**
 * The rows of 分单位明细: a line a unit with all its figures, by kinds of unit with subtotals over them. Units come in the
 * roster's order, so that each kind has a file of its own; of the figures only the sums are kept.
 */
public final class UnitSheetRows {

    private static final int FIXED = UnitSheetLayout.FIXED;

    private final Edition edition;
    private final Styles styles;
    private final UnitSheetLayout table;
    private final List<FormCell> cells;
    private final List<SheetRows> files = new ArrayList<>();
    private final Map<UnitKind, Kind> kinds = new EnumMap<>(UnitKind.class);

    /** The units of a kind: the file of their rows, that of the subtotals above, and how many of them are written. */
    private static final class Kind {

        private final UnitSheetLayout.Group group;
        private final SheetRows above;
        private final SheetRows rows;
        private int written;

        Kind(UnitSheetLayout.Group group, SheetRows above, SheetRows rows) {
            this.group = group;
            this.above = above;
            this.rows = rows;
        }
    }

    /** @param file of the workbook; the rows wait beside it */
    public UnitSheetRows(Edition edition, Styles styles, UnitSheetLayout table, StreamedWorkbook workbook, Path file)
            throws IOException {
        this.edition = edition;
        this.styles = styles;
        this.table = table;
        this.cells = edition.form().cells();
        for (UnitSheetLayout.Group group : table.groups()) {
            String name = group.kind().name();
            Kind kind = new Kind(group, workbook.rows(file, name + ".sums"), workbook.rows(file, name));
            kinds.put(group.kind(), kind);
            files.addAll(List.of(kind.above, kind.rows));
        }
        files.add(workbook.rows(file, "total"));
    }

    /**
     * Adds a unit with its figures, and before it those units of its kind that have none.
     *
     * @param readings by the places of their cells in the form
     */
    public void add(String unitCode, Entry[] readings) throws IOException {
        UnitSheetLayout.Line line = table.line(unitCode);
        Kind kind = kinds.get(line.unit().kind());
        linesBefore(kind, line);
        line(kind, line, readings);
    }

    private void linesBefore(Kind kind, UnitSheetLayout.Line line) throws IOException {
        List<UnitSheetLayout.Line> lines = kind.group.lines();
        while (kind.written < lines.size() && lines.get(kind.written) != line) {
            line(kind, lines.get(kind.written), new Entry[cells.size()]);
        }
    }

    /** Writes the units that are left and the sums; gives all rows in their order. */
    public List<SheetRows> end() throws IOException {
        for (Kind kind : kinds.values()) {
            linesBefore(kind, null);
            subtotals(kind);
        }
        totals(files.get(files.size() - 1));
        return files;
    }

    private void subtotals(Kind kind) throws IOException {
        SheetRows rows = kind.above;
        UnitSheetLayout.Group group = kind.group;
        String label = group.kind().label();
        rows.row(group.row(), 0, 0);
        rows.text(0, "", styles.totalText);
        rows.text(1, edition.text("units.subtotal", label, group.lines().size()), styles.totalText);
        // so that a filter for the kind keeps its subtotals
        rows.text(2, label, styles.totalCentred);
        rows.text(3, "", styles.totalText);
        rows.text(4, "", styles.totalText);
        for (FormCell cell : cells) {
            Optional<BigDecimal> sum = table.subtotal(group, cell.code());
            String formula = table.subtotalFormula(group, cell.code(), sum);
            rows.formula(table.column(cell.code()), formula, sum, styles.total(sum));
        }
        rows.endRow();
    }

    private void line(Kind kind, UnitSheetLayout.Line line, Entry[] readings) throws IOException {
        SheetRows rows = kind.rows;
        UnitLine unit = line.unit();
        boolean counts = unit.status().counts();
        boolean errors = counts && !table.isWithoutErrors(unit);
        String word = errors ? "units.errors.some" : "units.errors.none";
        rows.row(line.row(), 13 * TextLines.count(unit.name(), UnitSheet.UNIT_WIDTH - 2) + 3, 1);
        rows.text(0, unit.code(), styles.centred);
        rows.text(1, unit.name(), styles.wrapped);
        rows.text(2, unit.kind().label(), styles.centred);
        CellStyle alarming = unit.status().isAlarming() ? styles.alarm : styles.centred;
        rows.text(3, StatusWords.of(edition, unit), alarming);
        rows.text(4, counts ? edition.text(word) : "", errors ? styles.alarm : styles.centred);
        for (int place = 0; place < readings.length; place++) {
            reading(rows, FIXED + place, readings[place]);
        }
        rows.endRow();
        kind.written++;
    }

    /** A figure; one that the office amended is coloured, and what was received is on the sheet 来源. */
    private void reading(SheetRows rows, int column, Entry entry) {
        if (entry == null) {
            rows.text(column, "", styles.centred);
            return;
        }
        Reading reading = entry.reading();
        boolean amended = entry.received().isPresent();
        if (reading instanceof Reading.Amount amount) {
            BigDecimal value = amount.value();
            rows.number(column, value, amended ? styles.amended(Optional.of(value)) : styles.number(value));
        } else if (amended) {
            rows.text(column, "", styles.severity(Severity.HINT));
        } else {
            boolean open = reading.state() == Reading.State.UNREADABLE || reading.state() == Reading.State.PROPOSED;
            rows.text(column, text(reading), open ? styles.alarm : styles.centred);
        }
    }

    /** What was written; of what waits for a person with a word before it, so that nobody copies and adds it. */
    private String text(Reading reading) {
        String raw = reading.raw().strip();
        return reading.state() == Reading.State.PROPOSED
                ? edition.text("units.waiting", raw).strip()
                : raw;
    }

    private void totals(SheetRows rows) throws IOException {
        rows.row(table.totalRow(), 0, 0);
        rows.text(0, edition.text("column.total"), styles.totalCentred);
        for (int column = 1; column < FIXED; column++) {
            rows.text(column, "", styles.totalCentred);
        }
        for (FormCell cell : cells) {
            Optional<BigDecimal> sum = edition.summary().sum(cell.code()).value();
            rows.formula(table.column(cell.code()), table.formula(cell.code(), sum), sum, styles.total(sum));
        }
        rows.endRow();
    }
}
