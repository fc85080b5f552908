package org.disclosure.rollup.job.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.AmendmentBook;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.job.amendment.AmendedReport;
import org.disclosure.rollup.submission.Entry;

/** The figures that the office amended, put into the files of the units that count. */
final class AmendedAnswers {

    private final Form form;
    private final AmendmentBook book;
    private final Function<Candidate, List<Entry>> entries;
    private final Map<Candidate, AmendedReport> reports = new HashMap<>();

    /** @param entries what is in a file */
    AmendedAnswers(Form form, AmendmentBook book, Function<Candidate, List<Entry>> entries) {
        this.form = form;
        this.book = book;
        this.entries = entries;
    }

    /** The same with the amended figures in place of those that were received. */
    Answer amend(Answer answer) {
        Map<CellCode, Amendment> amendments = book.of(answer.candidate().unit());
        if (amendments.isEmpty() || !answer.status().isSelected()) {
            return answer;
        }
        List<Entry> received = answer.composed().isEmpty() ? entries.apply(answer.candidate()) : answer.composed();
        AmendedReport report = AmendedReport.of(form, received, amendments);
        reports.put(answer.candidate(), report);
        return report.cells().isEmpty() ? answer : answer.with(report.entries());
    }

    /** What is said of a file's figures that are amended, or were. */
    List<Finding> findings(Answer answer) {
        return report(answer).map(AmendedReport::findings).orElse(List.of());
    }

    /** Whether what reading found of a file is of a figure that is amended. */
    boolean isAnswered(Answer answer, Finding finding) {
        return report(answer).filter(report -> report.answers(finding)).isPresent();
    }

    private Optional<AmendedReport> report(Answer answer) {
        return Optional.ofNullable(reports.get(answer.candidate()));
    }
}
