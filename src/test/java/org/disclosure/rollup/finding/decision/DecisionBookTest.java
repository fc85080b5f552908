package org.disclosure.rollup.finding.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.Review.State;
import org.junit.jupiter.api.Test;

/** Choice of the decision that holds for a finding. */
class DecisionBookTest {

    private static final FindingNumber NOW = new FindingNumber("2023-1-Y-STOCK-00000001", "00000a");
    private static final FindingNumber BEFORE = new FindingNumber("2023-1-Y-STOCK-00000001", "00000b");
    private static final FindingNumber OTHER = new FindingNumber("2023-2-Y-STOCK-00000002", "00000a");

    private static Decision decision(
            long number, FindingNumber findingNumber, Verdict verdict, String note, String by) {
        return new Decision(
                number,
                findingNumber,
                verdict,
                note,
                by,
                LocalDate.of(2024, 2, 1),
                "3",
                new Decision.Source("a", "b", 2));
    }

    private static Review review(Severity severity, Decision... decisions) {
        return new DecisionBook(List.of(decisions), List.of(NOW, OTHER)).review(NOW, severity);
    }

    private static Review standing(State state, Decision decision) {
        return new Review(state, Optional.of(decision), Optional.empty());
    }

    @Test
    void aFindingOfWhichNothingWasDecidedIsOpen() {
        assertThat(review(Severity.EXPLAIN)).isEqualTo(Review.OPEN);
        assertThat(review(Severity.EXPLAIN, decision(1, OTHER, Verdict.ACCEPT, "n", "")))
                .isEqualTo(Review.OPEN);
    }

    @Test
    void theLatestDecisionHolds() {
        Decision accepted = decision(1, NOW, Verdict.ACCEPT, "n", "");
        Decision returned = decision(2, NOW, Verdict.RETURN, "", "");

        assertThat(review(Severity.EXPLAIN, accepted, returned)).isEqualTo(standing(State.RETURNED, returned));
        assertThat(review(Severity.EXPLAIN, returned, accepted)).isEqualTo(standing(State.EXPLAINED, accepted));
    }

    @Test
    void aDecisionOnOtherValuesReopensTheFinding() {
        Decision accepted = decision(1, BEFORE, Verdict.ACCEPT, "n", "");

        assertThat(review(Severity.EXPLAIN, accepted)).isEqualTo(standing(State.REOPENED, accepted));
        assertThat(new DecisionBook(List.of(accepted), List.of(NOW, BEFORE)).review(NOW, Severity.EXPLAIN))
                .as("the finding with those values is still there")
                .isEqualTo(Review.OPEN);
    }

    @Test
    void valuesThatWereAcceptedOnceStayAcceptedWhenTheyComeBack() {
        Decision accepted = decision(1, NOW, Verdict.ACCEPT, "n", "");
        Decision later = decision(2, BEFORE, Verdict.ACCEPT, "n", "");

        assertThat(review(Severity.EXPLAIN, accepted, later)).isEqualTo(standing(State.EXPLAINED, accepted));
    }

    @Test
    void aFindingThatChangedAfterItWasReturnedIsOpen() {
        Decision returned = decision(1, BEFORE, Verdict.RETURN, "", "");

        assertThat(review(Severity.EXPLAIN, returned)).isEqualTo(standing(State.OPEN, returned));
    }

    @Test
    void anErrorIsNeverAccepted() {
        Decision accepted = decision(1, NOW, Verdict.ACCEPT, "n", "b");

        assertThat(review(Severity.ERROR, accepted))
                .isEqualTo(new Review(State.OPEN, Optional.empty(), Optional.of(accepted)));
        assertThat(accepted.refusal(Severity.ERROR)).contains(DecisionNotice.Reason.ERROR_ACCEPTED);
    }

    @Test
    void anErrorIsOverruledByNameWithAReason() {
        assertThat(decision(1, NOW, Verdict.OVERRULE, "", "b").refusal(Severity.ERROR))
                .contains(DecisionNotice.Reason.NO_NOTE);
        assertThat(decision(1, NOW, Verdict.OVERRULE, "n", "").refusal(Severity.ERROR))
                .contains(DecisionNotice.Reason.NO_NAME);
        Decision overruled = decision(1, NOW, Verdict.OVERRULE, "n", "b");
        assertThat(review(Severity.ERROR, overruled)).isEqualTo(standing(State.OVERRULED, overruled));
        assertThat(review(Severity.EXPLAIN, overruled)).isEqualTo(standing(State.EXPLAINED, overruled));
    }

    @Test
    void whatMustBeExplainedNeedsAReasonAndAHintNone() {
        Decision silent = decision(1, NOW, Verdict.ACCEPT, "", "");

        assertThat(silent.refusal(Severity.EXPLAIN)).contains(DecisionNotice.Reason.NO_NOTE);
        assertThat(review(Severity.HINT, silent)).isEqualTo(standing(State.EXPLAINED, silent));
    }

    @Test
    void anIncompleteDecisionLeavesTheOneBeforeIt() {
        Decision accepted = decision(1, NOW, Verdict.ACCEPT, "n", "");
        Decision silent = decision(2, NOW, Verdict.ACCEPT, "", "");

        assertThat(review(Severity.EXPLAIN, accepted, silent))
                .isEqualTo(new Review(State.EXPLAINED, Optional.of(accepted), Optional.of(silent)));
        assertThat(review(Severity.EXPLAIN, silent, accepted)).isEqualTo(standing(State.EXPLAINED, accepted));
    }
}
