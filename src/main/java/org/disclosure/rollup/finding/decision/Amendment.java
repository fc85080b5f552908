package org.disclosure.rollup.finding.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Reading;

/**
 * A figure that the office changed because its unit said so (代改), or the withdrawal of such a change. It holds as long as the
 * unit's report says in that cell what it said when it was amended.
 *
 * @param number its place in the order in which amendments became known; 0 before it is kept
 * @param received what the unit's report said then, in short
 * @param value what counts instead; of a withdrawal what counted
 * @param said who of the unit said so, and when
 * @param by who of the office took it down
 * @param on the day that it was taken down
 * @param stated what it was stated of, in the words of its source: a finding's number, or unit and cell
 */
public record Amendment(
        long number,
        Place place,
        Act act,
        String received,
        AmendedValue value,
        Said said,
        String reason,
        String by,
        LocalDate on,
        String stated,
        Decision.Source source) {

    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 100;

    /** Of a unit, as the roster allows. */
    private static final int LONGEST_CODE = 100;

    public Amendment {
        received = shortened(received.strip(), LONGEST);
        reason = keptReason(reason);
        by = keptName(by);
        stated = shortened(stated.strip(), LONGEST);
    }

    /** Whether a figure is amended, or an amendment withdrawn. */
    public enum Act {
        /** 代改. */
        AMEND,
        /** 撤回代改. */
        WITHDRAW
    }

    /** A cell of a unit's report for a year. */
    public record Place(int year, String unit, CellCode cell) {

        private static final Pattern CELL = Pattern.compile("[^/]+/[^/]+/[^/]+");

        /** Reads it as it was written out; empty when the code of a unit or of a cell is not there. */
        public static Optional<Place> read(int year, String unit, String cell) {
            return !unit.isEmpty()
                            && unit.length() <= LONGEST_CODE
                            && CELL.matcher(cell).matches()
                    ? Optional.of(new Place(year, unit, CellCode.parse(cell)))
                    : Optional.empty();
        }
    }

    /**
     * The word of the unit.
     *
     * @param by who said it; empty for a withdrawal
     */
    public record Said(String by, LocalDate on) {

        public Said {
            by = keptName(by);
        }
    }

    public Amendment as(long newNumber) {
        return new Amendment(newNumber, place, act, received, value, said, reason, by, on, stated, source);
    }

    /** What a cell says, as amendments keep it. */
    public static String words(Reading reading) {
        return shortened(reading.words(), LONGEST);
    }

    /** Whether the cell says what it said when it was amended. */
    public boolean isOf(Reading reading) {
        return received.equals(words(reading));
    }

    /** True if both say the same of the same, whatever was received, and on whatever day they were taken down. */
    public boolean saysTheSameAs(Amendment other) {
        return place.equals(other.place)
                && act == other.act
                && value.equals(other.value)
                && said.equals(other.said)
                && reason.equals(other.reason)
                && by.equals(other.by);
    }

    /** A reason as amendments keep it. */
    static String keptReason(String text) {
        return shortened(text.strip(), LONGEST);
    }

    /** A name as amendments keep it. */
    static String keptName(String text) {
        return shortened(text.strip(), LONGEST_NAME);
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }
}
