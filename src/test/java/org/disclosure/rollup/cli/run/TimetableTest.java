package org.disclosure.rollup.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.store.history.RunLogStore.LoggedRun;
import org.disclosure.rollup.store.history.RunLogStore.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.CronExpression;

/** Which nights are due and which are owed. */
class TimetableTest {

    private static final Timetable AT_TWO =
            new Timetable(CronExpression.parse("0 0 2 * * *"), ZoneId.of("Asia/Shanghai"));

    private static Instant beijing(String moment) {
        return Instant.parse(moment + ":00+08:00");
    }

    private static Optional<LoggedRun> night(String started, Outcome outcome) {
        return Optional.of(new LoggedRun(
                1, LocalDate.of(2024, 2, 10), beijing(started), Optional.empty(), outcome, "", List.of()));
    }

    private static boolean isOwed(Optional<LoggedRun> last, String now) {
        return AT_TWO.isOwed(last, beijing(now));
    }

    @Test
    void theFirstNightIsOwedAtOnce() {
        assertThat(isOwed(Optional.empty(), "2024-02-10T09:00")).isTrue();
    }

    @Test
    void aNightIsOwedWhenOneWasDueSinceTheLastBegan() {
        assertThat(isOwed(night("2024-02-10T02:00", Outcome.DONE), "2024-02-10T09:00"))
                .isFalse();
        assertThat(isOwed(night("2024-02-10T02:00", Outcome.DONE), "2024-02-11T01:59"))
                .isFalse();
        assertThat(isOwed(night("2024-02-10T02:00", Outcome.DONE), "2024-02-11T02:00"))
                .isTrue();
        assertThat(isOwed(night("2024-02-10T02:00", Outcome.NOTHING_NEW), "2024-02-20T12:00"))
                .isTrue();
    }

    @Test
    void aRunByHandDuringTheDayStandsForTheNightsBeforeIt() {
        assertThat(isOwed(night("2024-02-10T15:30", Outcome.DONE), "2024-02-10T18:00"))
                .isFalse();
        assertThat(isOwed(night("2024-02-10T15:30", Outcome.DONE), "2024-02-11T08:00"))
                .isTrue();
    }

    @Test
    void aNightThatWasCutOffIsOwedButOneThatFailedIsNot() {
        assertThat(isOwed(night("2024-02-10T02:00", Outcome.RUNNING), "2024-02-10T03:00"))
                .isTrue();
        assertThat(isOwed(night("2024-02-10T02:00", Outcome.FAILED), "2024-02-10T03:00"))
                .isFalse();
    }

    @Test
    void theHoursAreThoseOfTheZone() {
        Timetable utc = new Timetable(AT_TWO.cron(), ZoneId.of("UTC"));

        assertThat(AT_TWO.next(beijing("2024-02-10T09:00")))
                .isEqualTo(ZonedDateTime.parse("2024-02-11T02:00+08:00[Asia/Shanghai]"));
        assertThat(utc.next(beijing("2024-02-10T09:00"))).isEqualTo(ZonedDateTime.parse("2024-02-10T02:00Z[UTC]"));
        assertThat(AT_TWO.day(beijing("2024-02-10T02:00"))).isEqualTo(LocalDate.of(2024, 2, 10));
        assertThat(utc.day(beijing("2024-02-10T02:00"))).isEqualTo(LocalDate.of(2024, 2, 9));
    }
}
