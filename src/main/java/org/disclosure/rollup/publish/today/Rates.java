package org.disclosure.rollup.publish.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.UnitKind;

/**
 * How punctual and how complete the reports of some units are.
 *
 * @param kind the kind of the units; empty for all of them
 * @param due how many must report
 * @param inTime of how many the first usable report came by the deadline
 * @param counted of how many a report counts
 * @param complete how many of those give a number in every cell of the three tables
 * @param early whether one of them may still report in time, so that nobody can say how punctual they are
 */
public record Rates(String kind, int due, int inTime, int counted, int complete, boolean early) {

    private static final String NOTHING = "—";

    /**
     * The rates of each kind that there is, and of all units as the last line.
     *
     * @param incomplete the codes of the units whose reports count and have a blank
     * @param asOf the day that is today
     */
    public static List<Rates> of(List<UnitLine> units, Set<String> incomplete, LocalDate asOf) {
        List<UnitLine> due =
                units.stream().filter(unit -> unit.status().isDue()).toList();
        List<Rates> rates = new ArrayList<>();
        for (UnitKind kind : UnitKind.values()) {
            List<UnitLine> some =
                    due.stream().filter(unit -> unit.kind() == kind).toList();
            if (!some.isEmpty()) {
                rates.add(of(kind.label(), some, incomplete, asOf));
            }
        }
        rates.add(of("", due, incomplete, asOf));
        return rates;
    }

    /** Whether a report gives a number in every cell of the three tables. */
    public static boolean isComplete(Form form, UnitReport report) {
        return report.entries().size() == form.cells().size()
                && report.entries().stream().allMatch(entry -> entry.reading() instanceof Reading.Amount);
    }

    private static Rates of(String kind, List<UnitLine> units, Set<String> incomplete, LocalDate asOf) {
        Predicate<UnitLine> counts = unit -> unit.status().counts();
        return new Rates(
                kind,
                units.size(),
                count(units, counts.and(unit -> !unit.late())),
                count(units, counts),
                count(units, counts.and(unit -> !incomplete.contains(unit.code()))),
                units.stream().anyMatch(unit -> unit.status().isOwed() && !unit.isOverdue(asOf)));
    }

    private static int count(List<UnitLine> units, Predicate<UnitLine> which) {
        return (int) units.stream().filter(which).count();
    }

    /** 及时率: the reports that came in time of those that are due; nothing before the deadline. */
    public String punctual() {
        return early ? NOTHING : percent(inTime, due);
    }

    /** 完整率: the reports without a blank of those that count. */
    public String whole() {
        return percent(complete, counted);
    }

    private static String percent(int part, int of) {
        return of == 0 ? NOTHING : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / of);
    }
}
