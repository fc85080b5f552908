package org.disclosure.rollup.office;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.disclosure.rollup.check.rule.Identities;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.selection.DueDates;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.edition.HeldIdentity;
import org.disclosure.rollup.publish.report.ReportDocument;
import org.disclosure.rollup.publish.today.Condition;
import org.disclosure.rollup.publish.today.Conditions;
import org.disclosure.rollup.publish.word.Blanks;
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
    private final Reports reports;
    private final RuleBook book;

    OpenMatters(
            RunStore runs, SummaryStore summaries, FindingStore findings, Forms forms, Reports reports, RuleBook book) {
        this.runs = runs;
        this.summaries = summaries;
        this.findings = findings;
        this.forms = forms;
        this.reports = reports;
        this.book = book;
    }

    /**
     * What is open.
     *
     * @param conditions for making the year public that are not met
     * @param explains open findings to put right or explain
     */
    public record Open(List<Condition> conditions, long explains) {

        public Open {
            conditions = List.copyOf(conditions);
        }

        public boolean isNothing() {
            return conditions.isEmpty() && explains == 0;
        }
    }

    /**
     * Of a year that is published.
     *
     * @param folder where its outputs lie; its report, which the office writes in, may be gone
     */
    public Open of(int year, Path folder, LocalDate asOf, Messages.Language language) {
        long run = runs.findPublished(year).orElseThrow();
        List<FiledFinding> all = findings.findAll(run);
        Messages messages = new Messages(language);
        DistrictSummary summary = summaries
                .summaries(run, year, forms.forReportYear(year), DueDates.ANY)
                .whole();
        List<HeldIdentity> identities = Identities.of(book, summary.form(), year, language).stream()
                .map(identity -> HeldIdentity.of(identity, summary))
                .toList();
        int blanks = Blanks.find(folder.resolve(ReportDocument.FILE_NAME))
                .or(() -> reports.findDistrict(year, asOf, messages).map(ReportDocument::blanks))
                .orElse(0);
        List<Condition> unmet = new Conditions(messages)
                .of(summary, all, PictureTables.of(all), identities, blanks).stream()
                        .filter(condition -> !condition.isMet())
                        .toList();
        return new Open(unmet, explains(all));
    }

    private static long explains(List<FiledFinding> findings) {
        return findings.stream()
                .filter(filed -> filed.isOpen() && filed.finding().severity() == Severity.EXPLAIN)
                .count();
    }
}
