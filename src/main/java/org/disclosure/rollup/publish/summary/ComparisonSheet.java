package org.disclosure.rollup.publish.summary;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.publish.compare.ComparedUnit;
import org.disclosure.rollup.publish.compare.Comparison;
import org.disclosure.rollup.publish.compare.Measure;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.SheetRows;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.StreamedWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.summary.units.UnitSheetLayout;

/** 对标: the units of a kind side by side, a measure and its percentile in two columns, the higher the darker. */
final class ComparisonSheet {

    /** Columns before the measures: unit, kind, in time. */
    private static final int FIXED = 3;

    private static final int HEADER = 2;
    private static final int UNIT_WIDTH = 32;
    private static final int NOTE_WIDTH = 150;

    /** Excel refuses a sheet with more than 65 530. */
    private static final int MOST_LINKS = 65_000;

    private final Edition edition;
    private final SXSSFSheet target;
    private final SheetWriter sheet;
    private final SheetRows rows;
    private final Styles styles;
    private final UnitSheetLayout table;
    private final Comparison comparison;
    private final Map<Measure, CellCode> firstCells = new EnumMap<>(Measure.class);
    private final String late;
    private final String inTime;
    private final boolean linked;

    private ComparisonSheet(
            Edition edition,
            SXSSFSheet target,
            SheetRows rows,
            Styles styles,
            UnitSheetLayout table,
            Comparison comparison) {
        this.edition = edition;
        this.target = target;
        this.sheet = new SheetWriter(target);
        this.rows = rows;
        this.styles = styles;
        this.table = table;
        this.comparison = comparison;
        for (Measure measure : Measure.values()) {
            measure.cells(edition.form()).stream().findFirst().ifPresent(cell -> firstCells.put(measure, cell));
        }
        this.late = edition.text("column.late");
        this.inTime = edition.text("compare.inTime");
        this.linked = comparison.count() * (Measure.values().length + 1) <= MOST_LINKS;
    }

    /** @param rows under those of the sheet */
    static void write(
            Edition edition,
            SXSSFSheet target,
            SheetRows rows,
            Styles styles,
            UnitSheetLayout table,
            Comparison comparison)
            throws IOException {
        ComparisonSheet writer = new ComparisonSheet(edition, target, rows, styles, table, comparison);
        writer.header();
        int row = HEADER + 2;
        for (ComparedUnit unit : (Iterable<ComparedUnit>) comparison.units()::iterator) {
            writer.unit(row++, unit);
        }
        writer.look(row);
    }

    private static int column(Measure measure) {
        return FIXED + 2 * measure.ordinal();
    }

    private static int end() {
        return FIXED + 2 * Measure.values().length - 1;
    }

    private void header() {
        sheet.merged(0, 0, 0, end(), edition.heading("compare.title"), styles.title);
        sheet.row(0).setHeightInPoints(32);
        String note = edition.text("compare.note") + edition.text("compare.note.sheet");
        sheet.merged(1, 0, 1, end(), note, styles.note);
        sheet.row(1).setHeightInPoints(13.5f * TextLines.count(note, NOTE_WIDTH) + 6);
        String[] fixed = {"column.unit", "column.kind", "compare.onTime"};
        for (int column = 0; column < FIXED; column++) {
            sheet.merged(HEADER, column, HEADER + 1, column, edition.text(fixed[column]), styles.header);
        }
        for (Measure measure : Measure.values()) {
            int column = column(measure);
            sheet.merged(HEADER, column, HEADER, column + 1, edition.text("compare." + measure.key()), styles.header);
            sheet.text(HEADER + 1, column, edition.text("compare.value"), styles.header);
            sheet.text(HEADER + 1, column + 1, edition.text("compare.percentile"), styles.header);
        }
        sheet.row(HEADER).setHeightInPoints(44);
        sheet.row(HEADER + 1).setHeightInPoints(20);
    }

    private void unit(int row, ComparedUnit compared) throws IOException {
        UnitLine unit = compared.unit();
        rows.row(row, 13 * TextLines.count(unit.name(), UNIT_WIDTH - 2) + 5, 0);
        rows.text(0, unit.name(), styles.link);
        lead(row, 0, () -> table.findPlace(unit.code()));
        rows.text(1, unit.kind().label(), styles.centred);
        rows.text(2, unit.late() ? late : inTime, unit.late() ? styles.alarm : styles.centred);
        for (Measure measure : Measure.values()) {
            measure(row, measure, compared);
        }
        rows.endRow();
    }

    private void measure(int row, Measure measure, ComparedUnit compared) {
        int column = column(measure);
        Optional<BigDecimal> value = compared.value(measure);
        Optional<Integer> percentile = compared.percentile(measure);
        rows.number(column, value, styles.heat(percentile.orElse(0), measure.isRate()));
        if (value.isPresent()) {
            lead(row, column, () -> place(measure, compared));
        }
        rows.number(column + 1, percentile.map(BigDecimal::valueOf), styles.number(Optional.empty()));
    }

    /** The first of the figures that the measure is made of. */
    private Optional<String> place(Measure measure, ComparedUnit compared) {
        return Optional.ofNullable(firstCells.get(measure))
                .flatMap(cell -> table.findPlace(compared.unit().code(), cell));
    }

    private void lead(int row, int column, Supplier<Optional<String>> place) {
        if (linked) {
            place.get().ifPresent(cell -> StreamedWorkbook.lead(target, row, column, cell));
        }
    }

    private void look(int row) {
        sheet.widths(UNIT_WIDTH, 8, 8);
        for (Measure measure : Measure.values()) {
            target.setColumnWidth(column(measure), 9 * 256);
            target.setColumnWidth(column(measure) + 1, 8 * 256);
        }
        target.createFreezePane(1, HEADER + 2);
        target.setRepeatingRows(CellRangeAddress.valueOf((HEADER + 1) + ":" + (HEADER + 2)));
        target.setAutoFilter(new CellRangeAddress(HEADER + 1, Math.max(HEADER + 2, row - 1), 0, end()));
        target.setDisplayGridlines(false);
        sheet.printAsList();
    }
}
