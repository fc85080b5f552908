package org.disclosure.rollup.publish.summary;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.publish.edition.AreaLine;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;

/** 下级汇总: the areas, how the units of each reported, their sums, and links to the area's own outputs. */
final class AreaSheet {

    /** Columns before the figures. */
    private static final int FIXED = AreaLine.COLUMNS.size() + 1;

    private AreaSheet() {}

    static void write(Edition edition, Sheet target, Styles styles) {
        SheetWriter sheet = new SheetWriter(target);
        String[] titles = Stream.of(
                        AreaLine.COLUMNS.stream().map(edition::text),
                        Stream.of(edition.text("areas.column.folder")),
                        KeyFigure.LEADING.stream().map(edition::word))
                .flatMap(names -> names)
                .toArray(String[]::new);
        sheet.listHeader(0, styles.header, titles);
        int row = 1;
        for (AreaLine area : edition.areas()) {
            line(edition, sheet, styles, row++, area);
        }
        sheet.merged(row + 1, 0, row + 1, titles.length - 1, edition.text("areas.note"), styles.note);
        sheet.row(row + 1).setHeightInPoints(48);
        sheet.widths(30, 14, 8, 8, 8, 8, 8, 36, 10, 10, 12, 12, 10);
        sheet.printAsList();
    }

    private static void line(Edition edition, SheetWriter sheet, Styles styles, int row, AreaLine area) {
        sheet.text(row, 0, area.indent() + area.area().name(), styles.wrapped);
        sheet.text(row, 1, edition.text(area.source()), styles.centred);
        count(sheet, styles, row, 2, area.due());
        count(sheet, styles, row, 3, area.counted());
        sheet.number(
                row,
                4,
                BigDecimal.valueOf(area.owed()),
                area.alarming() > 0 ? styles.alarmNumber : styles.number(BigDecimal.ZERO));
        sheet.number(
                row,
                5,
                BigDecimal.valueOf(area.errors()),
                area.errors() > 0 ? styles.alarmNumber : styles.number(BigDecimal.ZERO));
        count(sheet, styles, row, 6, area.explains());
        sheet.text(row, 7, area.path(), styles.wrapped);
        for (int index = 0; index < area.figures().size(); index++) {
            Optional<BigDecimal> figure = area.figures().get(index);
            sheet.number(row, FIXED + index, figure, styles.number(figure));
        }
        sheet.row(row).setHeightInPoints(22);
    }

    private static void count(SheetWriter sheet, Styles styles, int row, int column, long count) {
        sheet.number(row, column, BigDecimal.valueOf(count), styles.number(BigDecimal.ZERO));
    }
}
