package org.disclosure.rollup.intake.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Writes a spreadsheet's binary number as the digits that the spreadsheet program shows. */
public final class PlainNumber {

    /** Excel keeps 15 significant digits; what a binary number has beyond them is noise (0.1 + 0.2). */
    private static final MathContext SIGNIFICANT = new MathContext(15);

    private static final Pattern WRITTEN =
            Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3}){1,10}|\\d{1,30})(?:\\.\\d{1,30})?");

    private PlainNumber() {}

    /**
     * @throws NumberFormatException when the text is no number
     */
    public static String of(String number) {
        return isPlain(number) ? number : plain(new BigDecimal(number.trim()));
    }

    /** True if the number is written as it would be here: whole, of no more digits than are significant. */
    private static boolean isPlain(String number) {
        boolean plain = !number.isEmpty()
                && number.length() <= SIGNIFICANT.getPrecision()
                && (number.charAt(0) != '0' || number.length() == 1);
        for (int at = 0; plain && at < number.length(); at++) {
            plain = number.charAt(at) >= '0' && number.charAt(at) <= '9';
        }
        return plain;
    }

    /**
     * True if the text is the number, apart from grouped digits, zeros after the point and digits beyond its precision.
     */
    public static boolean isWritten(String text, String number) {
        if (text.equals(number)) {
            return true;
        }
        return WRITTEN.matcher(text).matches()
                && new BigDecimal(text.replace(",", "")).round(SIGNIFICANT).compareTo(new BigDecimal(number)) == 0;
    }

    public static String of(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SIGNIFICANT).stripTrailingZeros();
        // a number of hundreds of digits is no figure of a form: leave it in its short notation
        return Math.abs((long) shown.scale()) > 100 ? shown.toString() : shown.toPlainString();
    }
}
