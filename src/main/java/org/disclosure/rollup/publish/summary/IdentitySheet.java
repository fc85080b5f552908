package org.disclosure.rollup.publish.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.disclosure.rollup.check.rule.Identity;
import org.disclosure.rollup.check.rule.Identity.Side;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.HeldIdentity;
import org.disclosure.rollup.publish.excel.CellName;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;

/** 勾稽验证: every identity of tables 3 and 4 on the district's figures, both sides as formulas. */
final class IdentitySheet {

    private static final int HEADER = 2;
    private static final int COLUMNS = 5;
    private static final int SCOPE_WIDTH = 46;
    private static final int ALL_WIDTH = 94;
    private static final String NOTHING = "\"" + PrintedTable.NOTHING + "\"";

    private final Edition edition;
    private final SheetWriter sheet;
    private final Styles styles;
    private final List<HeldIdentity> all;
    private int row = HEADER + 1;

    private IdentitySheet(Edition edition, Sheet target, Styles styles) {
        this.edition = edition;
        this.sheet = new SheetWriter(target);
        this.styles = styles;
        this.all = edition.heldIdentities();
    }

    static void write(Edition edition, Sheet target, Styles styles) {
        IdentitySheet writer = new IdentitySheet(edition, target, styles);
        writer.header();
        String code = "";
        for (HeldIdentity held : writer.all) {
            if (!held.identity().code().equals(code)) {
                code = held.identity().code();
                writer.check(held.identity());
            }
            writer.identity(held);
        }
        writer.mark();
        writer.sheet.widths(SCOPE_WIDTH, 14, 14, 12, 12);
        writer.sheet.printUpright();
    }

    private void header() {
        sheet.merged(0, 0, 0, COLUMNS - 1, edition.heading("identities.title"), styles.title);
        sheet.row(0).setHeightInPoints(32);
        sheet.text(1, 0, edition.text("identities.note"), styles.subtitle);
        count(1, "identities.balanced");
        count(3, "identities.unbalanced");
        sheet.listHeader(
                HEADER,
                styles.header,
                edition.text("identities.scope"),
                edition.text("identities.left"),
                edition.text("identities.right"),
                edition.text("column.difference"),
                edition.text("identities.result"));
    }

    private void count(int column, String key) {
        String word = edition.text(key);
        long count = all.stream().filter(held -> word(held).equals(key)).count();
        int last = HEADER + 1 + 2 * Math.max(1, all.size());
        sheet.text(1, column, word, styles.header);
        sheet.formula(
                1,
                column + 1,
                "COUNTIF($E$" + (HEADER + 2) + ":$E$" + last + ",\"" + word + "\")",
                Optional.of(BigDecimal.valueOf(count)),
                styles.total(Optional.empty()));
    }

    private void check(Identity identity) {
        String text = edition.text("identities.check", identity.code(), identity.title(), identity.formula());
        sheet.merged(row, 0, row, COLUMNS - 1, text, styles.totalText);
        sheet.row(row++).setHeightInPoints(13 * TextLines.count(text, ALL_WIDTH - 2) + 4);
    }

    /** The key of the word for its result; empty for none. */
    private static String word(HeldIdentity held) {
        if (!held.isKnown()) {
            return "";
        }
        return held.isBroken() ? "identities.unbalanced" : "identities.balanced";
    }

    private void identity(HeldIdentity held) {
        Identity identity = held.identity();
        String scope = identity.scope().isEmpty() ? edition.text("sheet.district") : identity.scope();
        sheet.text(row, 0, scope, styles.wrapped);
        sheet.formula(row, 1, formula(identity.left()), held.left(), styles.number(held.left()));
        sheet.formula(row, 2, formula(identity.right()), held.right(), styles.number(held.right()));
        int at = row + 1;
        Optional<BigDecimal> difference = Optional.of(held.difference());
        sheet.formula(row, 3, "ROUND(SUM(B" + at + ")-SUM(C" + at + "),10)", difference, styles.change(difference));
        // joined, not formatted: a locale with other digits would write them into the formula
        String outcome = "IF(COUNT(B" + at + ":C" + at + ")=0," + NOTHING + ",IF(D" + at + "=0,\""
                + edition.text("identities.balanced") + "\",\"" + edition.text("identities.unbalanced") + "\"))";
        String result = word(held).isEmpty() ? PrintedTable.NOTHING : edition.text(word(held));
        sheet.formula(row, 4, outcome, result, styles.centred);
        int lines = TextLines.count(scope, SCOPE_WIDTH - 2);
        sheet.row(row++).setHeightInPoints(13 * lines + 3);
    }

    private static String formula(Side side) {
        List<CellCode> cells = side.cells();
        if (cells.isEmpty()) {
            return "0";
        }
        String added = side.added().isEmpty() ? "0" : "SUM(" + CellName.list(side.added()) + ")";
        String subtracted = side.subtracted().isEmpty() ? "" : "-SUM(" + CellName.list(side.subtracted()) + ")";
        return "IF(COUNT(" + CellName.list(cells) + ")=0," + NOTHING + "," + added + subtracted + ")";
    }

    /** Marks lines that do not balance in red, also after a figure is changed in the workbook. */
    private void mark() {
        SheetConditionalFormatting formatting = sheet.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                "$E" + (HEADER + 2) + "=\"" + edition.text("identities.unbalanced") + "\"");
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(new XSSFColor(Styles.colour(Severity.ERROR)));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        CellRangeAddress[] range = {new CellRangeAddress(HEADER + 1, Math.max(HEADER + 1, row - 1), 0, COLUMNS - 1)};
        formatting.addConditionalFormatting(range, rule);
    }
}
