package org.disclosure.rollup.intake.format;

/**
 * A piece of a number format's code.
 *
 * @param text what is shown for it, or the letters, digits or condition that it is written with
 */
record FormatToken(Type type, String text) {

    /** Type of a piece. */
    enum Type {
        LITERAL,
        /** {@code 0}, {@code #} or {@code ?}: a digit of the number. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        /** {@code E+} or {@code E-}. */
        EXPONENT,
        SLASH,
        /** {@code General}, {@code G/通用格式} or {@code @}: the number as it is. */
        WHOLE,
        /** Letters of one part of a date or time; {@code AM/PM}. */
        DATE,
        /** {@code [h]}: hours, minutes or seconds that may exceed a day. */
        ELAPSED,
        /** {@code >=10000}: when the section holds. */
        CONDITION
    }

    boolean is(Type other) {
        return type == other;
    }
}
