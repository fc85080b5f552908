package org.disclosure.rollup.publish.summary;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.district.StrayFile;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.StatusWords;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;

/** 报送情况: who reported, when, in which file, and how many findings there are. */
final class StatusSheet {

    private static final int STATUS_WIDTH = 23;
    private static final int FILE_WIDTH = 40;
    private static final int OTHERS_WIDTH = 32;

    private StatusSheet() {}

    static void write(Edition edition, Sheet target, Styles styles) {
        SheetWriter sheet = new SheetWriter(target);
        String[] titles = List.of(
                        "code",
                        "unit",
                        "kind",
                        "status",
                        "received",
                        "late",
                        "file",
                        "others",
                        "errors",
                        "explains",
                        "hints",
                        "undecided",
                        "settled")
                .stream()
                .map(key -> edition.text("column." + key))
                .toArray(String[]::new);
        sheet.listHeader(0, styles.header, titles);
        int row = 1;
        for (UnitLine unit : edition.summary().units()) {
            unit(edition, sheet, styles, row++, unit);
        }
        target.setAutoFilter(new CellRangeAddress(0, row - 1, 0, titles.length - 1));
        List<StrayFile> strays = edition.strayFiles();
        if (!strays.isEmpty()) {
            sheet.text(++row, 0, edition.text("sheet.status.strays"), styles.section);
            row++;
            for (StrayFile stray : strays) {
                sheet.merged(row, 0, row, 3, "", styles.alarm);
                sheet.text(row, 0, edition.text("sheet.status.stray"), styles.alarm);
                sheet.text(row, 4, stray.received().toString(), styles.date);
                sheet.text(row, 5, "", styles.centred);
                sheet.text(row++, 6, stray.path(), styles.wrapped);
            }
        }
        sheet.widths(9, 32, 9, STATUS_WIDTH, 12, 8, FILE_WIDTH, OTHERS_WIDTH, 8, 8, 8, 10, 10);
        sheet.printAsList();
    }

    private static void unit(Edition edition, SheetWriter sheet, Styles styles, int row, UnitLine unit) {
        boolean owed = unit.status().isAlarming();
        String status = StatusWords.of(edition, unit);
        sheet.text(row, 0, unit.code(), styles.centred);
        sheet.text(row, 1, unit.name(), styles.wrapped);
        sheet.text(row, 2, unit.kind().label(), styles.centred);
        sheet.text(row, 3, status, owed ? styles.alarm : styles.centred);
        sheet.text(row, 4, unit.received().map(Object::toString).orElse(""), styles.date);
        sheet.text(row, 5, unit.late() ? edition.text("column.late") : "", styles.centred);
        sheet.text(row, 6, unit.file().orElse(""), styles.wrapped);
        sheet.text(row, 7, String.join("\n", unit.others()), styles.wrapped);
        count(sheet, row, 8, unit.errors(), unit.errors() > 0 ? styles.alarmNumber : null, styles);
        count(sheet, row, 9, unit.explains(), null, styles);
        count(sheet, row, 10, unit.hints(), null, styles);
        count(sheet, row, 11, unit.undecided(), null, styles);
        count(sheet, row, 12, unit.settled(), null, styles);
        int lines = Math.max(
                TextLines.count(status, STATUS_WIDTH - 2),
                Math.max(
                        TextLines.count(unit.file().orElse(""), FILE_WIDTH - 2),
                        TextLines.count(String.join("\n", unit.others()), OTHERS_WIDTH - 2)));
        sheet.row(row).setHeightInPoints(Math.max(22, 14 * lines + 4));
    }

    private static void count(SheetWriter sheet, int row, int column, int count, CellStyle style, Styles styles) {
        sheet.number(row, column, BigDecimal.valueOf(count), style == null ? styles.number(BigDecimal.ZERO) : style);
    }
}
