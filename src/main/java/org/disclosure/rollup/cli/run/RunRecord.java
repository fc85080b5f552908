package org.disclosure.rollup.cli.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.job.YearResult;
import org.disclosure.rollup.store.history.RunLogStore;
import org.disclosure.rollup.store.history.RunLogStore.LoggedYear;
import org.disclosure.rollup.store.history.RunLogStore.Outcome;
import org.disclosure.rollup.store.history.RunLogStore.YearCounts;

/** The store's record of a run, from its beginning to its end. */
final class RunRecord {

    private final RunLogStore log;
    private final Clock clock;
    private final long number;
    private final List<Outcome> outcomes = new ArrayList<>();

    private RunRecord(RunLogStore log, Clock clock, long number) {
        this.log = log;
        this.clock = clock;
        this.number = number;
    }

    static RunRecord begin(RunLogStore log, LocalDate asOf, Clock clock) {
        return new RunRecord(log, clock, log.begin(asOf, clock.instant()));
    }

    void add(YearResult result) {
        Outcome outcome = result.work().changesResults() ? Outcome.DONE : Outcome.NOTHING_NEW;
        outcomes.add(outcome);
        log.add(number, new LoggedYear(result.summary().year(), outcome, Optional.of(counts(result))));
    }

    void addFailed(int year) {
        log.add(number, new LoggedYear(year, Outcome.FAILED, Optional.empty()));
    }

    /** The run is over and has not failed. */
    void end() {
        boolean news = outcomes.stream().anyMatch(outcome -> outcome != Outcome.NOTHING_NEW);
        log.end(number, news ? Outcome.DONE : Outcome.NOTHING_NEW, "", clock.instant());
    }

    void fail(String reason) {
        log.end(number, Outcome.FAILED, reason, clock.instant());
    }

    private static YearCounts counts(YearResult result) {
        return new YearCounts(
                (int) result.summary().counted(),
                (int) result.summary().units().stream()
                        .map(UnitLine::status)
                        .filter(status -> status.isOwed())
                        .count(),
                count(result, Severity.ERROR),
                count(result, Severity.EXPLAIN),
                count(result, Severity.HINT));
    }

    private static int count(YearResult result, Severity severity) {
        return result.findings().getOrDefault(severity, 0L).intValue();
    }
}
