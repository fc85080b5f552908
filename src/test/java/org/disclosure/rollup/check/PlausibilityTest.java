package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks that are more than sums: T3-OTHER-HIGH and T3-FEE-UNPAID. */
class PlausibilityTest {

    private static final String SILENT_SECTION = "六、其他需要报告的事项\n本年度无其他需要报告的事项。";

    private final Checking checking = Checking.in(2023);

    private static Tables concluded(String other, String concluded) {
        return Tables.of(2023).with("t3/3.6.3/total", other).with("t3/3.7/total", concluded);
    }

    private static Tables unpaid(String number) {
        return Tables.of(2023).with("t3/3.6.2/total", number);
    }

    // ---- T3-OTHER-HIGH

    @Test
    void moreThanAThirdUnderOtherIsAHint() {
        assertThat(Worded.of(checking.findings("T3-OTHER-HIGH", concluded("5", "14"))))
                .containsExactly(Finding.of(Problem.T3_OTHER_HIGH, "5", "14", "J26")
                        .about(CellCode.parse("t3/3.6.3/total"))
                        .at("表三", "J26")
                        .comparing("5", "", ""));
    }

    @Test
    void aThirdUnderOtherIsNotTooMuch() {
        assertThat(checking.findings("T3-OTHER-HIGH", concluded("5", "15"))).isEmpty();
    }

    @Test
    void fewerThanTenConcludedSayNothingAboutTheShareOfOther() {
        assertThat(checking.findings("T3-OTHER-HIGH", concluded("9", "9"))).isEmpty();
        assertThat(checking.findings("T3-OTHER-HIGH", concluded("10", "10")))
                .extracting(Finding::observed)
                .containsExactly("10");
    }

    @Test
    void theShareOfOtherIsNotJudgedWhileANumberIsBlank() {
        assertThat(checking.findings("T3-OTHER-HIGH", concluded("9", "12").blank("t3/3.7/total")))
                .isEmpty();
        assertThat(checking.findings("T3-OTHER-HIGH", concluded("9", "12").unreadable("t3/3.6.3/total", "九")))
                .isEmpty();
    }

    @Test
    void theFormOf2019DoesNotTellOtherApart() {
        Tables of2019 = Tables.of(2020).with("t3/3.6/total", "20").with("t3/3.7/total", "20");

        assertThat(Checking.in(2020).findings("T3-OTHER-HIGH", of2019)).isEmpty();
    }

    // ---- T3-FEE-UNPAID

    @Test
    void unpaidFeesOfWhichTheReportSaysNothingAreToBeExplained() {
        assertThat(Worded.of(checking.findings("T3-FEE-UNPAID", unpaid("3").saying(SILENT_SECTION))))
                .containsExactly(Finding.of(Problem.T3_FEE_UNPAID, "3", "J25")
                        .about(CellCode.parse("t3/3.6.2/total"))
                        .at("表三", "J25")
                        .comparing("3", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "六、其他需要报告的事项\n本年度收取信息处理费 0 元。",
                "六、其他需要报告的事项\n依据收费办法发出收费通知 3 件。\n除此以外无其他需要报告的事项。",
                "六．其他需要报告的事项：本年度未收费",
                "其他需要报告的事项\n发出缴费通知 3 件。"
            })
    void unpaidFeesOfWhichSectionSixSpeaksAreFine(String narrative) {
        assertThat(checking.findings("T3-FEE-UNPAID", unpaid("3").saying(narrative)))
                .isEmpty();
    }

    @Test
    void feesInOtherSectionsDoNotExplainUnpaidOnes() {
        String narrative = "本报告由总体情况等六部分组成，第六部分为其他需要报告的事项。\n"
                + "六、其他需要报告的事项\n"
                + "二、主动公开政府信息情况\n行政事业性收费\n2.申请人逾期未按收费通知要求缴纳费用\n"
                + SILENT_SECTION;

        assertThat(checking.findings("T3-FEE-UNPAID", unpaid("3").saying(narrative)))
                .extracting(Finding::observed)
                .containsExactly("3");
    }

    @Test
    void wordsThatOnlyHoldTheCharacterDoNotExplainUnpaidFees() {
        assertThat(checking.findings("T3-FEE-UNPAID", unpaid("3").saying("六、其他需要报告的事项\n发布消费提示12条，免费发放手册。")))
                .extracting(Finding::observed)
                .containsExactly("3");
    }

    @Test
    void withoutTheTextOfTheReportNothingIsSaidOfUnpaidFees() {
        assertThat(checking.findings("T3-FEE-UNPAID", unpaid("3"))).isEmpty();
        assertThat(checking.findings("T3-FEE-UNPAID", unpaid("3").saying("填报说明：第六部分为其他需要报告的事项")))
                .isEmpty();
    }

    @Test
    void withoutUnpaidFeesTheTextNeedNotSpeakOfThem() {
        assertThat(checking.findings("T3-FEE-UNPAID", unpaid("0").saying(SILENT_SECTION)))
                .isEmpty();
        assertThat(checking.findings(
                        "T3-FEE-UNPAID", unpaid("3").blank("t3/3.6.2/total").saying(SILENT_SECTION)))
                .isEmpty();
    }
}
