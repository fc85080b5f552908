package org.disclosure.rollup.publish.summary.cover;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.CellStyle;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.today.Condition;
import org.disclosure.rollup.publish.today.Matters;
import org.disclosure.rollup.publish.today.Today;
import org.disclosure.rollup.publish.today.TodayWords;

/** The top of the cover: what is to be done today, each number leading to its list, and whether the year can be made public. */
final class CoverToday {

    private static final String NOTICES = "notices/";
    private static final int CONDITION_COLUMNS = 4;

    private final Edition edition;
    private final SheetWriter sheet;
    private final Styles styles;
    private final Today today;
    private final TodayWords words;
    private int row;

    CoverToday(Edition edition, SheetWriter sheet, Styles styles) {
        this.edition = edition;
        this.sheet = sheet;
        this.styles = styles;
        this.today = Matters.of(edition).today();
        this.words = new TodayWords(new Messages(edition.language()), today);
    }

    /** Writes it; gives the row after it. */
    int write(int firstRow) {
        row = firstRow;
        section(edition.text("today.title"));
        numbers();
        unbalanced();
        section(edition.text(
                "cover.publishable",
                edition.text("today.publishable"),
                edition.text(today.isPublishable() ? "today.publishable.can" : "today.publishable.cannot")));
        today.conditions().forEach(this::condition);
        words.kept().ifPresent(this::kept);
        return row;
    }

    private void section(String title) {
        sheet.text(row, 0, title, styles.section);
        sheet.row(row++).setHeightInPoints(24);
    }

    private void numbers() {
        String changes = edition.sinceLast().asOf().isPresent() ? "sheet.changes" : "sheet.status";
        number(0, "today.arrived", today.arrived(), styles.key);
        lead(0, changes);
        number(1, "today.judge", today.judge(), styles.key);
        lead(1, "sheet.findings");
        number(2, "today.returned", today.returned().size(), styles.key);
        if (edition.summary().area().isWhole()) {
            sheet.leadToFile(row + 1, 2 * CoverSheet.KEY_WIDTH, NOTICES);
        } else {
            lead(2, "sheet.findings");
        }
        number(3, "today.overdue", today.overdue().size(), today.overdue().isEmpty() ? styles.key : styles.keyAlarm);
        lead(3, "sheet.status");
        number(4, "today.solved", today.solved(), styles.key);
        lead(4, changes);
        label(5, "today.deadline");
        int column = 5 * CoverSheet.KEY_WIDTH;
        sheet.merged(row + 1, column, row + 1, column + CoverSheet.KEY_WIDTH - 1, words.deadline(), styles.centred);
        sheet.row(row).setHeightInPoints(20);
        sheet.row(row + 1).setHeightInPoints(34);
        row += 2;
    }

    private void label(int place, String key) {
        int column = place * CoverSheet.KEY_WIDTH;
        sheet.merged(row, column, row, column + CoverSheet.KEY_WIDTH - 1, edition.text(key), styles.header);
    }

    private void number(int place, String key, int number, CellStyle style) {
        label(place, key);
        int column = place * CoverSheet.KEY_WIDTH;
        sheet.merged(row + 1, column, row + 1, column + CoverSheet.KEY_WIDTH - 1, "", style);
        sheet.number(row + 1, column, BigDecimal.valueOf(number), style);
    }

    private void lead(int place, String sheetKey) {
        sheet.lead(row + 1, place * CoverSheet.KEY_WIDTH, "'" + edition.text(sheetKey) + "'!A1");
    }

    /** A line that the figures at the top do not balance, which leads to where it is shown. */
    private void unbalanced() {
        words.unbalanced().ifPresent(figures -> {
            String line = edition.text("today.line.unbalanced", figures).strip();
            sheet.merged(row, 0, row, CoverSheet.COLUMNS - 1, line, styles.alarm);
            sheet.lead(row, 0, "'" + edition.text("sheet.identities") + "'!A1");
            height(line, CoverSheet.COLUMNS);
        });
    }

    private void condition(Condition condition) {
        String state = condition.isMet() ? "" : words.state(condition);
        sheet.text(row, 0, edition.text(condition.isMet() ? "today.yes" : "today.no"), styles.centred);
        sheet.merged(row, 1, row, CONDITION_COLUMNS, words.condition(condition), styles.wrapped);
        sheet.merged(row, CONDITION_COLUMNS + 1, row, CoverSheet.COLUMNS - 1, state, styles.wrapped);
        height(state, CoverSheet.COLUMNS - CONDITION_COLUMNS - 1);
    }

    private void kept(String line) {
        sheet.merged(row, 0, row, CoverSheet.COLUMNS - 1, line, styles.wrapped);
        height(line, CoverSheet.COLUMNS);
    }

    private void height(String text, int columns) {
        int lines = TextLines.count(text, columns * CoverSheet.COLUMN_WIDTH - 2);
        sheet.row(row++).setHeightInPoints(14 * Math.max(1, lines) + 6);
    }
}
