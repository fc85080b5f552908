package org.disclosure.rollup.publish.summary;

import org.apache.poi.ss.usermodel.Sheet;
import org.disclosure.rollup.district.FileChange;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;

/** 变化: what has become of files, and which problems are solved, since the year was published last. */
final class ChangesSheet {

    private static final int COLUMNS = 4;

    /** Characters of the column with the finding in words. */
    private static final int MESSAGE_WIDTH = 60;

    private final Edition edition;
    private final SheetWriter sheet;
    private final Styles styles;
    private int row;

    private ChangesSheet(Edition edition, Sheet target, Styles styles) {
        this.edition = edition;
        this.sheet = new SheetWriter(target);
        this.styles = styles;
    }

    static void write(Edition edition, Sheet target, Styles styles) {
        ChangesSheet changes = new ChangesSheet(edition, target, styles);
        changes.sheet.widths(14, 34, MESSAGE_WIDTH, 34);
        String last = edition.sinceLast().asOf().orElseThrow().toString();
        changes.sheet.merged(0, 0, 0, COLUMNS - 1, edition.text("changes.title", last), styles.subtitle);
        changes.sheet.row(0).setHeightInPoints(28);
        changes.row = 1;
        changes.files();
        changes.solved();
        changes.sheet.printAsList();
    }

    private void files() {
        section("changes.files");
        header("changes.kind", "column.unit", "changes.path", "changes.earlier");
        for (FileChange change : edition.sinceLast().files()) {
            sheet.text(row, 0, edition.text("changes." + change.kind().name()), styles.centred);
            sheet.text(row, 1, change.unit(), styles.wrapped);
            sheet.text(row, 2, change.path(), styles.wrapped);
            sheet.text(row, 3, change.earlierPath().orElse(""), styles.wrapped);
            sheet.row(row++).setHeightInPoints(height(change.path()));
        }
        nothing(edition.sinceLast().files().isEmpty());
    }

    private void solved() {
        row++;
        section("changes.solved");
        header("column.since", "column.unit", "column.message", "column.path");
        for (FiledFinding filed : edition.sinceLast().solved()) {
            String message = edition.findings().message(filed);
            sheet.text(row, 0, filed.since().map(Object::toString).orElse(""), styles.date);
            sheet.text(row, 1, filed.unit(), styles.wrapped);
            sheet.text(row, 2, message, styles.wrapped);
            sheet.text(row, 3, filed.path(), styles.wrapped);
            sheet.row(row++).setHeightInPoints(height(message));
        }
        nothing(edition.sinceLast().solved().isEmpty());
    }

    private void section(String key) {
        sheet.text(row, 0, edition.text(key), styles.section);
        sheet.row(row++).setHeightInPoints(26);
    }

    private void header(String... keys) {
        for (int column = 0; column < COLUMNS; column++) {
            sheet.text(row, column, edition.text(keys[column]), styles.header);
        }
        sheet.row(row++).setHeightInPoints(24);
    }

    private void nothing(boolean isEmpty) {
        if (isEmpty) {
            sheet.merged(row, 0, row, COLUMNS - 1, edition.text("changes.nothing"), styles.centred);
            row++;
        }
    }

    private static float height(String text) {
        return Math.min(400, 14 * Math.max(2, TextLines.count(text, MESSAGE_WIDTH - 2)) + 4);
    }
}
