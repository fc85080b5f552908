package org.disclosure.rollup.publish.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.publish.edition.Edition;

/**
 * How many units had reported by each day, this year and the year before. Days are counted from each unit's deadline: -1 is the
 * day before it.
 *
 * @param first the first day
 * @param now how many had reported by this day and each that follows, until today
 * @param before the same of the year before; none when the store has no figures of it
 */
public record Curve(int first, List<Integer> now, List<Integer> before) {

    /** Days before and after the deadline that are told apart. */
    private static final int MOST_DAYS = 45;

    public Curve {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }

    /** The curve of an edition; empty when no unit has reported yet or must. */
    public static Optional<Curve> of(Edition edition) {
        List<Integer> now = days(edition.summary().units());
        List<Integer> before = days(edition.unitsOfLastYear());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        int first = Math.min(
                -1,
                Stream.concat(now.stream(), before.stream())
                        .min(Comparator.naturalOrder())
                        .get());
        int last = Math.max(
                1,
                Stream.concat(now.stream(), before.stream())
                        .max(Comparator.naturalOrder())
                        .get());
        int latest = now.stream().max(Comparator.naturalOrder()).get();
        int today = Math.max(latest, Math.min(last, today(edition)));
        return Optional.of(
                new Curve(first, sums(now, first, today), before.isEmpty() ? List.of() : sums(before, first, last)));
    }

    /** The day of the last of the curve. */
    public int last() {
        return first + Math.max(now.size(), before.size()) - 1;
    }

    /** The highest that it comes to. */
    public int most() {
        return Stream.concat(now.stream(), before.stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    /** When today is, counted from the first of the deadlines that there are. */
    private static int today(Edition edition) {
        LocalDate deadline = edition.summary().units().stream()
                .map(unit -> unit.punctuality().deadline())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return Math.max(-MOST_DAYS, (int) ChronoUnit.DAYS.between(deadline, edition.asOf()));
    }

    private static List<Integer> days(List<UnitLine> units) {
        return units.stream()
                .filter(unit -> unit.status().isDue() && unit.status().counts())
                .map(UnitLine::punctuality)
                .flatMap(punctuality -> day(punctuality).stream())
                .sorted()
                .toList();
    }

    private static Optional<Integer> day(Punctuality punctuality) {
        return punctuality
                .first()
                .map(day -> (int) -punctuality.daysLeft(day))
                .map(day -> Math.max(-MOST_DAYS, Math.min(MOST_DAYS, day)));
    }

    private static List<Integer> sums(List<Integer> days, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(
                        until -> (int) days.stream().filter(day -> day <= until).count())
                .toList();
    }
}
