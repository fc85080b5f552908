package org.disclosure.rollup.publish.notice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.decision.UnitReply;
import org.disclosure.rollup.publish.edition.Deadlines;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.TextLines;

/** 退回修改通知: what a unit must correct or explain, by when, and where it is. */
final class NoticeSheet {

    private static final List<String> COLUMNS =
            List.of("no", "severity", "title", "message", "where", "cell", "now", "suggested", "todo", "answer");
    private static final int[] WIDTHS = {5, 7, 16, 48, 25, 7, 10, 10, 26, 30};
    private static final int LAST = WIDTHS.length - 1;
    private static final int SHEET_WIDTH = 180;
    private static final float LINE_POINTS = 13.5f;
    private static final float HIGHEST_ROW = 400;

    private final Edition edition;
    private final NoticeWords words;
    private final SheetWriter sheet;
    private final NoticeStyles styles;
    private int row;

    private NoticeSheet(Edition edition, XSSFSheet target) {
        this.edition = edition;
        this.words = new NoticeWords(edition);
        this.sheet = new SheetWriter(target);
        this.styles = new NoticeStyles(target.getWorkbook());
    }

    /** Sheets that follow the notice in the workbook. */
    enum Behind {
        ORIGINAL,
        FORM,
        /** The form with figures that were read in pictures. */
        PICTURES,
        NOTHING
    }

    /**
     * Writes the sheet.
     *
     * @param shown where a place of the unit's file is in this workbook; empty when it is not in it
     */
    static void write(
            Edition edition,
            XSSFSheet target,
            UnitLine unit,
            Deadlines deadlines,
            List<NoticeItem> items,
            Behind behind,
            Function<Place, Optional<Place>> shown) {
        NoticeSheet notice = new NoticeSheet(edition, target);
        notice.heading(unit, deadlines, items, behind);
        items.forEach(item -> notice.item(item, unit, shown));
        notice.end();
    }

    private void heading(UnitLine unit, Deadlines deadlines, List<NoticeItem> items, Behind behind) {
        sheet.widths(WIDTHS);
        sheet.merged(row, 0, row, LAST, edition.heading("notice.title"), styles.title);
        sheet.row(row++).setHeightInPoints(36);
        line(edition.text("notice.to", unit.name()), styles.section);
        String file = unit.file().orElse("");
        String received = unit.received().map(Object::toString).orElse("");
        boolean usable = !unit.status().isOwed();
        line(edition.text(
                usable ? "notice.found" : "notice.unusable", edition.year(), file, received, words.counts(items)));
        line(edition.text("notice.by", deadlines.correctBy()), styles.section);
        line(edition.text("notice.behind." + behind.name()));
        line(edition.text("notice.basis"));
        NoticeWords.sender(edition).forEach(text -> line(text, styles.signed));
        line(edition.text("notice.issued", edition.asOf()), styles.signed);
        line(edition.text("notice.list", words.toSeeTo(items)), styles.section);
        for (int column = 0; column <= LAST; column++) {
            sheet.text(row, column, edition.text("notice.column." + COLUMNS.get(column)), styles.header);
        }
        sheet.row(row).setHeightInPoints(24);
        sheet.sheet().setRepeatingRows(new CellRangeAddress(row, row, 0, LAST));
        row++;
    }

    private void line(String text) {
        line(text, styles.paragraph);
    }

    private void line(String text, CellStyle style) {
        sheet.merged(row, 0, row, LAST, text, style);
        boolean heavy = style == styles.section;
        sheet.row(row++).setHeightInPoints(heavy ? 24 : TextLines.count(text, SHEET_WIDTH) * LINE_POINTS + 6);
    }

    private void item(NoticeItem item, UnitLine unit, Function<Place, Optional<Place>> shown) {
        String title =
                edition.findings().title(item.finding()) + "\n" + item.finding().code();
        String message = edition.findings().toUnit(item.filed());
        String where = words.where(item, unit.file().orElse(""));
        String now = words.now(item);
        String suggested = words.suggested(item);
        String todo = words.toDo(item);
        sheet.number(row, 0, BigDecimal.valueOf(item.number()), styles.centred);
        sheet.text(row, 1, words.severity(item), styles.severity(item.severity()));
        sheet.text(row, 2, title, styles.wrapped);
        sheet.text(row, 3, message, styles.wrapped);
        Optional<Place> target = item.cells().stream()
                .map(WrongCells.Wrong::place)
                .map(shown)
                .flatMap(Optional::stream)
                .findFirst();
        sheet.text(row, 4, where, styles.wrapped);
        sheet.text(row, 5, target.map(Place::address).orElse(""), styles.link);
        target.ifPresent(this::link);
        sheet.text(row, 6, now, styles.centred);
        sheet.text(row, 7, suggested, styles.centred);
        sheet.text(row, 8, todo, styles.wrapped);
        String answer = item.filed()
                .reply()
                .filter(UnitReply::isOwn)
                .map(UnitReply::text)
                .orElse("");
        sheet.text(row, LAST, answer, styles.entry);
        int lines = lines(Map.of(2, title, 3, message, 4, where, 6, now, 7, suggested, 8, todo, LAST, answer));
        sheet.row(row++).setHeightInPoints(Math.min(HIGHEST_ROW, Math.max(2, lines) * LINE_POINTS + 6));
    }

    /** Lines of the highest of some cells, by their columns. */
    private static int lines(Map<Integer, String> texts) {
        return texts.entrySet().stream()
                .mapToInt(text -> TextLines.count(text.getValue(), WIDTHS[text.getKey()] - 3))
                .max()
                .orElse(1);
    }

    private void link(Place target) {
        XSSFSheet own = (XSSFSheet) sheet.sheet();
        XSSFHyperlink hyperlink = own.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        hyperlink.setAddress("'" + target.sheet().replace("'", "''") + "'!" + target.address());
        sheet.row(row).getCell(5).setHyperlink(hyperlink);
    }

    private void end() {
        sheet.printAsList(LAST + 1, row);
        sheet.sheet().setDisplayGridlines(false);
    }
}
