package org.disclosure.rollup.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;

/** Tables that differ from the form, and cells that hold no plain number. Nothing can be said where there is no table. */
final class FormFixtures {

    private static final String T2 = "t2/regulations/issued";
    private static final String T3 = "t3/1/natural";
    private static final String T4 = "t4/reconsideration/upheld";
    private static final String FEES = "t2/fees/amount";

    private FormFixtures() {}

    static List<CodeFixture> all() {
        return List.of(
                of("F-EMPTY-FORM", Received.spoilt(FormFixtures::empty)),
                of("F-MISSING-TABLE", Received.spoilt(T4, FixtureSheet::clear)),
                of("F-MISSING-ROW", Received.spoilt(FormFixtures::clearTheLastRow)),
                of("F-MISSING-COLUMN", Received.spoilt(T3, sheet -> sheet.clearColumn(6, 2))),
                of("F-EXTRA-ROW", Received.spoilt(T3, sheet -> sheet.reword(row("t3/3.3.7/natural"), "7.涉及个人隐私"))),
                of("F-OLD-FORM", FormFixtures::onTheOldForm),
                of(
                        "F-LABEL",
                        Received.spoilt(T2, sheet -> sheet.reword(row("t2/normative-documents/issued"), "规范性文件"))),
                of("F-UNSPLIT", Received.spoilt(FormFixtures::leaveUnsplit)),
                of("F-BLANK", Received.spoilt(grid -> grid.set(T3, "").set("t3/1/business", "/"))),
                of("F-NOT-A-NUMBER", Received.spoilt(grid -> grid.set(T3, "22（其中修订16件）"))),
                of("F-NEGATIVE", Received.spoilt(grid -> grid.set(T3, "-3"))),
                of("F-FRACTION", Received.spoilt(grid -> grid.set(T3, "3.5"))),
                of("F-UNIT", Received.spoilt(grid -> grid.set(FEES, "251000元"))));
    }

    /** The label of the cell's row as the form prints it. */
    private static String row(String cell) {
        return Forms.load()
                .forReportYear(Received.YEAR)
                .cell(CellCode.parse(cell))
                .row()
                .label()
                .text();
    }

    private static CodeFixture of(String code, Supplier<List<Finding>> broken) {
        return new CodeFixture(code, Received.sound(), broken, Received.saying("文登区教育局政府信息公开工作年度报告"));
    }

    private static void empty(FixtureGrid grid) {
        Forms.load()
                .forReportYear(Received.YEAR)
                .cells()
                .forEach(cell -> grid.set(cell.code().toString(), ""));
    }

    private static void clearTheLastRow(FixtureGrid grid) {
        FixtureGrid.Place last = grid.at("t3/4/natural");
        last.sheet().clearRow(last.row());
    }

    /** 其他处理 as one row. */
    private static void leaveUnsplit(FixtureGrid grid) {
        FixtureGrid.Place first = grid.at("t3/3.6.1/natural");
        first.sheet().put(first.row(), 2, "").clearRow(first.row() + 1).clearRow(first.row() + 2);
    }

    /** The form of 2019, of table 2 one row only. */
    private static List<Finding> onTheOldForm() {
        Form old = Forms.load().edition(2019);
        Map<CellCode, String> ones = new LinkedHashMap<>();
        for (FormCell cell : old.cells()) {
            boolean left =
                    cell.code().table().equals("t2") && !cell.code().row().equals("licenses");
            ones.put(cell.code(), left ? "" : "1");
        }
        return Received.findings(
                FileFormat.XLSX.write(Layout.OFFICIAL.lay(old, ones, "文登区教育局", Received.YEAR), "文登区教育局"));
    }
}
