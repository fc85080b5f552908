package org.disclosure.rollup.job.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.selection.Difference;
import org.disclosure.rollup.district.selection.Replacement;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.district.selection.VersionOrder;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Reading;

/** What is said where files of a unit differ: which is taken and why, and the figures of both. */
final class VersionFindings {

    private static final int NAMED = 12;

    /** Of what cannot be read as a number, which may be a whole paragraph. */
    private static final int LONGEST = 30;

    private final Form form;

    VersionFindings(Form form) {
        this.form = form;
    }

    /** The findings about a file; none when it agrees with those that are taken. */
    List<Finding> of(Answer answer) {
        return answer.replaced().stream()
                .map(replacement -> finding(answer.candidate(), replacement))
                .toList();
    }

    private Finding finding(Candidate file, Replacement replacement) {
        Candidate taken = replacement.by();
        Finding finding = Finding.of(
                        Problem.I_DUPLICATE, arguments(file, replacement).toArray(String[]::new))
                .given(taken.path(), file.path());
        if (replacement.differences().isEmpty()) {
            return finding.as("same").weighing(Severity.HINT);
        }
        // whoever sends a correction did right; only where it is in doubt which one that is must somebody say so
        if (replacement.order() == VersionOrder.UNTOLD) {
            return finding.as("untold");
        }
        if (replacement.order() == VersionOrder.CHOSEN) {
            return finding.as("chosen").weighing(Severity.HINT);
        }
        if (replacement.emptied()) {
            return finding.as("emptied");
        }
        return replacement.isOfCorrection(file)
                ? finding.as("uncorrected")
                : finding.as(variant(replacement.order())).weighing(Severity.HINT);
    }

    private static String variant(VersionOrder order) {
        return switch (order) {
            case CHOSEN -> "chosen";
            case NAMED_OLDER -> "older";
            case SENT_AGAIN -> "again";
            case DAY -> "";
            case RETURNED -> "returned";
            case NAMED_NEWER -> "version";
            case UNTOLD -> "untold";
        };
    }

    private List<String> arguments(Candidate file, Replacement replacement) {
        List<String> arguments = new ArrayList<>(List.of(replacement.by().path(), file.path()));
        if (!replacement.differences().isEmpty()) {
            arguments.add(replacement.by().revision().received().toString());
            arguments.add(file.revision().received().toString());
            arguments.add(Integer.toString(replacement.differences().size()));
            arguments.add(cells(replacement.differences()));
        }
        return arguments;
    }

    private String cells(List<Difference> differences) {
        String first = differences.stream()
                .limit(NAMED)
                .map(cell -> form.cell(cell.cell()).title() + " " + shown(cell.taken()) + " / " + shown(cell.left()))
                .collect(Collectors.joining("；"));
        return differences.size() > NAMED ? first + "……" : first;
    }

    private static String shown(Optional<Reading> reading) {
        return reading.map(read -> read.amount()
                        .map(BigDecimal::toPlainString)
                        .orElse(read.raw().strip()))
                .filter(text -> !text.isEmpty())
                .orElse("—");
    }
}
