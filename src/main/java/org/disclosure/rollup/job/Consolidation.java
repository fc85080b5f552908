package org.disclosure.rollup.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.disclosure.rollup.store.TotalStore;
import org.springframework.stereotype.Component;

/** Adds the units up and checks the district as a whole. */
@Component
class Consolidation {

    private final Forms forms;
    private final DistrictChecks checks;
    private final TotalStore totals;
    private final SummaryStore summaries;
    private final SubmissionStore submissions;
    private final AgainstPublished againstPublished;
    private final FindingStore findings;
    private final SimilarSections similar;

    Consolidation(
            Forms forms,
            RuleBook book,
            TotalStore totals,
            SummaryStore summaries,
            SubmissionStore submissions,
            AgainstPublished againstPublished,
            FindingStore findings,
            SimilarSections similar) {
        this.forms = forms;
        this.checks = new DistrictChecks(book);
        this.totals = totals;
        this.summaries = summaries;
        this.submissions = submissions;
        this.againstPublished = againstPublished;
        this.findings = findings;
        this.similar = similar;
    }

    void consolidate(long run, RollupParameters parameters) {
        Form form = forms.forReportYear(parameters.year());
        totals.addUp(run, form);
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
        for (Finding finding : checks.identities(form, parameters.year(), summary, breakers(run, summary))) {
            found.add(new FindingStore.OfDistrict(Optional.empty(), finding));
        }
        for (SubmissionStore.OwnReport report : submissions.ownReports(run, form)) {
            DistrictChecks.recorded(form, summary, report.submission(), report.path())
                    .forEach(
                            finding -> found.add(new FindingStore.OfDistrict(Optional.of(report.unitCode()), finding)));
        }
        found.addAll(againstPublished.findings(run, parameters, summary));
        found.addAll(similar.find(run));
        findings.replaceDistrict(run, found);
    }

    /** What was found of the units that are in the sums; the district's own report is not. */
    private List<DistrictChecks.Breaker> breakers(long run, DistrictSummary summary) {
        Set<String> counted = summary.units().stream()
                .filter(unit -> unit.status().counts())
                .map(UnitLine::code)
                .collect(Collectors.toSet());
        return findings.findAll(run).stream()
                .filter(located -> located.unitCode().filter(counted::contains).isPresent())
                .map(located -> new DistrictChecks.Breaker(located.unit(), located.finding()))
                .toList();
    }
}
