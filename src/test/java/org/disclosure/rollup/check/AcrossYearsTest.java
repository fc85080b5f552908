package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.finding.Severity.ERROR;
import static org.disclosure.rollup.finding.Severity.EXPLAIN;

import org.disclosure.rollup.fixture.Worded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** This year's tables against last year's: Y-CARRY and Y-STOCK. */
class AcrossYearsTest {

    private static final String IN_FORCE = "t2/normative-documents/in-force";

    private final Checking checking = Checking.in(2023);

    private static Tables thisYear() {
        return Tables.of(2023)
                .withNatural("2", "3")
                .withNatural("3.1", "3")
                .withNatural("3.7", "3")
                .with("t2/normative-documents/issued", "6")
                .with("t2/normative-documents/repealed", "2")
                .with(IN_FORCE, "30");
    }

    private static Tables lastYear() {
        return Tables.of(2022).withNatural("4", "3").with(IN_FORCE, "26");
    }

    @Test
    void whatWasCarriedOutAndIsInForceMatchesLastYear() {
        assertThat(checking.findings(thisYear(), lastYear())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "natural, 自然人, D5, 3, 4",
        "business, 商业企业, E5, 0, 1",
        "research, 科研机构, F5, 0, 1",
        "welfare, 社会公益组织, G5, 0, 1",
        "legal, 法律服务机构, H5, 0, 1",
        "other, 其他, I5, 0, 1",
        "total, 总计, J5, 3, 4"
    })
    void anotherNumberThanLastYearCarriedOutBreaksTheColumn(
            String column, String label, String address, String in, String out) {
        assertThat(Worded.of(checking.findings(thisYear(), lastYear().with("t3/4/" + column, out))))
                .containsExactly(checking.broken(
                        "Y-CARRY",
                        ERROR,
                        "t3/2/" + column,
                        in,
                        out,
                        "-1",
                        label,
                        "上年结转政府信息公开申请数量 " + in + "（" + address + "） ≠ 2022年结转下年度继续办理 " + out));
    }

    @Test
    void whatLastYearLeftBlankLeavesTheCarryOverOpenAndIsNotLookedForInThisYearsFile() {
        assertThat(Worded.of(checking.findings(thisYear(), lastYear().blank("t3/4/natural"))))
                .containsExactly(checking.undecided(
                        "Y-CARRY",
                        ERROR,
                        "t3/2/natural",
                        "3",
                        "",
                        "3",
                        "自然人",
                        "上年结转政府信息公开申请数量 3（D5） = 2022年结转下年度继续办理 ?",
                        "2022年结转下年度继续办理"));
    }

    @Test
    void aBlankCarriedInLeavesTheCarryOverOpen() {
        assertThat(Worded.of(checking.findings("Y-CARRY", thisYear().blank("t3/2/natural"), lastYear())))
                .containsExactly(checking.undecided(
                        "Y-CARRY",
                        ERROR,
                        "t3/2/natural",
                        "",
                        "3",
                        "-3",
                        "自然人",
                        "上年结转政府信息公开申请数量 ?（D5） = 2022年结转下年度继续办理 3",
                        "上年结转政府信息公开申请数量（D5）"));
    }

    @Test
    void inForceMustBeLastYearsPlusIssuedLessRepealed() {
        assertThat(Worded.of(checking.findings(thisYear().with(IN_FORCE, "31"), lastYear())))
                .containsExactly(checking.broken(
                        "Y-STOCK",
                        EXPLAIN,
                        IN_FORCE,
                        "31",
                        "30",
                        "1",
                        "行政规范性文件",
                        "现行有效件数 31（D4） ≠ 2022年现行有效件数 26 + 本年制发件数 6（B4） - 本年废止件数 2（C4）"));
    }

    @Test
    void regulationsInForceAreComparedWithLastYearToo() {
        assertThat(Worded.of(checking.findings(thisYear(), lastYear().with("t2/regulations/in-force", "1"))))
                .containsExactly(checking.broken(
                        "Y-STOCK",
                        EXPLAIN,
                        "t2/regulations/in-force",
                        "0",
                        "1",
                        "-1",
                        "规章",
                        "现行有效件数 0（D3） ≠ 2022年现行有效件数 1 + 本年制发件数 0（B3） - 本年废止件数 0（C3）"));
    }

    @Test
    void aBlankNumberOfRepealedLeavesTheStockOpen() {
        assertThat(Worded.of(checking.findings(thisYear().blank("t2/normative-documents/repealed"), lastYear())))
                .containsExactly(checking.undecided(
                        "Y-STOCK",
                        EXPLAIN,
                        IN_FORCE,
                        "30",
                        "32",
                        "-2",
                        "行政规范性文件",
                        "现行有效件数 30（D4） = 2022年现行有效件数 26 + 本年制发件数 6（B4） - 本年废止件数 ?（C4）",
                        "本年废止件数（C4）"));
    }

    @Test
    void nothingIsSaidWhenThereIsNoLastYear() {
        assertThat(checking.findings("Y-CARRY", thisYear())).isEmpty();
        assertThat(checking.findings("Y-STOCK", thisYear())).isEmpty();
    }

    @Test
    void nothingIsSaidWhenLastYearsReportLackedTheTable() {
        assertThat(checking.findings(thisYear(), lastYear().without("t3").without("t2")))
                .isEmpty();
    }

    @Test
    void theCarryOverIsComparedAcrossTheChangeOfFormsButTheStockIsNot() {
        Tables of2020 = Tables.of(2020).withNatural("4", "4").with("t2/normative-documents/open-total", "26");
        Tables of2021 = Tables.of(2021)
                .withNatural("2", "3")
                .withNatural("3.1", "3")
                .withNatural("3.7", "3")
                .with(IN_FORCE, "99");
        Checking in2021 = Checking.in(2021);

        assertThat(Worded.of(in2021.findings(of2021, of2020)))
                .containsExactly(
                        in2021.broken(
                                "Y-CARRY",
                                ERROR,
                                "t3/2/natural",
                                "3",
                                "4",
                                "-1",
                                "自然人",
                                "上年结转政府信息公开申请数量 3（D5） ≠ 2020年结转下年度继续办理 4"),
                        in2021.broken(
                                "Y-CARRY",
                                ERROR,
                                "t3/2/total",
                                "3",
                                "4",
                                "-1",
                                "总计",
                                "上年结转政府信息公开申请数量 3（J5） ≠ 2020年结转下年度继续办理 4"));
    }

    @Test
    void theStockIsComparedFrom2022() {
        Checking in2022 = Checking.in(2022);

        assertThat(Worded.of(in2022.findings(Tables.of(2022).with(IN_FORCE, "99"), Tables.of(2021))))
                .containsExactly(in2022.broken(
                        "Y-STOCK",
                        EXPLAIN,
                        IN_FORCE,
                        "99",
                        "0",
                        "99",
                        "行政规范性文件",
                        "现行有效件数 99（D4） ≠ 2021年现行有效件数 0 + 本年制发件数 0（B4） - 本年废止件数 0（C4）"));
    }

    @Test
    void theCarryOverOf2020IsComparedWith2019() {
        Checking in2020 = Checking.in(2020);

        assertThat(Worded.of(in2020.findings("Y-CARRY", Tables.of(2020).with("t3/2/legal", "2"), Tables.of(2019))))
                .containsExactly(in2020.broken(
                        "Y-CARRY",
                        ERROR,
                        "t3/2/legal",
                        "2",
                        "0",
                        "2",
                        "法律服务机构",
                        "上年结转政府信息公开申请数量 2（H5） ≠ 2019年结转下年度继续办理 0"));
    }

    /** The published figures of 宿迁市 that the two checks read. */
    @Test
    void theReportsOfSuqianFor2023And2024FitTogether() {
        Tables of2023 = Tables.of(2023)
                .with("t3/4/natural", "118")
                .with("t3/4/business", "3")
                .with("t3/4/total", "121")
                .with("t2/regulations/in-force", "11")
                .with(IN_FORCE, "597");
        Tables of2024 = Tables.of(2024)
                .with("t3/2/natural", "118")
                .with("t3/2/business", "3")
                .with("t3/2/total", "121")
                .with("t2/regulations/issued", "2")
                .with("t2/regulations/repealed", "1")
                .with("t2/regulations/in-force", "12")
                .with("t2/normative-documents/issued", "50")
                .with("t2/normative-documents/repealed", "227")
                .with(IN_FORCE, "420");
        Checking in2024 = Checking.in(2024);

        assertThat(in2024.findings("Y-CARRY", of2024, of2023)).isEmpty();
        assertThat(in2024.findings("Y-STOCK", of2024, of2023)).isEmpty();
        assertThat(in2024.findings("Y-CARRY", of2024, of2023.with("t3/4/welfare", "1")))
                .extracting(finding -> finding.cell().orElseThrow().toString() + " " + finding.difference())
                .containsExactly("t3/2/welfare -1");
    }
}
