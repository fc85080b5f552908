package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.store.SummaryStore;
import org.disclosure.rollup.submission.Reading;

/** 分单位明细: a line a unit with all its figures, written as they come from the store. */
final class UnitSheet {

    private static final int FIXED = 4;
    private static final int HEADER_ROWS = 4;

    private final Edition edition;
    private final SheetWriter sheet;
    private final Styles styles;
    private final Map<CellCode, Integer> columns = new HashMap<>();
    private final Iterator<UnitLine> units;
    private UnitLine unit;
    private int row = HEADER_ROWS;

    private UnitSheet(Edition edition, Sheet sheet, Styles styles) {
        this.edition = edition;
        this.sheet = new SheetWriter(sheet);
        this.styles = styles;
        this.units = edition.summary().units().iterator();
    }

    static void write(Edition edition, Sheet sheet, Styles styles) {
        UnitSheet writer = new UnitSheet(edition, sheet, styles);
        writer.header();
        edition.forEachEntry(writer::entry);
        writer.advanceTo(null);
        writer.totals();
    }

    private void header() {
        List<FormCell> cells = edition.form().cells();
        String[] fixed = {"column.code", "column.unit", "column.kind", "column.status"};
        for (int column = 0; column < FIXED; column++) {
            sheet.merged(0, column, HEADER_ROWS - 1, column, edition.text(fixed[column]), styles.header);
        }
        for (FormCell cell : cells) {
            int column = FIXED + columns.size();
            columns.put(cell.code(), column);
            sheet.text(1, column, cell.row().label().text(), styles.header);
            sheet.text(2, column, cell.column().label().text(), styles.header);
            sheet.text(3, column, cell.code().toString(), styles.code);
            sheet.sheet().setColumnWidth(column, 13 * 256);
        }
        for (int first = 0; first < cells.size(); ) {
            String table = cells.get(first).code().table();
            int last = first;
            while (last + 1 < cells.size() && cells.get(last + 1).code().table().equals(table)) {
                last++;
            }
            String section = edition.form().table(table).section();
            sheet.merged(0, FIXED + first, 0, FIXED + last, section, styles.header);
            first = last + 1;
        }
        sheet.row(1).setHeightInPoints(72);
        sheet.row(2).setHeightInPoints(32);
        sheet.row(3).setHeightInPoints(28);
        sheet.widths(10, 30, 10, 12);
        sheet.sheet().createFreezePane(FIXED, HEADER_ROWS);
        sheet.sheet().setRepeatingRows(CellRangeAddress.valueOf("1:" + HEADER_ROWS));
        sheet.sheet().setRepeatingColumns(CellRangeAddress.valueOf("A:B"));
        sheet.sheet().getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.sheet().getPrintSetup().setLandscape(true);
        sheet.sheet()
                .setAutoFilter(new CellRangeAddress(
                        HEADER_ROWS - 1,
                        HEADER_ROWS - 1 + edition.summary().units().size(),
                        0,
                        FIXED + cells.size() - 1));
    }

    private void entry(SummaryStore.LocatedEntry located) {
        if (unit == null || !unit.code().equals(located.unitCode())) {
            advanceTo(located.unitCode());
        }
        int column = columns.get(located.entry().cell());
        Reading reading = located.entry().reading();
        Optional<BigDecimal> amount = reading.amount();
        if (amount.isPresent()) {
            sheet.number(row - 1, column, amount.get(), styles.number(amount.get()));
        } else {
            boolean unreadable = reading.state() == Reading.State.UNREADABLE;
            sheet.text(row - 1, column, reading.raw().strip(), unreadable ? styles.alarm : styles.centred);
        }
    }

    /** Begins the line of each unit up to the one of this code; of all that are left when it is null. */
    private void advanceTo(String code) {
        while (units.hasNext()) {
            unit = units.next();
            sheet.text(row, 0, unit.code(), styles.centred);
            sheet.text(row, 1, unit.name(), styles.text);
            sheet.text(row, 2, unit.kind().label(), styles.centred);
            sheet.text(
                    row,
                    3,
                    edition.text("status." + unit.status().name()),
                    unit.status().isOwed() ? styles.alarm : styles.centred);
            row++;
            if (unit.code().equals(code)) {
                return;
            }
        }
    }

    private void totals() {
        sheet.merged(row, 0, row, FIXED - 1, edition.text("column.total"), styles.header);
        columns.forEach((cell, column) -> edition.summary()
                .sum(cell)
                .value()
                .ifPresent(value -> sheet.number(row, column, value, styles.total(value))));
    }
}
