package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.submission.Reading;

/**
 * A number as a report prints it. One with fewer decimals than a sum stands for every number that is printed so: 30203.15 for
 * 30203.149749. A whole number is printed with all its digits.
 *
 * @param decimals that are printed, zeros at the end among them
 */
record PrintedNumber(BigDecimal value, int decimals) {

    private static final Pattern DECIMALS = Pattern.compile("[.．](\\d+)\\s*$");

    /** The number in a cell; of text with a unit, which may be another than the form's, as many digits as the number has. */
    static PrintedNumber of(BigDecimal value, Reading reading) {
        int own = Math.max(0, value.stripTrailingZeros().scale());
        Matcher printed = DECIMALS.matcher(reading.raw());
        return new PrintedNumber(
                value,
                own > 0 && printed.find() ? Math.max(own, printed.group(1).length()) : own);
    }

    /** True if the sum is this number, or is printed as this number with as many decimals. */
    boolean isAgreeing(BigDecimal sum) {
        BigDecimal difference = value.subtract(sum).abs();
        boolean rounded = decimals > 0 && sum.stripTrailingZeros().scale() > decimals;
        BigDecimal half = BigDecimal.valueOf(5, decimals + 1);
        return difference.signum() == 0 || rounded && difference.compareTo(half) <= 0;
    }
}
