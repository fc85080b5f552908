package org.disclosure.rollup.job.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.DistrictChecks;
import org.disclosure.rollup.check.RosterAliases;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.store.figure.RunSummaries;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.figure.TotalStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.disclosure.rollup.submission.UnitTree;
import org.springframework.stereotype.Component;

/** Adds the units up and checks the whole and each area. */
@Component
public class Consolidation {

    private final Forms forms;
    private final DistrictChecks checks;
    private final TotalStore totals;
    private final SummaryStore summaries;
    private final SubmissionStore submissions;
    private final RosterStore rosters;
    private final PublishedComparison publishedComparison;
    private final FindingStore findings;
    private final SimilarSections similar;

    Consolidation(
            Forms forms,
            RuleBook book,
            TotalStore totals,
            SummaryStore summaries,
            SubmissionStore submissions,
            RosterStore rosters,
            PublishedComparison publishedComparison,
            FindingStore findings,
            SimilarSections similar) {
        this.forms = forms;
        this.checks = new DistrictChecks(book);
        this.totals = totals;
        this.summaries = summaries;
        this.submissions = submissions;
        this.rosters = rosters;
        this.publishedComparison = publishedComparison;
        this.findings = findings;
        this.similar = similar;
    }

    public void consolidate(long run, RollupParameters parameters) {
        Form form = forms.forReportYear(parameters.year());
        totals.addUp(run, form);
        RunSummaries all = summaries.summaries(run, parameters.year(), form, parameters.dueDates());
        DistrictSummary summary = all.whole();
        List<FindingStore.OfDistrict> found = new ArrayList<>();
        List<FiledFinding> ofUnits = findings.findAll(run);
        Map<String, Set<String>> faulty = faulty(ofUnits);
        for (UnitLine unit : summary.units()) {
            finding(
                            unit,
                            parameters.asOf(),
                            unit.file()
                                    .filter(faulty.getOrDefault(unit.code(), Set.of())::contains)
                                    .isPresent())
                    .ifPresent(finding -> found.add(new FindingStore.OfDistrict(Optional.of(unit.code()), finding)));
        }
        found.addAll(areas(run, all, ofUnits));
        RosterAliases.shared(rosters.roster(run))
                .forEach(shared -> found.add(new FindingStore.OfDistrict(Optional.empty(), shared)));
        found.addAll(publishedComparison.findings(run, parameters, summary));
        found.addAll(similar.find(run));
        findings.replaceDistrict(run, found);
    }

    /** By unit: its files that must be put right. */
    private static Map<String, Set<String>> faulty(List<FiledFinding> findings) {
        return findings.stream()
                .filter(filed -> filed.finding().severity() == Severity.ERROR
                        && filed.finding().outcome() == Finding.Outcome.BROKEN
                        && filed.unitCode().isPresent())
                .collect(Collectors.groupingBy(
                        filed -> filed.unitCode().get(), Collectors.mapping(FiledFinding::path, Collectors.toSet())));
    }

    /**
     * What is said of a unit that is late or, when the deadline is over, owes a report.
     *
     * @param told whether its last file must be put right: the same file would do away with both, so it is said once
     */
    private static Optional<Finding> finding(UnitLine unit, LocalDate asOf, boolean told) {
        LocalDate deadline = unit.punctuality().deadline();
        if (unit.isOverdue(asOf)) {
            return told ? Optional.empty() : Optional.of(DistrictChecks.missing(unit.name(), deadline, asOf));
        }
        return unit.punctuality()
                .first()
                .filter(day -> unit.late())
                .map(day -> DistrictChecks.late(unit.name(), day, deadline));
    }

    /** Checks the sums of the whole and of each lower government's area, and the governments' own reports against them. */
    private List<FindingStore.OfDistrict> areas(long run, RunSummaries all, List<FiledFinding> ofUnits) {
        DistrictSummary whole = all.whole();
        List<FindingStore.OfDistrict> found = new ArrayList<>();
        UnitTree tree = rosters.roster(run).tree();
        Map<String, List<SubmissionStore.OwnReport>> reports = submissions.ownReports(run, whole.form()).stream()
                .collect(Collectors.groupingBy(
                        report -> tree.areaOf(report.unitCode()).orElse("")));
        found.addAll(area(whole, Optional.empty(), ofUnits, reports.getOrDefault("", List.of())));
        for (DistrictSummary summary : all.areas()) {
            String area = summary.area().code();
            // a report that stands for its area was checked as a report is
            boolean hasUnits = tree.area(area).size() > 1;
            if (hasUnits && tree.isLowerGovernment(area) || reports.containsKey(area)) {
                found.addAll(area(summary, Optional.of(area), ofUnits, reports.getOrDefault(area, List.of())));
            }
        }
        return found;
    }

    /** @param government the code of the area's; empty for the whole */
    private List<FindingStore.OfDistrict> area(
            DistrictSummary summary,
            Optional<String> government,
            List<FiledFinding> ofUnits,
            List<SubmissionStore.OwnReport> reports) {
        List<FindingStore.OfDistrict> found = new ArrayList<>();
        checks.identities(summary.form(), summary.year(), summary, breakers(summary, ofUnits))
                .forEach(finding -> found.add(new FindingStore.OfDistrict(government, finding)));
        boolean ofAll = government.isPresent()
                && summary.units().stream().noneMatch(unit -> unit.status().isOwed());
        for (SubmissionStore.OwnReport report : reports) {
            DistrictChecks.recorded(summary.form(), summary, report.submission(), report.path(), ofAll)
                    .forEach(
                            finding -> found.add(new FindingStore.OfDistrict(Optional.of(report.unitCode()), finding)));
        }
        return found;
    }

    /** Findings of the units that are in the sums; a government's own report is not. */
    private static List<DistrictChecks.Breaker> breakers(DistrictSummary summary, List<FiledFinding> ofUnits) {
        Set<String> counted = summary.units().stream()
                .filter(unit -> unit.status().counts())
                .map(UnitLine::code)
                .collect(Collectors.toSet());
        return ofUnits.stream()
                .filter(filed -> filed.unitCode().filter(counted::contains).isPresent())
                .map(filed -> new DistrictChecks.Breaker(filed.unit(), filed.finding()))
                .toList();
    }
}
