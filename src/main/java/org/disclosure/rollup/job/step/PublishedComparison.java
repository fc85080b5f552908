package org.disclosure.rollup.job.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.CarryOverCheck;
import org.disclosure.rollup.check.ChangedTotals;
import org.disclosure.rollup.check.RosterChanges;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.job.amendment.OwnDoing;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.store.figure.ComparisonStore;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Resubmission;
import org.disclosure.rollup.submission.Roster;
import org.springframework.stereotype.Component;

/** Compares the district with what is published: of the year before, and of the same year until this run replaces it. */
@Component
public class PublishedComparison {

    private final Forms forms;
    private final RunStore runs;
    private final SummaryStore summaries;
    private final ComparisonStore comparisons;
    private final RosterStore rosters;
    private final FindingStore findings;
    private final AmendmentStore amendments;

    PublishedComparison(
            Forms forms,
            RunStore runs,
            SummaryStore summaries,
            ComparisonStore comparisons,
            RosterStore rosters,
            FindingStore findings,
            AmendmentStore amendments) {
        this.forms = forms;
        this.runs = runs;
        this.summaries = summaries;
        this.comparisons = comparisons;
        this.rosters = rosters;
        this.findings = findings;
        this.amendments = amendments;
    }

    /** Findings of the comparisons; none where nothing is published. */
    List<FindingStore.OfDistrict> findings(long run, RollupParameters parameters, DistrictSummary summary) {
        List<FindingStore.OfDistrict> found = new ArrayList<>();
        runs.findPublished(parameters.year() - 1).ifPresent(last -> found.addAll(lastYear(run, last, summary)));
        runs.findPublished(parameters.year())
                .ifPresent(published -> found.addAll(sameYear(run, published, parameters, summary)));
        return found;
    }

    private List<FindingStore.OfDistrict> lastYear(long run, long last, DistrictSummary summary) {
        Roster before = rosters.roster(last);
        Roster now = rosters.roster(run);
        CarryOverCheck carried = new CarryOverCheck(
                row(run, summary.year(), summary.form(), KeyFigure.CARRIED_IN),
                row(last, summary.year() - 1, forms.forReportYear(summary.year() - 1), KeyFigure.CARRIED_OUT),
                Predecessors.between(before, now));
        List<FindingStore.OfDistrict> found = new ArrayList<>();
        new RosterChanges(before, now)
                .findings()
                .forEach(finding -> found.add(new FindingStore.OfDistrict(Optional.empty(), finding)));
        // of units that still owe a report nobody knows what they carried in
        if (summary.units().stream().noneMatch(unit -> unit.status().isOwed())) {
            carried.findings().forEach(finding -> found.add(new FindingStore.OfDistrict(Optional.empty(), finding)));
        }
        return found;
    }

    private CarryOverCheck.Year row(long run, int year, Form form, KeyFigure figure) {
        return new CarryOverCheck.Year(
                year, form, comparisons.row(run, form.keyFigures().cell(figure)));
    }

    private List<FindingStore.OfDistrict> sameYear(
            long run, long published, RollupParameters parameters, DistrictSummary summary) {
        List<Resubmission> resubmissions = comparisons.resubmissions(published, run, summary.form());
        if (resubmissions.isEmpty()) {
            return List.of();
        }
        ChangedTotals totals = new ChangedTotals(
                summary.form(),
                summaries.figures(published, parameters.year(), summary.form()).get(Area.WHOLE.code()),
                summary);
        TakenPictures taken =
                TakenPictures.between(parameters.year(), findings.findAll(published), findings.findAll(run));
        OwnDoing own = new OwnDoing(summary.form(), amendments.ofYear(parameters.year()));
        return resubmissions.stream()
                .flatMap(unit -> totals.finding(unit).stream()
                        .map(finding -> taken.told(unit, finding))
                        .map(finding -> own.told(parameters.year(), unit, finding))
                        .map(finding -> new FindingStore.OfDistrict(Optional.of(unit.code()), finding)))
                .toList();
    }
}
