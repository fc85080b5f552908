package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.check.unit.NilReturn;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.Pictured;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P-NIL-RETURN and P-POWERS: reports that say nothing, and decisions that do not fit the unit. */
class NilReturnAndPowersTest {

    private static final String NIL = "P-NIL-RETURN";
    private static final String POWERS = "P-POWERS";
    private static final String LICENSES = "t2/licenses/decisions";
    private static final String PENALTIES = "t2/penalties/decisions";
    private static final String COMPULSION = "t2/compulsion/decisions";

    private final Checking checking = Checking.in(2023);
    private final Checking withPowers = checking.ofUnitWith(Powers.SOME);
    private final Checking withoutPowers = checking.ofUnitWith(Powers.NONE);

    // ---- P-NIL-RETURN

    @Test
    void aReportOfNothingButZerosIsANilReturn() {
        assertThat(Worded.of(checking.findings(NIL, Tables.of(2023))))
                .containsExactly(
                        Finding.of(Problem.P_NIL_RETURN, "200", "0", "0").weighing(Severity.HINT));
    }

    @Test
    void blanksAndSignsForNothingAreCountedApart() {
        Tables tables = Tables.of(2023).blank("t3/1/legal", "t3/1/other").notApplicable(LICENSES);

        assertThat(Worded.of(checking.findings(NIL, tables)))
                .containsExactly(Finding.of(Problem.P_NIL_RETURN, "197", "3", "0"));
    }

    @Test
    void aNilReturnAfterFiguresSaysHowManyThereWere() {
        assertThat(Worded.of(checking.findings(
                        NIL,
                        Tables.of(2023),
                        Tables.of(2022).withNatural("4", "1").with(LICENSES, "9"))))
                .containsExactly(
                        Finding.of(Problem.P_NIL_RETURN, "200", "0", "3").as("after-figures"));
    }

    @Test
    void whatTheReportSaysItselfIsNotAskedAgainUnlessThereWereFigures() {
        Finding plain = Finding.of(Problem.P_NIL_RETURN, "200", "0", "0");
        Finding after = plain.as("after-figures");
        Finding other = Finding.of(Problem.P_POWERS);
        List<Finding> said = List.of(plain.as("stated"));

        assertThat(NilReturn.withoutWhatIsStated(List.of(plain, other), said)).containsExactly(other);
        assertThat(NilReturn.withoutWhatIsStated(List.of(after, other), said)).containsExactly(after, other);
        assertThat(NilReturn.withoutWhatIsStated(List.of(plain, other), List.of(other)))
                .containsExactly(plain, other);
    }

    @Test
    void aTableThatWaitsMayHaveFigures() {
        Tables tables = Tables.of(2023);
        Submission zeros = tables.submission();
        Submission pictured = Pictured.submission(zeros, 700, Map.of());
        Submission waiting = zeros.with(zeros.entries().stream()
                .map(entry -> entry.cell().table().equals("t2")
                        ? pictured.find(entry.cell()).orElseThrow()
                        : entry)
                .toList());

        assertThat(nilReturns(zeros)).containsExactly(NIL);
        assertThat(nilReturns(waiting)).isEmpty();
        assertThat(nilReturns(waiting.withoutWaiting())).isEmpty();
        assertThat(nilReturns(waiting.withoutWaiting().with("正文"))).isEmpty();
    }

    private static List<String> nilReturns(Submission submission) {
        Unit unit = new Unit("1", "文登区水利局", List.of(), UnitKind.DEPARTMENT, 1);
        return new NilReturn()
                .check(Report.of(unit, 2023, submission, Optional.empty())).stream()
                        .map(Finding::code)
                        .toList();
    }

    @Test
    void oneFigureIsEnough() {
        assertThat(checking.findings(NIL, Tables.of(2023).with("t2/fees/amount", "0.01")))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadMayBeAFigure() {
        assertThat(checking.findings(NIL, Tables.of(2023).unreadable(LICENSES, "九件")))
                .isEmpty();
    }

    // ---- P-POWERS

    @Test
    void aUnitWithPowersTakesDecisions() {
        assertThat(Worded.of(withPowers.findings(POWERS, Tables.of(2023).with("t2/fees/amount", "3"))))
                .containsExactly(about(Finding.of(Problem.P_POWERS).as("idle"), LICENSES, "B5", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LICENSES, PENALTIES, COMPULSION})
    void oneDecisionIsEnoughForAUnitWithPowers(String cell) {
        assertThat(withPowers.findings(POWERS, Tables.of(2023).with(cell, "1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {LICENSES, PENALTIES, COMPULSION})
    void aBlankMayBeADecision(String cell) {
        assertThat(withPowers.findings(POWERS, Tables.of(2023).blank(cell))).isEmpty();
    }

    @Test
    void aUnitWithoutPowersTakesNoDecisionsAndEachIsNamed() {
        assertThat(Worded.of(withoutPowers.findings(
                        POWERS, Tables.of(2023).with(PENALTIES, "12").with(COMPULSION, "3"))))
                .containsExactly(about(
                        Finding.of(Problem.P_POWERS, "行政处罚 12（B6）、行政强制 3（B7）").as("active"), PENALTIES, "B6", "12"));
    }

    @Test
    void aUnitWithoutPowersMayLeaveTheDecisionsBlank() {
        assertThat(withoutPowers.findings(POWERS, Tables.of(2023).blank(LICENSES)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Powers.class)
    void nothingIsSaidWithoutTheTable(Powers powers) {
        assertThat(checking.ofUnitWith(powers).findings(POWERS, Tables.of(2023).without("t2")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "900"})
    void nothingIsSaidWhenTheRosterDoesNotSay(String licenses) {
        assertThat(checking.findings(POWERS, Tables.of(2023).with(LICENSES, licenses)))
                .isEmpty();
    }

    @Test
    void theFormOf2019CountsDecisionsToo() {
        Checking in2020 = Checking.in(2020).ofUnitWith(Powers.NONE);

        List<Finding> findings =
                in2020.findings(POWERS, Tables.of(2020).with(LICENSES, "5").with("t2/other-services/decisions", "7"));

        assertThat(findings).extracting(Finding::arguments).containsExactly(List.of("行政许可 5（D5）"));
    }

    private static Finding about(Finding finding, String cell, String address, String observed) {
        return finding.about(CellCode.parse(cell)).at("表二", address).comparing(observed, "", "");
    }
}
