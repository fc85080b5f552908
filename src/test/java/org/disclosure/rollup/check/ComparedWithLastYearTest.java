package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Y-PENDING, Y-SAME, Y-JUMP and Y-UNIT: a report beside the same unit's of the year before. */
class ComparedWithLastYearTest {

    private static final String LICENSES = "t2/licenses/decisions";
    private static final String PENALTIES = "t2/penalties/decisions";
    private static final String FEES = "t2/fees/amount";

    private final Checking checking = Checking.in(2023);

    // ---- Y-PENDING

    @ParameterizedTest
    @CsvSource({"reconsideration, 行政复议, D4", "direct-suit, 未经复议直接起诉, I4", "later-suit, 复议后起诉, N4"})
    void casesThatWerePendingMustShowUpAgain(String group, String label, String address) {
        assertThat(Worded.of(checking.findings("Y-PENDING", Tables.of(2023), pending(2022, group, "2"))))
                .containsExactly(Finding.of(Problem.Y_PENDING, label, "2", address)
                        .about(CellCode.parse("t4/" + group + "/pending"))
                        .at("表四", address)
                        .comparing("0", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upheld", "corrected", "other", "pending", "total"})
    void anyCaseInTheGroupIsEnough(String column) {
        assertThat(checking.findings(
                        "Y-PENDING",
                        Tables.of(2023).with("t4/direct-suit/" + column, "1"),
                        pending(2022, "direct-suit", "2")))
                .isEmpty();
    }

    @Test
    void casesOfAnotherGroupAreNotEnough() {
        assertThat(checking.findings("Y-PENDING", pending(2023, "later-suit", "1"), pending(2022, "direct-suit", "2")))
                .extracting(finding -> finding.cell().orElseThrow().toString())
                .containsExactly("t4/direct-suit/pending");
    }

    @Test
    void withoutATotalNobodyKnowsAndWithOneOfZeroBlankResultsSayNothingElse() {
        Tables lastYear = pending(2022, "later-suit", "2");

        assertThat(checking.findings("Y-PENDING", Tables.of(2023).blank("t4/later-suit/total"), lastYear))
                .isEmpty();
        assertThat(checking.findings("Y-PENDING", Tables.of(2023).unreadable("t4/later-suit/other", "见附件"), lastYear))
                .isEmpty();
        assertThat(checking.findings("Y-PENDING", Tables.of(2023).blank("t4/later-suit/upheld"), lastYear))
                .hasSize(1);
    }

    @Test
    void nothingPendingOrNoLastYearIsNothingToSay() {
        assertThat(checking.findings("Y-PENDING", Tables.of(2023), Tables.of(2022)))
                .isEmpty();
        assertThat(checking.findings(
                        "Y-PENDING", Tables.of(2023), Tables.of(2022).blank("t4/later-suit/pending")))
                .isEmpty();
        assertThat(checking.findings("Y-PENDING", Tables.of(2023))).isEmpty();
    }

    @Test
    void pendingCasesAreComparedAcrossTheChangeOfForms() {
        assertThat(Checking.in(2021).findings("Y-PENDING", Tables.of(2021), pending(2020, "later-suit", "4")))
                .extracting(Finding::arguments)
                .containsExactly(List.of("复议后起诉", "4", "N4"));
    }

    private static Tables pending(int year, String group, String cases) {
        return Tables.of(year).with("t4/" + group + "/pending", cases).with("t4/" + group + "/total", cases);
    }

    // ---- Y-SAME

    /** Three figures of its own, fifteen together; with totals and the stock eight are not 0. */
    private static Tables town(int year) {
        return Tables.of(year)
                .with("t2/normative-documents/in-force", "6")
                .with(LICENSES, "9")
                .withNatural("1", "3")
                .withNatural("3.1", "3")
                .withNatural("3.7", "3");
    }

    @Test
    void lastYearsTablesSentAgainAreNoticed() {
        assertThat(Worded.of(checking.findings("Y-SAME", town(2023), town(2022))))
                .containsExactly(
                        Finding.of(Problem.Y_SAME, "8", "本年处理决定数量·行政许可 9、自然人·一、本年新收政府信息公开申请数量 3、自然人·（一）予以公开 3"));
    }

    @Test
    void oneOtherFigureInEitherYearIsAnotherReport() {
        assertThat(checking.findings("Y-SAME", town(2023).with(PENALTIES, "1"), town(2022)))
                .isEmpty();
        assertThat(checking.findings("Y-SAME", town(2023), town(2022).with(PENALTIES, "1")))
                .isEmpty();
        assertThat(checking.findings("Y-SAME", town(2023).blank(LICENSES), town(2022)))
                .isEmpty();
    }

    @Test
    void blankInsteadOfZeroIsNoOtherFigure() {
        assertThat(checking.findings("Y-SAME", town(2023).blank(PENALTIES), town(2022)))
                .hasSize(1);
    }

    @Test
    void anUnreadableCellInEitherYearMayBeAnotherFigure() {
        assertThat(checking.findings("Y-SAME", town(2023).unreadable(PENALTIES, "若干"), town(2022)))
                .isEmpty();
        assertThat(checking.findings("Y-SAME", town(2023), town(2022).unreadable(PENALTIES, "若干")))
                .isEmpty();
    }

    @Test
    void oneApplicationAYearIsNoCopy() {
        Tables quiet = Tables.of(2023)
                .with("t2/normative-documents/in-force", "120")
                .withNatural("1", "1")
                .withNatural("3.1", "1")
                .withNatural("3.7", "1")
                .with(LICENSES, "7");

        assertThat(checking.findings("Y-SAME", quiet, quiet)).isEmpty();
        assertThat(checking.findings("Y-SAME", quiet.with(LICENSES, "8"), quiet.with(LICENSES, "8")))
                .hasSize(1);
    }

    @Test
    void twoFiguresMayWellBeTheSame() {
        Tables few = Tables.of(2023)
                .with(LICENSES, "400")
                .with(PENALTIES, "30")
                .with("t2/normative-documents/in-force", "7");

        assertThat(checking.findings("Y-SAME", few, few)).isEmpty();
    }

    @Test
    void nilReturnsAreNoCopies() {
        assertThat(checking.findings("Y-SAME", Tables.of(2023), Tables.of(2022)))
                .isEmpty();
    }

    @Test
    void acrossTheChangeOfFormsOnlyWhatMeansTheSameIsCompared() {
        Tables of2020 = Tables.of(2020)
                .with("t2/normative-documents/open-total", "50")
                .with(LICENSES, "9")
                .withNatural("1", "3")
                .withNatural("3.1", "3")
                .withNatural("3.7", "3");

        assertThat(Checking.in(2021).findings("Y-SAME", town(2021), of2020))
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("7");
    }

    // ---- Y-JUMP

    @ParameterizedTest
    @CsvSource({"10, 51", "51, 10", "0, 50", "9, 50", "50, 9", "200, 1001", "50, 0", "21, 0"})
    void aCountThatMovesMoreThanFiveTimesIsNamed(String before, String now) {
        Finding finding = Finding.of(Problem.Y_JUMP, "本年处理决定数量·行政许可", "B5", now, before)
                .about(CellCode.parse(LICENSES))
                .at("表二", "B5")
                .comparing(now, "", "");

        assertThat(Worded.of(checking.findings("Y-JUMP", licenses(2023, now), licenses(2022, before))))
                .containsExactly(now.equals("0") ? finding.as("gone") : finding);
    }

    @ParameterizedTest
    @CsvSource({"10, 50", "50, 10", "0, 49", "49, 1", "20, 0", "3, 0", "0, 0", "700, 140", "-50, 60"})
    void smallCountsAndSmallerMovesAreNot(String before, String now) {
        assertThat(checking.findings("Y-JUMP", licenses(2023, now), licenses(2022, before)))
                .isEmpty();
    }

    @Property
    boolean aJumpAndItsReverseAreBothNamedUnlessOneYearSaysNothing(
            @ForAll @IntRange(min = 1, max = 5000) int one, @ForAll @IntRange(min = 1, max = 5000) int other) {
        boolean there = !jumps(one, other).isEmpty();
        boolean back = !jumps(other, one).isEmpty();
        int larger = Math.max(one, other);
        return there == back && there == (larger >= 50 && larger > 5 * Math.min(one, other));
    }

    private List<Finding> jumps(int before, int now) {
        return Checking.in(2023)
                .findings("Y-JUMP", licenses(2023, Integer.toString(now)), licenses(2022, Integer.toString(before)));
    }

    @Test
    void whatIsBlankInEitherYearDidNotJump() {
        assertThat(checking.findings("Y-JUMP", licenses(2023, "0").blank(LICENSES), licenses(2022, "900")))
                .isEmpty();
        assertThat(checking.findings(
                        "Y-JUMP", licenses(2023, "900"), licenses(2022, "0").blank(LICENSES)))
                .isEmpty();
    }

    @Test
    void oneJumpOfTheApplicationsIsSaidOnce() {
        assertThat(jumped(applications(2023, "3.1", "300"), applications(2022, "3.1", "20")))
                .containsExactly("t3/1/total");
    }

    @Test
    void concludedIsNamedWhenReceivedDidNotJump() {
        Tables thisYear = Tables.of(2023)
                .withNatural("1", "60")
                .withNatural("3.1", "10")
                .withNatural("3.7", "10")
                .withNatural("4", "50");

        assertThat(jumped(thisYear, applications(2022, "3.1", "60"))).containsExactly("t3/3.7/total", "t3/4/total");
    }

    @Test
    void figuresThatSlippedARowAreNamed() {
        assertThat(jumped(applications(2023, "3.2", "60"), applications(2022, "3.1", "60")))
                .containsExactly("t3/3.1/total", "t3/3.2/total");
    }

    @Test
    void theCarriedInIsLeftToTheCarryOverAndTheStockToItsOwnCheck() {
        Tables thisYear = licenses(2023, "1").withNatural("2", "90").with("t2/normative-documents/in-force", "90");

        assertThat(jumped(thisYear, licenses(2022, "1"))).isEmpty();
    }

    @Test
    void disputesAreComparedByTheTotalsOfTheirGroups() {
        Tables thisYear = licenses(2023, "1")
                .with("t4/later-suit/upheld", "70")
                .with("t4/later-suit/total", "70")
                .with("t4/direct-suit/upheld", "3");

        assertThat(jumped(thisYear, licenses(2022, "1"))).containsExactly("t4/later-suit/total");
    }

    @Test
    void moneyHasItsOwnCheck() {
        assertThat(jumped(
                        licenses(2023, "1").with(FEES, "900"),
                        licenses(2022, "1").with(FEES, "3")))
                .isEmpty();
    }

    @Test
    void aNilReturnSaysItAll() {
        assertThat(jumped(Tables.of(2023), licenses(2022, "900").with(PENALTIES, "80")))
                .isEmpty();
    }

    @Test
    void acrossTheChangeOfFormsWhatHasNoSuccessorIsNotCompared() {
        Tables of2020 = Tables.of(2020)
                .with("t2/normative-documents/open-total", "900")
                .with("t2/normative-documents/made", "3")
                .withNatural("3.6", "90")
                .with(PENALTIES, "400");
        Tables of2021 = Tables.of(2021)
                .with("t2/normative-documents/issued", "60")
                .with(PENALTIES, "500")
                .withNatural("3.6.3", "1");

        assertThat(Checking.in(2021).findings("Y-JUMP", of2021, of2020))
                .extracting(finding -> finding.cell().orElseThrow().toString())
                .containsExactly("t2/normative-documents/issued");
    }

    private static Tables licenses(int year, String count) {
        return Tables.of(year).with(LICENSES, count).with("t2/fees/amount", "1");
    }

    private static Tables applications(int year, String outcome, String count) {
        return Tables.of(year)
                .withNatural("1", count)
                .withNatural(outcome, count)
                .withNatural("3.7", count);
    }

    private List<String> jumped(Tables thisYear, Tables lastYear) {
        return checking.findings("Y-JUMP", thisYear, lastYear).stream()
                .map(finding -> finding.cell().orElseThrow().toString())
                .toList();
    }

    // ---- Y-UNIT

    @ParameterizedTest
    @CsvSource({
        "25.1, 251000, 25.1",
        "25.1, 263550, 26.355",
        "25.1, 238450, 23.845",
        "59237.2449, 592372449, 59237.2449"
    })
    void feesOfTenThousandTimesAreProbablyInYuan(String before, String now, String likely) {
        assertThat(Worded.of(checking.findings(
                        "Y-UNIT",
                        Tables.of(2023).with(FEES, now),
                        Tables.of(2022).with(FEES, before))))
                .containsExactly(Finding.of(Problem.Y_UNIT, now, "B8", before, likely)
                        .as("larger")
                        .about(CellCode.parse(FEES))
                        .at("表二", "B8")
                        .comparing(now, "", "")
                        .suggesting(FEES + "=" + likely));
    }

    @Test
    void feesOfATenThousandthMeanThatLastYearsWereProbablyInYuan() {
        assertThat(Worded.of(checking.findings(
                        "Y-UNIT",
                        Tables.of(2023).with(FEES, "25.1"),
                        Tables.of(2022).with(FEES, "250000"))))
                .containsExactly(Finding.of(Problem.Y_UNIT, "25.1", "B8", "250000")
                        .as("smaller")
                        .about(CellCode.parse(FEES))
                        .at("表二", "B8")
                        .comparing("25.1", "", ""));
    }

    @ParameterizedTest
    @CsvSource({"25.1, 263551", "25.1, 238449", "25.1, 25.1", "25.1, 2510", "0, 251000", "251000, 0", "0, 0"})
    void otherMovesOfFeesAreReal(String before, String now) {
        assertThat(checking.findings(
                        "Y-UNIT",
                        Tables.of(2023).with(FEES, now),
                        Tables.of(2022).with(FEES, before)))
                .isEmpty();
    }

    @Test
    void blankFeesHaveNoUnit() {
        assertThat(checking.findings(
                        "Y-UNIT", Tables.of(2023).blank(FEES), Tables.of(2022).with(FEES, "25.1")))
                .isEmpty();
        assertThat(checking.findings(
                        "Y-UNIT",
                        Tables.of(2023).with(FEES, "251000"),
                        Tables.of(2022).blank(FEES)))
                .isEmpty();
    }

    @Test
    void theFormOf2019HadNoSumOfFees() {
        assertThat(Checking.in(2021)
                        .findings(
                                "Y-UNIT",
                                Tables.of(2021).with(FEES, "251000"),
                                Tables.of(2020).with("t2/procurement/amount", "25.1")))
                .isEmpty();
    }
}
