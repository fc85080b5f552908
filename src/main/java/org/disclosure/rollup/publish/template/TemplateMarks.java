package org.disclosure.rollup.publish.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.disclosure.rollup.check.rule.Identity;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;

/**
 * Marks of a template while its table is filled in: the cells of an identity that does not hold are red and a line
 * below names it, as soon as every cell that it depends on is filled.
 */
final class TemplateMarks {

    /** A formula of Excel has at most 8192 letters. */
    private static final int LONGEST_FORMULA = 7_000;

    private static final int LAST = PrintedTable.GRID - 1;
    private static final float LINE = 18f;
    private static final float TWO_LINES = 30f;

    private final Template template;
    private final SheetWriter sheet;
    private final String name;
    private final Styles styles;
    private final FormPlaces places;
    private final Totals totals;
    private int row;

    TemplateMarks(Template template, SheetWriter sheet, Styles styles, FormPlaces places, Totals totals, int firstRow) {
        this.template = template;
        this.sheet = sheet;
        this.name = sheet.sheet().getSheetName();
        this.styles = styles;
        this.places = places;
        this.totals = totals;
        this.row = firstRow;
    }

    /** Marks the table and writes the lines below it. */
    void write(List<CellCode> cells) {
        if (cells.stream().anyMatch(template.carriedIn()::containsKey)) {
            line("注：上年结转数取自本单位 " + (template.year() - 1) + " 年的年报（结转下年度继续办理），已填好并锁定；有出入的请与汇总单位联系。", LINE);
        }
        toBeFilled(totals.entries(cells));
        List<Identity> here = template.identities().stream()
                .filter(identity -> places.isOn(name, identity.left().cells().get(0)))
                .toList();
        template.identities().forEach(this::mark);
        here.stream()
                .map(Identity::code)
                .distinct()
                .forEach(code -> broken(here.stream()
                        .filter(identity -> identity.code().equals(code))
                        .toList()));
    }

    private void toBeFilled(Set<CellCode> entries) {
        String filled = "COUNT(" + places.list(entries, name) + ")";
        String words = "\"还有 \"&(" + entries.size() + "-" + filled + ")&\" 格没有填；没有发生的填 0\"";
        line("", LINE);
        sheet.formula(row - 1, 0, "IF(" + filled + "=" + entries.size() + ",\"\"," + words + ")", styles.note);
    }

    private void mark(Identity identity) {
        CellRangeAddress[] here = Stream.of(identity.left(), identity.right())
                .flatMap(side -> side.cells().stream())
                .filter(cell -> places.isOn(name, cell))
                .map(places::range)
                .toArray(CellRangeAddress[]::new);
        if (here.length > 0) {
            redden(isBroken(identity), here);
        }
    }

    /** The lines for one check, which show nothing while it holds. */
    private void broken(List<Identity> cases) {
        List<String> formulas = new ArrayList<>();
        for (Identity identity : cases) {
            String about = identity.title() + (identity.scope().isEmpty() ? "" : "（" + identity.scope() + "）");
            String words = "勾稽不平：" + about + "。";
            String part = "IF(" + isBroken(identity) + ",\"" + words.replace("\"", "\"\"") + "\",\"\")";
            int last = formulas.size() - 1;
            if (last >= 0 && formulas.get(last).length() + part.length() < LONGEST_FORMULA) {
                formulas.set(last, formulas.get(last) + "&" + part);
            } else {
                formulas.add(part);
            }
        }
        for (String formula : formulas) {
            line("", TWO_LINES);
            sheet.formula(row - 1, 0, formula, styles.note);
            String place = "$A$" + row;
            redden(place + "<>\"\"", new CellRangeAddress(row - 1, row - 1, 0, LAST));
        }
    }

    /** Only when all that the identity depends on is filled: what is not finished is not wrong. */
    private String isBroken(Identity identity) {
        List<CellCode> cells = Stream.of(identity.left(), identity.right())
                .flatMap(side -> side.cells().stream())
                .toList();
        Set<CellCode> entries = totals.entries(cells);
        String difference = sum("", identity.left().added())
                + sum("-", identity.left().subtracted())
                + sum("-", identity.right().added())
                + sum("+", identity.right().subtracted());
        return "AND(COUNT(" + places.list(entries, name) + ")=" + entries.size() + ",ROUND(" + difference + ",6)<>0)";
    }

    private String sum(String sign, Collection<CellCode> cells) {
        return cells.isEmpty() ? "" : sign + "SUM(" + places.list(cells, name) + ")";
    }

    private void redden(String formula, CellRangeAddress... ranges) {
        SheetConditionalFormatting formatting = sheet.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(new XSSFColor(Styles.colour(Severity.ERROR)));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formatting.addConditionalFormatting(ranges, rule);
    }

    private void line(String text, float height) {
        sheet.merged(row, 0, row, LAST, text, styles.note);
        sheet.row(row++).setHeightInPoints(height);
    }
}
