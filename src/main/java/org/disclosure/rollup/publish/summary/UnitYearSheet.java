package org.disclosure.rollup.publish.summary;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.CellName;
import org.disclosure.rollup.publish.excel.SheetRows;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.summary.units.LastYearUnits;
import org.disclosure.rollup.publish.summary.units.UnitSheetLayout;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Predecessors.Origin;
import org.disclosure.rollup.submission.Unit;

/** 单位年度对比: key figures of every unit beside last year's, of the units that it goes on from. */
final class UnitYearSheet {

    private static final int FIXED = 2;
    private static final int HEADER = 2;
    private static final int WIDTH = 4;

    private final Edition edition;
    private final SheetWriter sheet;
    private final SheetRows rows;
    private final Styles styles;
    private final UnitSheetLayout table;
    private final List<CellCode> keys;
    private final DistrictSummary last;
    private final LastYearUnits before;
    private final Predecessors predecessors;
    private final YearChange change;
    private int row = HEADER + 2;

    private UnitYearSheet(
            Edition edition, Sheet target, SheetRows rows, Styles styles, UnitSheetLayout table, LastYearUnits before) {
        this.edition = edition;
        this.sheet = new SheetWriter(target);
        this.rows = rows;
        this.styles = styles;
        this.table = table;
        this.before = before;
        this.predecessors = edition.predecessors().orElseThrow();
        this.last = edition.lastYear().orElseThrow();
        this.change = new YearChange(rows, styles);
        this.keys = edition.form().keyFigures().cells(KeyFigure.LEADING);
    }

    /**
     * Writes the sheet of an edition whose last year is known.
     *
     * @param rows under those of the sheet
     */
    static void write(
            Edition edition, Sheet target, SheetRows rows, Styles styles, UnitSheetLayout table, LastYearUnits before)
            throws IOException {
        UnitYearSheet writer = new UnitYearSheet(edition, target, rows, styles, table, before);
        writer.header();
        for (UnitSheetLayout.Group group : table.groups()) {
            for (UnitSheetLayout.Line line : group.lines()) {
                writer.unit(line);
            }
        }
        writer.gone();
        int end = writer.row;
        writer.district();
        target.setAutoFilter(new CellRangeAddress(HEADER + 1, end - 1, 0, FIXED + writer.keys.size() * WIDTH - 1));
        writer.sheet.printAsList();
    }

    private void header() {
        int end = FIXED + keys.size() * WIDTH - 1;
        sheet.merged(0, 0, 0, end, edition.heading("unitYears.title", last.year()), styles.title);
        sheet.row(0).setHeightInPoints(32);
        String sameUnits = edition.comparesSameUnits() ? edition.text("sheet.summary.same-units") : "";
        sheet.text(1, 0, edition.text("unitYears.note") + sameUnits, styles.subtitle);
        List<String> titles = new ArrayList<>(List.of(edition.text("column.code"), edition.text("column.unit")));
        for (CellCode ignored : keys) {
            titles.add(edition.text("years.year", edition.year()));
            titles.add(edition.text("years.year", last.year()));
            titles.add(edition.text("years.change"));
            titles.add(edition.text("years.growth"));
        }
        sheet.merged(HEADER, 0, HEADER, FIXED - 1, "", styles.header);
        for (int index = 0; index < keys.size(); index++) {
            int column = FIXED + index * WIDTH;
            String title = edition.word(KeyFigure.LEADING.get(index));
            sheet.merged(HEADER, column, HEADER, column + WIDTH - 1, title, styles.header);
        }
        sheet.row(HEADER).setHeightInPoints(22);
        sheet.listHeader(HEADER + 1, styles.header, titles.toArray(String[]::new));
        sheet.sheet().createFreezePane(FIXED, HEADER + 2);
        sheet.sheet().setRepeatingRows(CellRangeAddress.valueOf((HEADER + 1) + ":" + (HEADER + 2)));
        sheet.widths(9, 32);
        for (int column = FIXED; column <= end; column++) {
            sheet.sheet().setColumnWidth(column, 8 * 256);
        }
    }

    private void unit(UnitSheetLayout.Line line) throws IOException {
        Origin origin = predecessors.of(line.unit().code());
        Optional<Map<CellCode, BigDecimal>> known = before.of(origin);
        Map<CellCode, BigDecimal> then = known.orElse(Map.of());
        rows.row(row, 0, 0);
        rows.text(0, line.unit().code(), styles.centred);
        rows.text(1, named(line.unit().name(), origin, known.isPresent()), styles.wrapped);
        for (int index = 0; index < keys.size(); index++) {
            CellCode cell = keys.get(index);
            String place = table.reference(line, cell);
            String formula = "IF(ISNUMBER(" + place + ")," + place + ",\"" + PrintedTable.NOTHING + "\")";
            change.write(
                    row,
                    FIXED + index * WIDTH,
                    Optional.of(formula),
                    table.amount(line, cell),
                    Optional.ofNullable(then.get(cell)));
        }
        rows.endRow();
        row++;
    }

    private String named(String unit, Origin origin, boolean known) {
        if (origin.part()) {
            return edition.text("unitYears.part", unit, origin.names());
        }
        if (!origin.isMerged()) {
            return unit;
        }
        return edition.text(known ? "unitYears.merged" : "unitYears.incomplete", unit, origin.names());
    }

    /** Units that reported last year and that no line above is compared with. */
    private void gone() throws IOException {
        for (Map.Entry<String, LastYearUnits.Before> other : before.others().entrySet()) {
            LastYearUnits.Before unit = other.getValue();
            rows.row(row, 0, 0);
            rows.text(0, other.getKey(), styles.centred);
            rows.text(1, gone(other.getKey(), unit.unit()), styles.wrapped);
            for (int index = 0; index < keys.size(); index++) {
                Optional<BigDecimal> then = Optional.ofNullable(unit.amounts().get(keys.get(index)));
                change.write(row, FIXED + index * WIDTH, Optional.empty(), Optional.empty(), then);
            }
            rows.endRow();
            row++;
        }
    }

    private String gone(String code, String name) {
        List<Unit> successors = predecessors.successors(code);
        return successors.isEmpty()
                ? edition.text("unitYears.gone", name)
                : edition.text(
                        "unitYears.now",
                        name,
                        successors.stream().map(Unit::name).collect(Collectors.joining("、")));
    }

    private void district() throws IOException {
        rows.row(row, 0, 0);
        rows.text(0, edition.text("sheet.district"), styles.totalCentred);
        rows.text(1, "", styles.totalCentred);
        sheet.sheet().addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, FIXED - 1));
        for (int index = 0; index < keys.size(); index++) {
            CellCode cell = keys.get(index);
            Optional<BigDecimal> then =
                    edition.form().sameMeaning(cell, last.form()).flatMap(last::amount);
            Optional<BigDecimal> now = edition.summary().amount(cell);
            change.write(row, FIXED + index * WIDTH, Optional.of(CellName.of(cell)), now, then);
        }
        rows.endRow();
    }
}
