package org.disclosure.rollup.cli.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.store.history.RunLogStore;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.CronTrigger;

/** Timetable of the runs that {@code schedule} begins. */
public record Timetable(CronExpression cron, ZoneId zone) {

    public static final String CRON = "rollup.schedule.cron";
    public static final String ZONE = "rollup.schedule.zone";

    /**
     * The timetable of the settings.
     *
     * @throws UsageException when it cannot be used
     */
    public static Timetable of(Environment settings, Console console) {
        return new Timetable(
                cron(settings.getRequiredProperty(CRON), console), zone(settings.getRequiredProperty(ZONE), console));
    }

    /**
     * Reads a cron expression of six fields, seconds first.
     *
     * @throws UsageException when it is none, or one of a day that never comes
     */
    public static CronExpression cron(String written, Console console) {
        try {
            CronExpression cron = CronExpression.parse(written);
            if (cron.next(ZonedDateTime.ofInstant(Instant.EPOCH, ZoneId.of("UTC"))) != null) {
                return cron;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UsageException(console.text("cli.schedule.cron", written));
    }

    /**
     * Reads the name of a zone.
     *
     * @throws UsageException when there is no such zone
     */
    public static ZoneId zone(String written, Console console) {
        try {
            return ZoneId.of(written);
        } catch (DateTimeException e) {
            throw new UsageException(console.text("cli.schedule.zone", written));
        }
    }

    CronTrigger trigger() {
        return new CronTrigger(cron.toString(), zone);
    }

    /** The next moment after this one at which a run is due. */
    public ZonedDateTime next(Instant after) {
        return cron.next(after.atZone(zone));
    }

    /** The day of a run that begins at this moment. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /**
     * True if a run is owed: there was none yet, the last one was cut off, or another one was due since it began. One
     * that failed is not owed; it was reported, and the next comes by the timetable.
     *
     * @param last the last run, none of which is running now
     */
    boolean isOwed(Optional<RunLogStore.LoggedRun> last, Instant now) {
        return last.map(run -> run.outcome() == RunLogStore.Outcome.RUNNING
                        || !next(run.started()).toInstant().isAfter(now))
                .orElse(true);
    }
}
