package org.disclosure.rollup.finding.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.junit.jupiter.api.Test;

class VerdictChoiceTest {

    private static List<String> choices(Finding finding, Optional<String> unit, Review review) {
        return VerdictChoice.of(new FiledFinding(finding, unit, "甲局", "a.csv", review, Optional.empty()), 2023).stream()
                .map(choice -> choice.verdict()
                        + (choice.needsReason() ? " reason" : "")
                        + (choice.needsName() ? " name" : ""))
                .toList();
    }

    private static List<String> choices(Finding finding) {
        return choices(finding, Optional.of("A"), Review.OPEN);
    }

    private static Review reviewed(Review.State state, Verdict verdict) {
        FindingNumber number = FindingNumber.of(2023, Optional.of("A"), "a.csv", Finding.of(Problem.F_BLANK, "表"));
        Decision decision = new Decision(1, number, verdict, "属实", "张三", LocalDate.EPOCH, "", Decision.Source.COMMAND);
        return new Review(state, Optional.of(decision), Optional.empty());
    }

    @Test
    void anErrorIsReturnedOrOverruled() {
        assertThat(choices(Finding.of(Problem.F_NEGATIVE, "表"))).isEqualTo(List.of("RETURN", "OVERRULE reason name"));
    }

    @Test
    void whatIsToBeExplainedIsAcceptedForAReasonAndAHintWithout() {
        assertThat(choices(Finding.of(Problem.F_BLANK, "表"))).isEqualTo(List.of("ACCEPT reason", "RETURN"));
        assertThat(choices(Finding.of(Problem.F_LABEL, "表"))).isEqualTo(List.of("ACCEPT", "RETURN"));
    }

    @Test
    void oneOfSeveralVersionsIsTaken() {
        assertThat(choices(Finding.of(Problem.I_DUPLICATE, "a"))).isEqualTo(List.of("ACCEPT reason", "RETURN", "TAKE"));
    }

    @Test
    void aTableInAPictureIsTakenByAPersonWhereItHasANumberForEachCell() {
        assertThat(choices(Finding.of(Problem.I_PICTURE, "表")))
                .isEqualTo(List.of("RETURN", "OVERRULE reason name", "TAKE name"));
        assertThat(choices(Finding.of(Problem.I_PICTURE, "表").as("incomplete")))
                .isEqualTo(List.of("RETURN", "OVERRULE reason name"));
        assertThat(choices(Finding.of(Problem.I_PICTURE, "表").weighing(Severity.HINT)))
                .isEqualTo(List.of("ACCEPT", "RETURN"));
    }

    @Test
    void whatIsDecidedIsDecidedOtherwise() {
        Finding blank = Finding.of(Problem.F_BLANK, "表");
        assertThat(choices(blank, Optional.of("A"), reviewed(Review.State.RETURNED, Verdict.RETURN)))
                .isEqualTo(List.of("ACCEPT reason"));
        assertThat(choices(blank, Optional.of("A"), reviewed(Review.State.EXPLAINED, Verdict.ACCEPT)))
                .isEqualTo(List.of("RETURN"));
        assertThat(choices(blank, Optional.of("A"), reviewed(Review.State.REOPENED, Verdict.ACCEPT)))
                .isEqualTo(List.of("ACCEPT reason", "RETURN"));
    }

    @Test
    void whatIsOfNoUnitIsNotReturned() {
        assertThat(choices(Finding.of(Problem.F_BLANK, "表"), Optional.empty(), Review.OPEN))
                .isEqualTo(List.of("ACCEPT reason"));
    }

    @Test
    void nothingIsDecidedOfACheckThatCouldNotBe() {
        assertThat(choices(Finding.of(Problem.F_BLANK, "表").undecided())).isEqualTo(List.of());
    }
}
