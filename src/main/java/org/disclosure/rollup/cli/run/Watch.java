package org.disclosure.rollup.cli.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.disclosure.rollup.cli.application.Failures;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.job.RollupStoppedException;
import org.disclosure.rollup.store.history.RunLogStore;
import org.springframework.scheduling.TaskScheduler;

/** Scheduler of runs: one at once if one is owed, then whenever one is due. A run that fails ends nothing. */
public final class Watch {

    /** Format of a moment for people; the zone is written after it. */
    public static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Timetable timetable;
    private final RollupRun run;
    private final Failures failures;
    private final Console console;
    private final Clock clock;

    public Watch(Timetable timetable, RollupRun run, Failures failures, Console console, Clock clock) {
        this.timetable = timetable;
        this.run = run;
        this.failures = failures;
        this.console = console;
        this.clock = clock;
    }

    /**
     * Begins to watch.
     *
     * @param scheduler works at one run at a time
     * @param last the last run that there was
     */
    public void begin(TaskScheduler scheduler, Optional<RunLogStore.LoggedRun> last) {
        Instant now = clock.instant();
        if (timetable.isOwed(last, now)) {
            console.say(last.isEmpty() ? "cli.schedule.first" : "cli.schedule.owed");
            scheduler.schedule(this::run, now);
        } else {
            tellNext();
        }
        scheduler.schedule(this::run, timetable.trigger());
    }

    private void run() {
        LocalDate day = timetable.day(clock.instant());
        try {
            run.run(day);
        } catch (UsageException e) {
            console.warn("cli.usage", new Console.Words(e.getMessage()));
            note(day, e);
        } catch (RollupStoppedException e) {
            // the program is ending, there is no next run to tell of
            return;
        } catch (Throwable e) {
            // whatever broke this run, the next one comes
            failures.tell(e, run.folders(), day);
        }
        tellNext();
    }

    /** A run that could not begin, because the inbox is away or the roster has a mistake, is a run that failed. */
    private void note(LocalDate day, UsageException mistake) {
        try {
            run.noteFailure(day, mistake);
        } catch (RuntimeException e) {
            failures.tell(e, run.folders(), day);
        }
    }

    private void tellNext() {
        console.say("cli.schedule.next", timetable.next(clock.instant()).format(MOMENT), timetable.zone());
    }
}
