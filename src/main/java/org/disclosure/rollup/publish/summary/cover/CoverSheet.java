package org.disclosure.rollup.publish.summary.cover;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.district.FileChange;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.StatusLine;
import org.disclosure.rollup.publish.excel.CellName;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.summary.units.UnitSheetLayout;
import org.disclosure.rollup.publish.today.Curve;

/** 运行概况: the run in key figures, how the units reported, charts of the year, and what is on which sheet. */
public final class CoverSheet {

    static final int COLUMNS = 12;

    /** Characters: the longest heading of a column, which is English. */
    static final int COLUMN_WIDTH = 10;

    static final int KEY_WIDTH = 2;
    private static final int KIND_WIDTH = 3;

    /** Characters of the columns that tell what is on a sheet. */
    private static final int ABOUT_WIDTH = 8 * COLUMN_WIDTH;

    /** The sheets that there may be, in their order. */
    private static final List<String> SHEETS = List.of(
            "sheet.areas",
            "sheet.summary",
            "sheet.errorFree",
            "sheet.units",
            "sheet.compare",
            "sheet.years",
            "sheet.unitYears",
            "sheet.status",
            "sheet.changes",
            "sheet.findings",
            "sheet.explained",
            "sheet.unapplied",
            "sheet.undecided",
            "sheet.identities",
            "sheet.sources");

    private final Edition edition;
    private final SXSSFSheet target;
    private final SheetWriter sheet;
    private final Styles styles;
    private final List<UnitLine> units;
    private int row;

    private CoverSheet(Edition edition, SXSSFSheet target, Styles styles) {
        this.edition = edition;
        this.target = target;
        this.sheet = new SheetWriter(target);
        this.styles = styles;
        this.units = edition.summary().units().stream()
                .filter(unit -> unit.status().isDue())
                .toList();
    }

    /**
     * Writes the sheet; what is on which sheet comes last, when all of them are there.
     *
     * @param incomplete the codes of the units whose reports count and have a blank
     */
    public static CoverSheet write(
            Edition edition, SXSSFSheet target, Styles styles, UnitSheetLayout table, Set<String> incomplete) {
        CoverSheet cover = new CoverSheet(edition, target, styles);
        cover.look();
        cover.heading();
        cover.row = new CoverToday(edition, cover.sheet, styles).write(cover.row);
        cover.keys();
        cover.row = new CoverStatus(edition, cover.sheet, styles, cover.units, incomplete).write(cover.row + 1);
        Optional<Curve> curve = Curve.of(edition);
        if (curve.isPresent()) {
            cover.row = CoverCurve.draw(edition, target, styles, cover.row, curve.get());
        }
        cover.row = new CoverCharts(edition, target, styles, cover.row).write(table);
        return cover;
    }

    private void look() {
        for (int column = 0; column < COLUMNS; column++) {
            target.setColumnWidth(column, COLUMN_WIDTH * 256);
        }
        target.setDisplayGridlines(false);
        target.setHorizontallyCenter(true);
        sheet.printUpright();
    }

    private void heading() {
        sheet.merged(row, 0, row, COLUMNS - 1, edition.heading("cover.title"), styles.title);
        sheet.row(row++).setHeightInPoints(36);
        sheet.merged(row, 0, row, COLUMNS - 1, StatusLine.of(edition), styles.note);
        sheet.row(row++).setHeightInPoints(32);
    }

    private void keys() {
        int owed = (int) units.stream().filter(unit -> unit.status().isOwed()).count();
        // most of those who owe a report before the deadline are in time
        boolean overdue = units.stream().anyMatch(unit -> unit.isOverdue(edition.asOf()));
        int late = (int) units.stream().filter(UnitLine::late).count();
        int errors = edition.findings().open(Severity.ERROR);
        int explains = edition.findings().open(Severity.EXPLAIN);
        row++;
        count(0, "cover.due", units.size(), styles.key);
        count(1, "cover.counted", (int) edition.summary().counted(), styles.key);
        count(2, "cover.owed", owed, overdue ? styles.keyAlarm : styles.key);
        count(3, "cover.late", late, styles.key);
        count(4, "cover.errors", errors, errors > 0 ? styles.keyAlarm : styles.key);
        count(5, "cover.explains", explains, styles.key);
        heights();
        int place = 0;
        for (KeyFigure figure : KeyFigure.LEADING) {
            figure(place++, edition.word(figure), List.of(figure));
        }
        figure(place, edition.text("cover.sued"), List.of(KeyFigure.DIRECT_SUITS, KeyFigure.LATER_SUITS));
        heights();
        edition.sinceLast().asOf().ifPresent(last -> progress());
    }

    /** Changes since the year was last published. */
    private void progress() {
        List<FiledFinding> open = edition.findings().of(Finding.Outcome.BROKEN).stream()
                .filter(FiledFinding::isOpen)
                .toList();
        int found = (int) open.stream().filter(edition.findings()::isNew).count();
        count(0, "cover.filesArrived", files(FileChange.Kind.NEW, FileChange.Kind.CHANGED), styles.key);
        count(1, "cover.filesRenamed", files(FileChange.Kind.RENAMED), styles.key);
        count(2, "cover.filesWithdrawn", files(FileChange.Kind.WITHDRAWN), styles.key);
        count(3, "cover.found", found, styles.key);
        count(4, "cover.solved", edition.sinceLast().solved().size(), styles.key);
        count(5, "cover.stillOpen", open.size() - found, styles.key);
        heights();
    }

    private int files(FileChange.Kind... kinds) {
        return (int) edition.sinceLast().files().stream()
                .filter(change -> List.of(kinds).contains(change.kind()))
                .count();
    }

    private void heights() {
        sheet.row(row).setHeightInPoints(20);
        sheet.row(row + 1).setHeightInPoints(34);
        row += 2;
    }

    private void label(int place, String name) {
        int column = place * KEY_WIDTH;
        sheet.merged(row, column, row, column + KEY_WIDTH - 1, name, styles.header);
    }

    private void count(int place, String key, int number, CellStyle style) {
        label(place, edition.text(key));
        int column = place * KEY_WIDTH;
        sheet.merged(row + 1, column, row + 1, column + KEY_WIDTH - 1, "", style);
        sheet.number(row + 1, column, BigDecimal.valueOf(number), style);
    }

    private void figure(int place, String name, List<KeyFigure> figures) {
        label(place, name);
        List<CellCode> cells = edition.form().keyFigures().cells(figures);
        int column = place * KEY_WIDTH;
        sheet.merged(row + 1, column, row + 1, column + KEY_WIDTH - 1, "", styles.key);
        Optional<BigDecimal> sum = cells.stream()
                .flatMap(cell -> edition.summary().amount(cell).stream())
                .reduce(BigDecimal::add);
        sheet.formula(row + 1, column, CellName.sum(cells), sum, styles.key);
    }

    /** Leads to the sheets that there are; on paper there is nothing to lead to. */
    public void contents() {
        Workbook workbook = target.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(target), 0, COLUMNS - 1, 0, row - 1);
        sheet.text(row, 0, edition.text("cover.contents"), styles.section);
        sheet.row(row++).setHeightInPoints(26);
        List<String> there = new ArrayList<>(SHEETS);
        there.removeIf(key -> target.getWorkbook().getSheet(edition.text(key)) == null);
        for (String key : there) {
            String name = edition.text(key);
            sheet.merged(row, 0, row, KIND_WIDTH, "", styles.link);
            sheet.link(row, 0, name, "'" + name + "'!A1", styles.link);
            String about = edition.text("cover.about." + key.substring(key.indexOf('.') + 1));
            sheet.merged(row, KIND_WIDTH + 1, row, COLUMNS - 1, about, styles.wrapped);
            sheet.row(row++).setHeightInPoints(14 * TextLines.count(about, ABOUT_WIDTH - 2) + 6);
        }
    }
}
