package org.disclosure.rollup.office;

import java.util.List;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.selection.DueDates;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Service;

/** What is still open in the published results of a year. */
@Service
public class OpenMatters {

    private final RunStore runs;
    private final SummaryStore summaries;
    private final FindingStore findings;
    private final Forms forms;

    OpenMatters(RunStore runs, SummaryStore summaries, FindingStore findings, Forms forms) {
        this.runs = runs;
        this.summaries = summaries;
        this.findings = findings;
        this.forms = forms;
    }

    /**
     * What is open.
     *
     * @param missing names of the units that owe a usable report
     * @param errors open findings that must be put right
     * @param explains open findings to put right or explain
     */
    public record Open(List<String> missing, long errors, long explains) {

        public Open {
            missing = List.copyOf(missing);
        }

        public boolean isNothing() {
            return missing.isEmpty() && errors == 0 && explains == 0;
        }
    }

    /** Of a year that is published. */
    public Open of(int year) {
        long run = runs.findPublished(year).orElseThrow();
        List<FiledFinding> open =
                findings.findAll(run).stream().filter(FiledFinding::isOpen).toList();
        List<String> missing =
                summaries.summaries(run, year, forms.forReportYear(year), DueDates.ANY).whole().units().stream()
                        .filter(unit -> unit.status().isOwed())
                        .map(UnitLine::name)
                        .toList();
        return new Open(missing, count(open, Severity.ERROR), count(open, Severity.EXPLAIN));
    }

    private static long count(List<FiledFinding> findings, Severity severity) {
        return findings.stream()
                .filter(filed -> filed.finding().severity() == severity)
                .count();
    }
}
