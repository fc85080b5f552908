package org.disclosure.rollup.cli.night;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.job.YearResult;
import org.disclosure.rollup.store.history.RunLogStore;
import org.disclosure.rollup.store.history.RunLogStore.Outcome;
import org.disclosure.rollup.store.history.RunLogStore.Standing;
import org.disclosure.rollup.store.history.RunLogStore.YearOfNight;

/** The store's record of a night, from its beginning to its end. */
final class RunRecord {

    private final RunLogStore nights;
    private final Clock clock;
    private final long number;
    private final List<Outcome> outcomes = new ArrayList<>();

    private RunRecord(RunLogStore nights, Clock clock, long number) {
        this.nights = nights;
        this.clock = clock;
        this.number = number;
    }

    static RunRecord begin(RunLogStore nights, LocalDate asOf, Clock clock) {
        return new RunRecord(nights, clock, nights.begin(asOf, clock.instant()));
    }

    void add(YearResult result) {
        Outcome outcome = result.work().changesResults() ? Outcome.DONE : Outcome.NOTHING_NEW;
        outcomes.add(outcome);
        nights.add(number, new YearOfNight(result.summary().year(), outcome, Optional.of(standing(result))));
    }

    void addFailed(int year) {
        nights.add(number, new YearOfNight(year, Outcome.FAILED, Optional.empty()));
    }

    /** The night is over and has not failed. */
    void end() {
        boolean news = outcomes.stream().anyMatch(outcome -> outcome != Outcome.NOTHING_NEW);
        nights.end(number, news ? Outcome.DONE : Outcome.NOTHING_NEW, "", clock.instant());
    }

    void fail(String reason) {
        nights.end(number, Outcome.FAILED, reason, clock.instant());
    }

    private static Standing standing(YearResult result) {
        return new Standing(
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
