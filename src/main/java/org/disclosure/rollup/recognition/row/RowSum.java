package org.disclosure.rollup.recognition.row;

import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.sheet.RawCell;

/** Addition of plain numbers; other cells decide nothing. */
final class RowSum {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}");
    private static final long UNKNOWN = -1;

    private RowSum() {}

    /**
     * True if the total is the sum of its parts, or if that cannot be decided.
     *
     * @param parts null for a blank, which is nought
     */
    static boolean isSum(RawCell total, List<RawCell> parts) {
        long sum = sum(parts);
        long said = number(total);
        return sum == UNKNOWN || said == UNKNOWN || sum == said;
    }

    /** True if all parts are there and the last is the sum of those before it, and not zero. */
    static boolean endsWithSum(List<RawCell> parts) {
        if (parts.size() < 2 || parts.contains(null)) {
            return false;
        }
        long before = sum(parts.subList(0, parts.size() - 1));
        return before > 0 && number(parts.get(parts.size() - 1)) == before;
    }

    private static long sum(List<RawCell> parts) {
        long sum = 0;
        for (RawCell part : parts) {
            long number = number(part);
            if (number == UNKNOWN) {
                return UNKNOWN;
            }
            sum += number;
        }
        return sum;
    }

    private static long number(RawCell cell) {
        if (cell == null) {
            return 0;
        }
        String text = cell.text().strip();
        return PLAIN.matcher(text).matches() ? Long.parseLong(text) : UNKNOWN;
    }
}
