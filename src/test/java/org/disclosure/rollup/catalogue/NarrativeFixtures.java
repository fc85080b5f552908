package org.disclosure.rollup.catalogue;

import java.util.List;
import org.disclosure.rollup.check.Checking;
import org.disclosure.rollup.check.Tables;

/** The running text against the tables, and against itself. */
final class NarrativeFixtures {

    private static final int YEAR = 2023;

    private NarrativeFixtures() {}

    static List<CodeFixture> all() {
        return List.of(
                cell("N-RECEIVED", "t3/1/total", "12", "21", "2023年，我局共收到政府信息公开申请12件。"),
                cell("N-CONCLUDED", "t3/3.7/total", "11", "12", "全年办结政府信息公开申请11件。"),
                cell("N-CARRIED", "t3/4/total", "1", "0", "依申请公开工作中，1件申请结转下年度继续办理。"),
                cell("N-OUTCOME", "t3/3.2/total", "2", "3", "依申请公开工作中，予以部分公开2件。"),
                cell("N-APPLICANT", "t3/1/natural", "10", "9", "依申请公开工作中，自然人申请10件。"),
                cell("N-DISPUTE", "t4/reconsideration/total", "3", "2", "因政府信息公开被申请行政复议3件。"),
                cell("N-NONE", "t3/1/total", "0", "4", "本年度未收到政府信息公开申请。"),
                cell("N-NORMS", "t2/normative-documents/issued", "3", "5", "全年制发行政规范性文件3件。"),
                cell("N-FEE", "t2/fees/amount", "0.24", "0.1", "全年收取信息处理费2400元。"),
                text(
                        "N-SUM",
                        "主动公开信息82条、转载信息173条，合计255条。",
                        "主动公开信息82条、转载信息173条，合计265条。",
                        "主动公开信息82条、转载信息173条等，合计265条。"),
                text(
                        "N-PERCENT",
                        "共收到政府信息公开申请12件，其中网上申请9件，占75%。",
                        "共收到政府信息公开申请12件，其中网上申请9件，占65%。",
                        "共收到政府信息公开申请12件，同比增长20%。"));
    }

    /** The text says what the cell should hold. */
    private static CodeFixture cell(String code, String cell, String right, String wrong, String text) {
        Tables said = Tables.of(YEAR).saying("一、总体情况\n" + text);
        return new CodeFixture(
                code,
                () -> Checking.in(YEAR).findings(said.with(cell, right)),
                () -> Checking.in(YEAR).findings(said.with(cell, wrong)),
                () -> Checking.in(YEAR).findings(said.blank(cell)));
    }

    /** The text says something of itself. */
    private static CodeFixture text(String code, String right, String wrong, String open) {
        return new CodeFixture(
                code,
                () -> Checking.in(YEAR).findings(saying(right)),
                () -> Checking.in(YEAR).findings(saying(wrong)),
                () -> Checking.in(YEAR).findings(saying(open)));
    }

    private static Tables saying(String text) {
        return Tables.of(YEAR)
                .with("t3/1/total", "12")
                .with("t3/3.7/total", "12")
                .saying("一、总体情况\n" + text);
    }
}
