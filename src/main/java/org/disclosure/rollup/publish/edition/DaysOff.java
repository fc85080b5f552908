package org.disclosure.rollup.publish.edition;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days on which the office and its units do not work, as the office lists them: days and spans of days, beside weekends;
 * a weekend day that is worked has a plus before it. An office that lists none is taken to work every day.
 */
public final class DaysOff {

    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；\\s]+");
    private static final String DAY = "(20\\d{2}-\\d{2}-\\d{2})";
    private static final Pattern SPAN = Pattern.compile("(\\+?)" + DAY + "(?:\\.\\." + DAY + ")?");
    private static final int LONGEST_SPAN = 60;

    private final Set<LocalDate> free = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    private DaysOff() {}

    /** @throws IllegalArgumentException when it is no such list; the message is the part that is none */
    public static DaysOff of(String list) {
        DaysOff days = new DaysOff();
        for (String part : SEPARATOR.split(list.strip())) {
            if (!part.isEmpty()) {
                days.add(part);
            }
        }
        return days;
    }

    private void add(String part) {
        Matcher span = SPAN.matcher(part);
        if (!span.matches()) {
            throw new IllegalArgumentException(part);
        }
        try {
            LocalDate first = LocalDate.parse(span.group(2));
            LocalDate last = span.group(3) == null ? first : LocalDate.parse(span.group(3));
            if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_SPAN))) {
                throw new IllegalArgumentException(part);
            }
            first.datesUntil(last.plusDays(1)).forEach((span.group(1).isEmpty() ? free : worked)::add);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(part, e);
        }
    }

    /** The day itself when it is worked, or else the next one that is. */
    public LocalDate workingDay(LocalDate day) {
        LocalDate next = day;
        while (isOff(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isOff(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean listed = !free.isEmpty() || !worked.isEmpty();
        return listed && !worked.contains(day) && (weekend || free.contains(day));
    }
}
