package org.disclosure.rollup.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.selection.DueDates;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.PictureTables;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.report.AnnualReport;
import org.disclosure.rollup.store.figure.RunSummaries;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.springframework.stereotype.Service;

/** Annual reports from the figures in the store: the last run of each year that was published. */
@Service
public class Reports {

    private final RunStore runs;
    private final SummaryStore summaries;
    private final SubmissionStore submissions;
    private final RosterStore rosters;
    private final Forms forms;
    private final Sender sender;
    private final FindingStore findings;

    Reports(
            RunStore runs,
            SummaryStore summaries,
            SubmissionStore submissions,
            RosterStore rosters,
            Forms forms,
            Sender sender,
            FindingStore findings) {
        this.runs = runs;
        this.summaries = summaries;
        this.submissions = submissions;
        this.rosters = rosters;
        this.forms = forms;
        this.sender = sender;
        this.findings = findings;
    }

    /** The units of the year; empty when the store has no figures of it. */
    public Optional<Roster> findRoster(int year) {
        return runs.findPublished(year).map(rosters::roster);
    }

    /** The district's report; empty when the store has no figures of the year. */
    public Optional<AnnualReport> findDistrict(int year, LocalDate asOf, Messages words) {
        return findSummaries(year).map(RunSummaries::whole).map(summary -> district(summary, asOf, words));
    }

    /**
     * The report of an area; empty when the store has no figures of the year.
     *
     * @param code the unit that the area is named after; where the area is all there is, the report is the district's
     */
    public Optional<AnnualReport> findArea(int year, String code, LocalDate asOf, Messages words) {
        return findSummaries(year)
                .map(all -> all.findArea(code).orElse(all.whole()))
                .map(summary -> district(summary, asOf, words));
    }

    private AnnualReport district(DistrictSummary summary, LocalDate asOf, Messages words) {
        Set<String> withoutErrors = runs.findPublished(summary.year())
                .map(summaries::unitsWithoutErrors)
                .orElse(Set.of());
        return AnnualReport.ofDistrict(summary, before(summary), sender.district(), withoutErrors, asOf, words)
                .without(PictureTables.of(found(summary)))
                .naming(found(summary));
    }

    private List<FiledFinding> found(DistrictSummary summary) {
        Set<String> units = summary.units().stream().map(UnitLine::code).collect(Collectors.toSet());
        return runs.findPublished(summary.year()).map(findings::findAll).orElse(List.of()).stream()
                .filter(filed -> filed.unitCode().filter(units::contains).isPresent())
                .toList();
    }

    /** The same area's sums of the year before, if there was such an area. */
    private Optional<DistrictSummary> before(DistrictSummary summary) {
        return findSummaries(summary.year() - 1).flatMap(all -> all.find(summary.area()));
    }

    /** The unit's report; empty when the store has no figures of the unit for the year. */
    public Optional<AnnualReport> findUnit(int year, Unit unit, LocalDate asOf, Messages words) {
        Optional<UnitLine> line = findSummaries(year).stream()
                .flatMap(all -> all.whole().units().stream())
                .filter(candidate -> candidate.code().equals(unit.code()))
                .findFirst();
        return findSubmission(year, unit)
                .flatMap(submission -> line.map(found ->
                        AnnualReport.ofUnit(found, year, submission, findSubmission(year - 1, unit), asOf, words)));
    }

    private Optional<Submission> findSubmission(int year, Unit unit) {
        return runs.findPublished(year).flatMap(run -> submissions.findOfUnit(run, unit.code(), form(year)));
    }

    private Optional<RunSummaries> findSummaries(int year) {
        // a report does not say who was late, so any deadline will do
        return runs.findPublished(year).map(run -> summaries.summaries(run, year, form(year), DueDates.ANY));
    }

    private Form form(int year) {
        return forms.forReportYear(year);
    }
}
