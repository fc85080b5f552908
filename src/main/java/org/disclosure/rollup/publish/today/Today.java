package org.disclosure.rollup.publish.today;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.submission.Roster.Contact;

/**
 * The things that the office has to see to today, of one year.
 *
 * @param heading what the year's page is called
 * @param asOf the day that is today
 * @param due how many units must report
 * @param counted how many reports count
 * @param arrived files that came or were corrected since the year was last published; all, when it never was
 * @param judge findings that units have explained and tables in pictures that wait: the office is to decide
 * @param returned the units whose notices ask something
 * @param overdue the units that owe a report and whose deadline is over
 * @param solved findings solved since the year was last published
 * @param deadline the next day that units must have reported by, or the last one that is over; empty when nobody must report
 * @param unbalanced the figures at the top that do not balance
 * @param conditions for making the year public
 * @param kept the name under which a document that lay in the report's place was kept, for it is not the program's; empty for
 *     none
 */
public record Today(
        int year,
        String heading,
        LocalDate asOf,
        long due,
        long counted,
        int arrived,
        int judge,
        List<Returned> returned,
        List<Overdue> overdue,
        int solved,
        Optional<LocalDate> deadline,
        List<Unbalanced> unbalanced,
        List<Condition> conditions,
        String kept) {

    public Today {
        returned = List.copyOf(returned);
        overdue = List.copyOf(overdue);
        unbalanced = List.copyOf(unbalanced);
        conditions = List.copyOf(conditions);
        // it was not said at first
        kept = kept == null ? "" : kept;
    }

    /**
     * A unit whose notice asks something.
     *
     * @param notice where it lies, below the year's folder with {@code /}
     * @param points how many things it asks
     */
    public record Returned(String code, String unit, String notice, int points) {

        static Returned of(String code, String unit, Path notice, int points) {
            Path below = notice.subpath(1, notice.getNameCount());
            return new Returned(code, unit, below.toString().replace('\\', '/'), points);
        }
    }

    /**
     * A unit that is overdue.
     *
     * @param days since its deadline
     */
    public record Overdue(String code, String unit, long days, Contact contact) {}

    /**
     * Figures at the top that should come to the same as others, and do not.
     *
     * @param figure the name of a key figure, or of the sum of two
     * @param cell the code of that key figure; empty for a sum
     * @param value what it is
     * @param other the name of what should come to the same
     * @param otherValue what that is
     */
    public record Unbalanced(
            String figure, String cell, Optional<BigDecimal> value, String other, Optional<BigDecimal> otherValue) {}

    /** Days that are left until the deadline, less than 0 when it is over; empty when nobody must report. */
    public Optional<Long> daysLeft() {
        return deadline.map(day -> ChronoUnit.DAYS.between(asOf, day));
    }

    /** Whether the year can be made public. */
    public boolean isPublishable() {
        return conditions.stream().allMatch(Condition::isMet);
    }

    /** The same on a day on which nothing had changed: nothing arrived, nothing was solved, and nothing was kept. */
    public Today unchanged(LocalDate day) {
        return new Today(
                year, heading, day, due, counted, 0, judge, returned, overdue, 0, deadline, unbalanced, conditions, "");
    }
}
