package org.disclosure.rollup.check.unit;

import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;

/** P-NIL-RETURN: every cell of the report is 0 or blank (零报送). */
public final class NilReturn implements UnitCheck {

    /** The variant that says that the unit says so: by a tick, a sentence or the file's name. */
    private static final String STATED = "stated";

    @Override
    public List<Finding> check(Report report) {
        Submission submission = report.submission();
        if (!appliesTo(submission)) {
            return List.of();
        }
        long zeros = submission.entries().stream()
                .filter(entry -> entry.reading().amount().isPresent())
                .count();
        long blanks = submission.entries().size() - zeros;
        long before = report.last().stream()
                .flatMap(last -> last.entries().stream())
                .filter(entry -> !isNothing(entry.reading()))
                .count();
        String[] counts = {Long.toString(zeros), Long.toString(blanks), Long.toString(before)};
        Finding finding = Finding.of(Problem.P_NIL_RETURN, counts).given(counts);
        if (before > 0) {
            return List.of(finding.as("after-figures"));
        }
        // who types a zero into every cell says so
        return List.of(blanks == 0 ? finding.weighing(Severity.HINT) : finding);
    }

    /**
     * The findings without the question whether there was nothing, where the unit has said so itself. A year before with figures
     * is asked about all the same.
     *
     * @param said what was said when the report was read
     */
    public static List<Finding> withoutWhatIsStated(List<Finding> findings, List<Finding> said) {
        return said.stream().noneMatch(finding -> isOne(finding, STATED))
                ? findings
                : findings.stream().filter(finding -> !isOne(finding, "")).toList();
    }

    private static boolean isOne(Finding finding, String variant) {
        return finding.code().equals(Problem.P_NIL_RETURN.code())
                && finding.variant().equals(variant);
    }

    /** True if no cell holds anything but 0 or nothing, and no table waits that may hold something. */
    static boolean appliesTo(Submission submission) {
        return !submission.isWaiting() && submission.entries().stream().allMatch(entry -> isNothing(entry.reading()));
    }

    /** True if the cell holds 0 or nothing; one that cannot be read or waits for a person may hold a figure. */
    static boolean isNothing(Reading reading) {
        return reading.state() != Reading.State.UNREADABLE
                && reading.state() != Reading.State.PROPOSED
                && reading.amount().map(amount -> amount.signum() == 0).orElse(true);
    }
}
