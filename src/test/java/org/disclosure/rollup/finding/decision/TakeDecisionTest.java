package org.disclosure.rollup.finding.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.junit.jupiter.api.Test;

/** 采用这一份: a decision for one of several versions or for what was read from a picture, and for nothing else. */
class TakeDecisionTest {

    private static Optional<DecisionNotice.Reason> refusal(Problem problem) {
        return refusal(problem, "");
    }

    private static Optional<DecisionNotice.Reason> refusal(Problem problem, String by) {
        FindingNumber number =
                FindingNumber.of(2023, Optional.of("WD03"), "2024-01-20/a.csv", Finding.of(problem, "a"));
        return new Decision(0, number, Verdict.TAKE, "", by, LocalDate.of(2024, 2, 1), "", Decision.Source.COMMAND)
                .refusal(Severity.HINT);
    }

    @Test
    void itNeedsNeitherReasonNorNameButAVersion() {
        assertThat(refusal(Problem.I_DUPLICATE)).isEqualTo(Optional.empty());
        assertThat(refusal(Problem.I_WRONG_YEAR)).isEqualTo(Optional.of(DecisionNotice.Reason.NO_VERSION));
    }

    @Test
    void whatWasReadFromAPictureIsTakenByAPerson() {
        assertThat(refusal(Problem.I_PICTURE, "张三")).isEqualTo(Optional.empty());
        assertThat(refusal(Problem.I_PICTURE)).isEqualTo(Optional.of(DecisionNotice.Reason.NO_NAME));
    }
}
