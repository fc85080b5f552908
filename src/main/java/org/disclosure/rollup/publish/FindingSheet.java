package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.store.FindingStore;

/** 审核问题: the findings in words; or, on a sheet of their own, the checks that could not be decided. */
final class FindingSheet {

    private static final int MESSAGE_CHARACTERS = 30;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");

    private FindingSheet() {}

    static void write(Edition edition, Sheet target, Styles styles, List<FindingStore.Located> findings) {
        SheetWriter sheet = new SheetWriter(target);
        String[] titles = List.of(
                        "severity",
                        "unit",
                        "check",
                        "title",
                        "message",
                        "cell",
                        "observed",
                        "expected",
                        "difference",
                        "path",
                        "sheet",
                        "address",
                        "suggestion")
                .stream()
                .map(key -> edition.text("column." + key))
                .toArray(String[]::new);
        sheet.listHeader(0, styles.header, titles);
        int row = 1;
        for (FindingStore.Located located : findings) {
            finding(edition, sheet, styles, row++, located);
        }
        target.setAutoFilter(new CellRangeAddress(0, Math.max(1, row - 1), 0, titles.length - 1));
        sheet.widths(8, 24, 18, 24, 70, 20, 12, 12, 10, 34, 16, 9, 20);
        sheet.printAsList();
    }

    private static void finding(
            Edition edition, SheetWriter sheet, Styles styles, int row, FindingStore.Located located) {
        Finding finding = located.finding();
        String message = edition.message(finding);
        sheet.text(row, 0, edition.text("severity." + finding.severity().name()), styles.severity(finding.severity()));
        boolean district = located.unitCode().isEmpty() && located.path().isEmpty();
        sheet.text(row, 1, district ? edition.text("sheet.district") : located.unit(), styles.wrapped);
        sheet.text(row, 2, finding.code(), styles.wrapped);
        sheet.text(row, 3, edition.title(finding), styles.wrapped);
        sheet.text(row, 4, message, styles.wrapped);
        sheet.text(row, 5, finding.cell().map(Object::toString).orElse(""), styles.wrapped);
        figure(sheet, styles, row, 6, finding.observed());
        figure(sheet, styles, row, 7, finding.expected());
        figure(sheet, styles, row, 8, finding.difference());
        sheet.text(row, 9, located.path(), styles.wrapped);
        sheet.text(row, 10, finding.sheet(), styles.wrapped);
        sheet.text(row, 11, finding.address(), styles.centred);
        sheet.text(row, 12, finding.suggestion(), styles.wrapped);
        int lines = Math.max(2, width(message) / (2 * MESSAGE_CHARACTERS) + 1);
        sheet.row(row).setHeightInPoints(Math.min(400, 14 * lines + 4));
    }

    /** Numbers as numbers, and what a cell holds instead of one as text. */
    private static void figure(SheetWriter sheet, Styles styles, int row, int column, String text) {
        if (NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            sheet.number(row, column, number, styles.number(number));
        } else {
            sheet.text(row, column, text, styles.wrapped);
        }
    }

    /** Width in half characters: a Chinese character is as wide as two digits. */
    private static int width(String text) {
        return text.chars().map(character -> character < 0x2E80 ? 1 : 2).sum();
    }
}
