package org.disclosure.rollup.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.DistrictChecks;
import org.disclosure.rollup.check.RuleBook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.store.FindingStore;
import org.disclosure.rollup.store.SubmissionStore;
import org.disclosure.rollup.store.SummaryStore;
import org.springframework.stereotype.Component;

/** Adds the units up and checks the district as a whole. */
@Component
class Consolidation {

    private final Forms forms;
    private final DistrictChecks checks;
    private final SummaryStore summaries;
    private final SubmissionStore submissions;
    private final FindingStore findings;

    Consolidation(
            Forms forms, RuleBook book, SummaryStore summaries, SubmissionStore submissions, FindingStore findings) {
        this.forms = forms;
        this.checks = new DistrictChecks(book);
        this.summaries = summaries;
        this.submissions = submissions;
        this.findings = findings;
    }

    void consolidate(long run, RollupParameters parameters) {
        Form form = forms.forReportYear(parameters.year());
        DistrictSummary summary = summaries.summary(run, parameters.year(), form, parameters.deadline());
        List<FindingStore.OfDistrict> found = new ArrayList<>();
        for (UnitLine unit : summary.units()) {
            if (unit.status().isOwed()) {
                found.add(new FindingStore.OfDistrict(
                        Optional.of(unit.code()),
                        DistrictChecks.missing(unit.name(), parameters.deadline(), parameters.asOf())));
            } else if (unit.late()) {
                found.add(new FindingStore.OfDistrict(
                        Optional.of(unit.code()),
                        DistrictChecks.late(unit.name(), unit.received().orElseThrow(), parameters.deadline())));
            }
        }
        for (Finding finding : checks.identities(form, parameters.year(), summary, breakers(run))) {
            found.add(new FindingStore.OfDistrict(Optional.empty(), finding));
        }
        for (SubmissionStore.OwnReport report : submissions.ownReports(run, form)) {
            DistrictChecks.recorded(form, summary, report.submission(), report.path())
                    .forEach(
                            finding -> found.add(new FindingStore.OfDistrict(Optional.of(report.unitCode()), finding)));
        }
        findings.replaceDistrict(run, found);
    }

    private List<DistrictChecks.Breaker> breakers(long run) {
        return findings.findAll(run).stream()
                .filter(located -> located.finding().cell().isPresent()
                        && !located.finding().difference().isEmpty())
                .map(located -> new DistrictChecks.Breaker(
                        located.finding().code(),
                        located.finding().cell().get(),
                        located.unit(),
                        located.finding().difference()))
                .toList();
    }
}
