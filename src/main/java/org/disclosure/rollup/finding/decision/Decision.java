package org.disclosure.rollup.finding.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;

/**
 * Decision of the office on a finding. It holds as long as the finding is given for the same values.
 *
 * @param number its place in the order in which decisions became known; 0 before it is kept
 * @param reference the finding and the values
 * @param note the reason; may be empty
 * @param by who decided; may be empty
 * @param on the day of the decision
 * @param given the values in words, to be read after they have changed; empty when they are not known
 * @param source where it was stated
 */
public record Decision(
        long number,
        FindingNumber reference,
        Verdict verdict,
        String note,
        String by,
        LocalDate on,
        String given,
        Source source) {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PLACE = 200;

    public Decision {
        note = shortened(note.strip(), LONGEST_NOTE);
        by = shortened(by.strip(), LONGEST_NAME);
        given = shortened(given, LONGEST_NOTE);
    }

    /**
     * Source of a decision.
     *
     * @param file below the folder of decisions; empty when it was given by a command
     * @param sheet the sheet; empty when there is none
     * @param row counted from 1; 0 when there is none
     */
    public record Source(String file, String sheet, int row) {

        /** The place of a decision that was given by a command. */
        public static final Source COMMAND = new Source("", "", 0);

        public Source {
            file = shortened(file, LONGEST_PLACE);
            sheet = shortened(sheet, LONGEST_PLACE);
        }
    }

    public Decision as(long newNumber) {
        return new Decision(newNumber, reference, verdict, note, by, on, given, source);
    }

    public Decision given(String newGiven) {
        return new Decision(number, reference, verdict, note, by, on, newGiven, source);
    }

    /** Reason why the decision cannot apply to a finding of this severity; empty when it can. */
    public Optional<DecisionNotice.Reason> refusal(Severity severity) {
        if (verdict == Verdict.TAKE && !reference.isOf(Problem.I_DUPLICATE) && !isOfAPicture()) {
            return Optional.of(DecisionNotice.Reason.NO_VERSION);
        }
        boolean error = severity == Severity.ERROR;
        if (verdict == Verdict.ACCEPT && error) {
            return Optional.of(DecisionNotice.Reason.ERROR_ACCEPTED);
        }
        if (note.isEmpty() && (verdict == Verdict.OVERRULE || verdict == Verdict.ACCEPT && needsReason(severity))) {
            return Optional.of(DecisionNotice.Reason.NO_NOTE);
        }
        return (verdict == Verdict.OVERRULE || verdict == Verdict.TAKE && isOfAPicture()) && by.isEmpty()
                ? Optional.of(DecisionNotice.Reason.NO_NAME)
                : Optional.empty();
    }

    /** Whether it is on a table that was read from a picture. */
    public boolean isOfAPicture() {
        return reference.isOf(Problem.I_PICTURE);
    }

    /** A hint may be put aside without a word. */
    private static boolean needsReason(Severity severity) {
        return severity != Severity.HINT;
    }

    /** True if both decide the same on the same finding, whatever their date and source. */
    public boolean saysTheSameAs(Decision other) {
        return reference.equals(other.reference)
                && verdict == other.verdict
                && note.equals(other.note)
                && by.equals(other.by);
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }
}
