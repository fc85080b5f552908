package org.disclosure.rollup.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.finding.Severity.ERROR;
import static org.disclosure.rollup.finding.Severity.EXPLAIN;

import java.util.List;
import org.disclosure.rollup.check.Checking;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.fixture.Worded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every declared check of the 2021 form inside one submission: valid, broken, undecided. */
class LinearChecksTest {

    private final Checking checking = Checking.in(2023);

    /** Tables that add up: 20 applications by natural persons and businesses, 18 concluded, 2 carried out. */
    private static Tables consistent() {
        return Tables.of(2023)
                .withNatural("1", "12")
                .with("t3/1/business", "5")
                .with("t3/1/total", "17")
                .withNatural("2", "3")
                .withNatural("3.1", "9")
                .with("t3/3.3.4/business", "5")
                .with("t3/3.3.4/total", "5")
                .withNatural("3.6.3", "4")
                .withNatural("3.7", "13")
                .with("t3/3.7/business", "5")
                .with("t3/3.7/total", "18")
                .withNatural("4", "2")
                .with("t4/direct-suit/upheld", "1")
                .with("t4/direct-suit/pending", "2")
                .with("t4/direct-suit/total", "3")
                .with("t2/normative-documents/issued", "6")
                .with("t2/normative-documents/repealed", "2")
                .with("t2/normative-documents/in-force", "30");
    }

    @Test
    void theRuleBookHoldsTheseChecks() {
        assertThat(codes(2021))
                .containsExactly(
                        "T3-BALANCE",
                        "T3-RESULTS",
                        "T3-TOTAL",
                        "T4-TOTAL",
                        "T2-REGULATIONS",
                        "T2-STOCK-LOW",
                        "Y-CARRY",
                        "Y-STOCK");
        assertThat(codes(2019)).containsExactly("T3-BALANCE", "T3-RESULTS", "T3-TOTAL", "T4-TOTAL", "Y-CARRY");
    }

    @Test
    void tablesThatAddUpLeaveNoFinding() {
        assertThat(checking.findings(consistent())).isEmpty();
        assertThat(checking.findings(Tables.of(2023).with("t2/licenses/decisions", "1")))
                .isEmpty();
    }

    // ---- T3-BALANCE

    @ParameterizedTest
    @CsvSource({
        "natural, 自然人, D, 12, 3, 13, 2, 15, 16",
        "business, 商业企业, E, 5, 0, 5, 0, 5, 6",
        "research, 科研机构, F, 0, 0, 0, 0, 0, 1",
        "welfare, 社会公益组织, G, 0, 0, 0, 0, 0, 1",
        "legal, 法律服务机构, H, 0, 0, 0, 0, 0, 1",
        "other, 其他, I, 0, 0, 0, 0, 0, 1",
        "total, 总计, J, 17, 3, 18, 2, 20, 21"
    })
    void oneTooManyCarriedOutBreaksTheBalanceOfItsColumn(
            String column,
            String label,
            String letter,
            String received,
            String carriedIn,
            String concluded,
            int carriedOut,
            String have,
            String need) {
        String wrong = Integer.toString(carriedOut + 1);

        assertThat(Worded.of(checking.findings("T3-BALANCE", consistent().with("t3/4/" + column, wrong))))
                .containsExactly(checking.broken(
                        "T3-BALANCE",
                        ERROR,
                        "t3/1/" + column,
                        have,
                        need,
                        "-1",
                        label,
                        "本年新收政府信息公开申请数量 " + received + "（" + letter + "4） + 上年结转政府信息公开申请数量 " + carriedIn + "（"
                                + letter + "5） ≠ 本年度办理结果总计 " + concluded + "（" + letter + "27） + 结转下年度继续办理 " + wrong
                                + "（" + letter + "28）"));
    }

    @Test
    void aBalanceThatHoldsInTheTotalIsStillBrokenInItsColumns() {
        Tables swapped = consistent().with("t3/1/natural", "11").with("t3/1/business", "6");

        assertThat(Worded.of(checking.findings(swapped)))
                .containsExactly(
                        checking.broken(
                                "T3-BALANCE",
                                ERROR,
                                "t3/1/natural",
                                "14",
                                "15",
                                "-1",
                                "自然人",
                                "本年新收政府信息公开申请数量 11（D4） + 上年结转政府信息公开申请数量 3（D5） ≠ 本年度办理结果总计 13（D27） + 结转下年度继续办理 2（D28）"),
                        checking.broken(
                                "T3-BALANCE",
                                ERROR,
                                "t3/1/business",
                                "6",
                                "5",
                                "1",
                                "商业企业",
                                "本年新收政府信息公开申请数量 6（E4） + 上年结转政府信息公开申请数量 0（E5） ≠ 本年度办理结果总计 5（E27） + 结转下年度继续办理 0（E28）"));
    }

    @Test
    void aBlankCarriedOutLeavesTheBalanceOpen() {
        assertThat(Worded.of(checking.findings("T3-BALANCE", consistent().blank("t3/4/natural"))))
                .containsExactly(checking.undecided(
                        "T3-BALANCE",
                        ERROR,
                        "t3/1/natural",
                        "15",
                        "13",
                        "2",
                        "自然人",
                        "本年新收政府信息公开申请数量 12（D4） + 上年结转政府信息公开申请数量 3（D5） = 本年度办理结果总计 13（D27） + 结转下年度继续办理 ?（D28）",
                        "结转下年度继续办理（D28）"));
    }

    // ---- T3-RESULTS

    @Test
    void outcomesThatDoNotMakeUpTheConcludedBreakTheResultsAndTheRowsTotal() {
        assertThat(Worded.of(checking.findings(consistent().with("t3/3.1/natural", "10"))))
                .containsExactly(
                        checking.broken(
                                "T3-RESULTS",
                                ERROR,
                                "t3/3.7/natural",
                                "13",
                                "14",
                                "-1",
                                "自然人",
                                "本年度办理结果总计 13（D27） ≠ 予以公开 10（D6） + 其他 4（D26）"),
                        checking.broken(
                                "T3-TOTAL",
                                ERROR,
                                "t3/3.1/total",
                                "9",
                                "10",
                                "-1",
                                "（一）予以公开",
                                "总计 9（J6） ≠ 自然人 10（D6）"));
    }

    @Test
    void outcomesWithoutAPrintedTotalLeaveTheResultsOpen() {
        Tables noTotal = consistent().blank("t3/3.7/business");

        assertThat(Worded.of(checking.findings("T3-RESULTS", noTotal)))
                .containsExactly(checking.undecided(
                        "T3-RESULTS",
                        ERROR,
                        "t3/3.7/business",
                        "",
                        "5",
                        "-5",
                        "商业企业",
                        "本年度办理结果总计 ?（E27） = 保护第三方合法权益 5（E11）",
                        "本年度办理结果总计（E27）"));
    }

    @Test
    void everyOutcomeCountsTowardsTheConcluded() {
        List<String> outcomes = List.of(
                "3.1", "3.2", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7", "3.3.8", "3.4.1", "3.4.2",
                "3.4.3", "3.5.1", "3.5.2", "3.5.3", "3.5.4", "3.5.5", "3.6.1", "3.6.2", "3.6.3");
        Tables tables = Tables.of(2023).withNatural("1", "21").withNatural("3.7", "21");
        outcomes.forEach(outcome -> tables.withNatural(outcome, "1"));

        assertThat(checking.findings(tables)).isEmpty();
    }

    // ---- T3-TOTAL

    @Test
    void applicantsThatDoNotMakeUpARowBreakItsTotal() {
        assertThat(Worded.of(checking.findings("T3-TOTAL", consistent().with("t3/1/total", "18"))))
                .containsExactly(checking.broken(
                        "T3-TOTAL",
                        ERROR,
                        "t3/1/total",
                        "18",
                        "17",
                        "1",
                        "一、本年新收政府信息公开申请数量",
                        "总计 18（J4） ≠ 自然人 12（D4） + 商业企业 5（E4）"));
    }

    @Test
    void aTotalAboveItsApplicantsIsOpenWhileAnApplicantIsBlank() {
        assertThat(Worded.of(checking.findings("T3-TOTAL", consistent().blank("t3/1/business", "t3/1/legal"))))
                .containsExactly(checking.undecided(
                        "T3-TOTAL",
                        ERROR,
                        "t3/1/total",
                        "17",
                        "12",
                        "5",
                        "一、本年新收政府信息公开申请数量",
                        "总计 17（J4） = 自然人 12（D4） + 商业企业 ?（E4） + 法律服务机构 ?（H4）",
                        "商业企业（E4）、法律服务机构（H4）"));
    }

    @Test
    void theTotalOfEachOfThe25RowsIsChecked() {
        Tables tables = Tables.of(2023);
        List<String> rows = Tables.FORMS.edition(2021).table("t3").rows().stream()
                .map(row -> row.code())
                .toList();
        rows.forEach(row -> tables.with("t3/" + row + "/legal", "1"));

        assertThat(rows).hasSize(25);
        assertThat(checking.findings("T3-TOTAL", tables))
                .extracting(finding -> finding.cell().orElseThrow().toString() + " " + finding.difference())
                .containsExactlyElementsOf(
                        rows.stream().map(row -> "t3/" + row + "/total -1").toList());
    }

    // ---- T4-TOTAL

    @ParameterizedTest
    @CsvSource({
        "reconsideration, 行政复议, E4, 0, 0, A4",
        "direct-suit, 未经复议直接起诉, J4, 3, 3, F4",
        "later-suit, 复议后起诉, O4, 0, 0, K4"
    })
    void resultsThatDoNotMakeUpAGroupBreakItsTotal(
            String group, String label, String totalAt, int total, int parts, String upheldAt) {
        Tables tables = consistent().with("t4/" + group + "/upheld", "7").with("t4/" + group + "/pending", "0");

        assertThat(Worded.of(checking.findings(tables)))
                .containsExactly(checking.broken(
                        "T4-TOTAL",
                        ERROR,
                        "t4/" + group + "/total",
                        Integer.toString(total),
                        "7",
                        Integer.toString(total - 7),
                        label,
                        "总计 " + total + "（" + totalAt + "） ≠ 结果维持 7（" + upheldAt + "）"));
    }

    @Test
    void aGroupWhoseTotalIsBlankIsOpen() {
        assertThat(Worded.of(checking.findings(consistent().blank("t4/direct-suit/total"))))
                .containsExactly(checking.undecided(
                        "T4-TOTAL",
                        ERROR,
                        "t4/direct-suit/total",
                        "",
                        "3",
                        "-3",
                        "未经复议直接起诉",
                        "总计 ?（J4） = 结果维持 1（F4） + 尚未审结 2（I4）",
                        "总计（J4）"));
    }

    // ---- T2-REGULATIONS

    @Test
    void regulationsOfABodyThatCannotMakeThemAreToBeExplained() {
        assertThat(Worded.of(checking.findings(
                        consistent().with("t2/regulations/issued", "2").with("t2/regulations/in-force", "4"))))
                .containsExactly(checking.broken(
                        "T2-REGULATIONS",
                        EXPLAIN,
                        "t2/regulations/issued",
                        "6",
                        "0",
                        "6",
                        "规章",
                        "本年制发件数 2（B3） + 本年废止件数 0（C3） + 现行有效件数 4（D3） ≠ 0"));
    }

    @Test
    void regulationsLeftBlankAreNoRegulations() {
        assertThat(checking.findings(consistent()
                        .blank("t2/regulations/issued", "t2/regulations/repealed", "t2/regulations/in-force")))
                .isEmpty();
    }

    @Test
    void regulationsBelowNothingAreOpenWhileOneIsBlank() {
        assertThat(Worded.of(checking.findings(
                        consistent().with("t2/regulations/issued", "-1").blank("t2/regulations/repealed"))))
                .containsExactly(checking.undecided(
                        "T2-REGULATIONS",
                        EXPLAIN,
                        "t2/regulations/issued",
                        "-1",
                        "0",
                        "-1",
                        "规章",
                        "本年制发件数 -1（B3） + 本年废止件数 ?（C3） + 现行有效件数 0（D3） = 0",
                        "本年废止件数（C3）"));
    }

    // ---- T2-STOCK-LOW

    @Test
    void fewerInForceThanIssuedLessRepealedIsToBeExplained() {
        assertThat(Worded.of(checking.findings(consistent().with("t2/normative-documents/in-force", "3"))))
                .containsExactly(checking.broken(
                        "T2-STOCK-LOW",
                        EXPLAIN,
                        "t2/normative-documents/in-force",
                        "3",
                        "4",
                        "-1",
                        "行政规范性文件",
                        "现行有效件数 3（D4） < 本年制发件数 6（B4） - 本年废止件数 2（C4）"));
    }

    @Test
    void asManyInForceAsIssuedLessRepealedIsEnough() {
        assertThat(checking.findings(consistent().with("t2/normative-documents/in-force", "4")))
                .isEmpty();
    }

    @Test
    void aBlankInForceLeavesTheStockOpen() {
        assertThat(Worded.of(checking.findings(consistent().blank("t2/normative-documents/in-force"))))
                .containsExactly(checking.undecided(
                        "T2-STOCK-LOW",
                        EXPLAIN,
                        "t2/normative-documents/in-force",
                        "",
                        "4",
                        "-4",
                        "行政规范性文件",
                        "现行有效件数 ?（D4） ≥ 本年制发件数 6（B4） - 本年废止件数 2（C4）",
                        "现行有效件数（D4）"));
    }

    // ---- tables that are not there, and negative numbers

    @Test
    void checksOfATableThatWasNotSentSayNothing() {
        Tables broken = consistent().with("t3/1/natural", "99").with("t4/direct-suit/total", "99");

        assertThat(checking.findings(broken.without("t3").without("t4"))).isEmpty();
    }

    @Test
    void aNegativeNumberAddsUpLikeAnyOther() {
        Tables tables = Tables.of(2023)
                .withNatural("1", "2")
                .withNatural("3.1", "3")
                .withNatural("3.7", "3")
                .withNatural("4", "-1");

        assertThat(checking.findings(tables)).isEmpty();
        assertThat(Worded.of(checking.findings("T3-BALANCE", tables.with("t3/4/natural", "-2"))))
                .containsExactly(checking.broken(
                        "T3-BALANCE",
                        ERROR,
                        "t3/1/natural",
                        "2",
                        "1",
                        "1",
                        "自然人",
                        "本年新收政府信息公开申请数量 2（D4） + 上年结转政府信息公开申请数量 0（D5） ≠ 本年度办理结果总计 3（D27） + 结转下年度继续办理 -2（D28）"));
    }

    private static List<String> codes(int edition) {
        return Checking.BOOK.checks(Tables.FORMS.edition(edition)).stream()
                .map(LinearCheck::code)
                .toList();
    }
}
