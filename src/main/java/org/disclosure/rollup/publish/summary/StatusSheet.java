package org.disclosure.rollup.publish.summary;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.district.StrayFile;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.StatusWords;
import org.disclosure.rollup.publish.excel.SheetRows;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;

/** 报送情况: who reported, when, in which file, and how many findings there are. */
final class StatusSheet {

    private static final int STATUS_WIDTH = 23;
    private static final int FILE_WIDTH = 40;
    private static final int OTHERS_WIDTH = 32;

    private StatusSheet() {}

    /** @param rows under those of the sheet */
    static void write(Edition edition, Sheet target, SheetRows rows, Styles styles) throws IOException {
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
            unit(edition, rows, styles, row++, unit);
        }
        target.setAutoFilter(new CellRangeAddress(0, row - 1, 0, titles.length - 1));
        List<StrayFile> strays = edition.strayFiles();
        if (!strays.isEmpty()) {
            rows.row(++row, 0, 0);
            rows.text(0, edition.text("sheet.status.strays"), styles.section);
            rows.endRow();
            for (StrayFile stray : strays) {
                stray(edition, rows, styles, ++row, stray);
                target.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, 3));
            }
        }
        sheet.widths(9, 32, 9, STATUS_WIDTH, 12, 8, FILE_WIDTH, OTHERS_WIDTH, 8, 8, 8, 10, 10);
        sheet.printAsList();
    }

    private static void stray(Edition edition, SheetRows rows, Styles styles, int row, StrayFile stray)
            throws IOException {
        rows.row(row, 0, 0);
        rows.text(0, edition.text("sheet.status.stray"), styles.alarm);
        for (int column = 1; column <= 3; column++) {
            rows.text(column, "", styles.alarm);
        }
        rows.text(4, stray.received().toString(), styles.date);
        rows.text(5, "", styles.centred);
        rows.text(6, stray.path(), styles.wrapped);
        rows.endRow();
    }

    private static void unit(Edition edition, SheetRows rows, Styles styles, int row, UnitLine unit)
            throws IOException {
        String status = StatusWords.of(edition, unit);
        String file = unit.file().orElse("");
        String others = String.join("\n", unit.others());
        int lines = Math.max(
                TextLines.count(status, STATUS_WIDTH - 2),
                Math.max(TextLines.count(file, FILE_WIDTH - 2), TextLines.count(others, OTHERS_WIDTH - 2)));
        rows.row(row, Math.max(22, 14 * lines + 4), 0);
        rows.text(0, unit.code(), styles.centred);
        rows.text(1, unit.name(), styles.wrapped);
        rows.text(2, unit.kind().label(), styles.centred);
        rows.text(3, status, unit.status().isAlarming() ? styles.alarm : styles.centred);
        rows.text(4, unit.received().map(Object::toString).orElse(""), styles.date);
        rows.text(5, unit.late() ? edition.text("column.late") : "", styles.centred);
        rows.text(6, file, styles.wrapped);
        rows.text(7, others, styles.wrapped);
        CellStyle count = styles.number(BigDecimal.ZERO);
        rows.number(8, unit.errors(), unit.errors() > 0 ? styles.alarmNumber : count);
        rows.number(9, unit.explains(), count);
        rows.number(10, unit.hints(), count);
        rows.number(11, unit.undecided(), count);
        rows.number(12, unit.settled(), count);
        rows.endRow();
    }
}
