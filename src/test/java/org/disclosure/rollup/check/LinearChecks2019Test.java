package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.finding.Severity.ERROR;

import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.FormRow;
import org.junit.jupiter.api.Test;

/** The checks of the 2019 form, in which （六）其他处理 is one row. */
class LinearChecks2019Test {

    private final Checking checking = Checking.in(2020);

    private static Tables consistent() {
        return Tables.of(2020)
                .withNatural("1", "8")
                .withNatural("3.1", "5")
                .withNatural("3.6", "2")
                .withNatural("3.7", "7")
                .withNatural("4", "1");
    }

    @Test
    void otherHandlingCountsAsOneRowOfTheConcluded() {
        assertThat(checking.findings(consistent())).isEmpty();
        assertThat(Worded.of(checking.findings(consistent().withNatural("3.6", "3"))))
                .containsExactly(results("natural", "自然人", "D"), results("total", "总计", "J"));
    }

    @Test
    void aBlankRowOfOtherHandlingLeavesTheConcludedOpen() {
        assertThat(Worded.of(checking.findings(consistent().blank("t3/3.6/natural", "t3/3.6/total"))))
                .containsExactly(open("natural", "自然人", "D"), open("total", "总计", "J"));
    }

    @Test
    void theBalanceHoldsOrBreaksInEachColumn() {
        Tables swapped = consistent().with("t3/1/natural", "7").with("t3/1/legal", "1");

        assertThat(Worded.of(checking.findings(swapped)))
                .containsExactly(
                        checking.broken(
                                "T3-BALANCE",
                                ERROR,
                                "t3/1/natural",
                                "7",
                                "8",
                                "-1",
                                "自然人",
                                "本年新收政府信息公开申请数量 7（D4） + 上年结转政府信息公开申请数量 0（D5） ≠ 本年度办理结果总计 7（D25） + 结转下年度继续办理 1（D26）"),
                        checking.broken(
                                "T3-BALANCE",
                                ERROR,
                                "t3/1/legal",
                                "1",
                                "0",
                                "1",
                                "法律服务机构",
                                "本年新收政府信息公开申请数量 1（H4） + 上年结转政府信息公开申请数量 0（H5） ≠ 本年度办理结果总计 0（H25） + 结转下年度继续办理 0（H26）"));
    }

    @Test
    void theTotalOfEachOfThe23RowsIsChecked() {
        Tables tables = Tables.of(2020);
        List<String> rows = Tables.FORMS.edition(2019).table("t3").rows().stream()
                .map(FormRow::code)
                .toList();
        rows.forEach(row -> tables.with("t3/" + row + "/total", "1"));

        assertThat(rows).hasSize(23);
        assertThat(checking.findings("T3-TOTAL", tables))
                .extracting(finding -> finding.cell().orElseThrow().toString() + " " + finding.difference())
                .containsExactlyElementsOf(
                        rows.stream().map(row -> "t3/" + row + "/total 1").toList());
    }

    @Test
    void aGroupOfSuitsMustAddUp() {
        assertThat(Worded.of(checking.findings(consistent().with("t4/later-suit/total", "1"))))
                .containsExactly(checking.broken(
                        "T4-TOTAL", ERROR, "t4/later-suit/total", "1", "0", "1", "复议后起诉", "总计 1（O4） ≠ 0"));
    }

    @Test
    void documentsOfTableTwoAreNotChecked() {
        assertThat(checking.findings(consistent()
                        .with("t2/regulations/made", "5")
                        .with("t2/normative-documents/made", "9")
                        .with("t2/normative-documents/open-total", "1")))
                .isEmpty();
    }

    private Finding results(String column, String label, String letter) {
        return checking.broken(
                "T3-RESULTS",
                ERROR,
                "t3/3.7/" + column,
                "7",
                "8",
                "-1",
                label,
                "本年度办理结果总计 7（" + letter + "25） ≠ 予以公开 5（" + letter + "6） + 其他处理 3（" + letter + "24）");
    }

    private Finding open(String column, String label, String letter) {
        return checking.undecided(
                "T3-RESULTS",
                ERROR,
                "t3/3.7/" + column,
                "7",
                "5",
                "2",
                label,
                "本年度办理结果总计 7（" + letter + "25） = 予以公开 5（" + letter + "6） + 其他处理 ?（" + letter + "24）",
                "其他处理（" + letter + "24）");
    }
}
