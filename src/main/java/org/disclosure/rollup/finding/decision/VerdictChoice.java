package org.disclosure.rollup.finding.decision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.DecisionNotice.Reason;

/**
 * A verdict that the office may give on a finding as it stands.
 *
 * @param needsReason whether it cannot be applied without a reason
 * @param needsName whether it cannot be applied without a name
 */
public record VerdictChoice(Verdict verdict, boolean needsReason, boolean needsName) {

    private static final String SAID = "x";

    /** All choices, in the order of the verdicts; none for a check that could not be decided. */
    public static List<VerdictChoice> of(FiledFinding filed, int year) {
        if (filed.finding().outcome() == Finding.Outcome.UNDECIDED) {
            return List.of();
        }
        FindingNumber number = filed.reference(year);
        return Arrays.stream(Verdict.values())
                .filter(verdict -> makesADifference(verdict, filed))
                .flatMap(verdict -> of(number, verdict, filed.finding().severity()).stream())
                .toList();
    }

    private static Optional<VerdictChoice> of(FindingNumber number, Verdict verdict, Severity severity) {
        return refusal(number, verdict, severity, SAID, SAID).isPresent()
                ? Optional.empty()
                : Optional.of(new VerdictChoice(
                        verdict,
                        refusal(number, verdict, severity, "", SAID)
                                .filter(Reason.NO_NOTE::equals)
                                .isPresent(),
                        refusal(number, verdict, severity, SAID, "")
                                .filter(Reason.NO_NAME::equals)
                                .isPresent()));
    }

    /** The rule is that of decisions, asked of one. */
    private static Optional<Reason> refusal(
            FindingNumber number, Verdict verdict, Severity severity, String note, String by) {
        return new Decision(0, number, verdict, note, by, LocalDate.EPOCH, "", Decision.Source.COMMAND)
                .refusal(severity);
    }

    private static boolean makesADifference(Verdict verdict, FiledFinding filed) {
        Review.State state = filed.review().state();
        return switch (verdict) {
            case ACCEPT -> !state.isSettled();
            // where there is no unit it can but take back what was decided
            case RETURN ->
                state != Review.State.RETURNED
                        && (state.isSettled() || filed.unitCode().isPresent());
            case OVERRULE -> !state.isSettled() && filed.finding().severity() == Severity.ERROR;
            case TAKE -> !state.isSettled() && (!PictureTables.isOne(filed) || PictureTables.mayBeTaken(filed));
        };
    }
}
