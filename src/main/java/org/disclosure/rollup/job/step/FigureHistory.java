package org.disclosure.rollup.job.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.YearFigures;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.publish.edition.PreviousYears;
import org.disclosure.rollup.store.figure.RunSummaries;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.row.SealStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.submission.Predecessors;
import org.springframework.stereotype.Component;

/** Figures of a run, and those published for the years before it. */
@Component
public class FigureHistory {

    private final RunStore runs;
    private final SealStore seals;
    private final SummaryStore store;
    private final RosterStore rosters;
    private final Forms forms;

    FigureHistory(RunStore runs, SealStore seals, SummaryStore store, RosterStore rosters, Forms forms) {
        this.runs = runs;
        this.seals = seals;
        this.store = store;
        this.rosters = rosters;
        this.forms = forms;
    }

    /**
     * Figures of the years before one.
     *
     * @param years of each year, by the codes of areas
     */
    record BeforeYear(List<Map<String, YearFigures>> years, Optional<LastRun> lastRun) {}

    /** The run that published the year before, and what the units of this year go on from. */
    record LastRun(long run, RunSummaries summaries, Predecessors predecessors) {}

    /** The figures of the years before that of a run. */
    BeforeYear before(long run, RollupParameters parameters) {
        List<RunStore.PublishedRun> before = runs.publishedBefore(parameters.year());
        before.forEach(earlier -> seals.requireTotals(earlier.run()));
        return new BeforeYear(
                before.stream()
                        .map(earlier ->
                                store.figures(earlier.run(), earlier.year(), forms.forReportYear(earlier.year())))
                        .toList(),
                before.stream()
                        .filter(earlier -> earlier.year() == parameters.year() - 1)
                        .map(last -> new LastRun(
                                last.run(),
                                summaries(last.run(), last.year(), parameters),
                                Predecessors.between(rosters.roster(last.run()), rosters.roster(run))))
                        .findFirst());
    }

    /**
     * The figures of an area, of the years in which it was one.
     *
     * @param now the area this year
     */
    PreviousYears of(BeforeYear before, DistrictSummary now, LocalDate asOf) {
        Area area = now.area();
        return new PreviousYears(
                before.years().stream()
                        .flatMap(year -> Optional.ofNullable(year.get(area.code())).stream())
                        .toList(),
                before.lastRun()
                        .flatMap(last ->
                                last.summaries().find(area).map(summary -> lastYear(last, now, summary, asOf))));
    }

    private PreviousYears.LastYear lastYear(
            LastRun last, DistrictSummary now, DistrictSummary summary, LocalDate asOf) {
        boolean sameUnits = SameUnits.areAsked(now, asOf);
        DistrictSummary compared = sameUnits
                ? new SameUnits(now, last.predecessors())
                        .of(summary, action -> store.forEachUnit(last.run(), summary.form(), summary.area(), action))
                : summary;
        return new PreviousYears.LastYear(last.run(), compared, last.predecessors(), sameUnits, summary.units());
    }

    /** The summaries of a run of this or of an earlier year; the deadlines are the same days of each. */
    RunSummaries summaries(long run, int year, RollupParameters parameters) {
        return store.summaries(
                run, year, forms.forReportYear(year), parameters.dueDates().inYear(year));
    }
}
