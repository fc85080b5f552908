package org.disclosure.rollup.recognition.text;

import java.math.BigDecimal;

/** Tells whether a number is written in Chinese characters, as the formats {@code [DBNum1]} and {@code [DBNum2]} print it. */
final class ChineseDigits {

    private static final String DIGITS = "〇一二三四五六七八九";

    /** The other ways to write the characters of {@link #DIGITS} and of the places, with their meanings. */
    private static final String OTHERS = "零○壹贰叁肆伍陆柒捌玖两拾佰仟萬点";

    private static final String SAME_AS = "〇〇一二三四五六七八九二十百千万.";

    private static final String PLACES = "十百千万亿";
    private static final long[] VALUES = {10, 100, 1000, 10_000, 100_000_000};

    private ChineseDigits() {}

    /** True if the text is the number: {@code 七十五}, {@code 柒拾伍}, {@code 七五}. */
    static boolean isSame(String text, BigDecimal number) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            int other = OTHERS.indexOf(text.charAt(at));
            plain.append(other < 0 ? text.charAt(at) : SAME_AS.charAt(other));
        }
        return !plain.isEmpty()
                && (digitByDigit(plain).contentEquals(number.toPlainString())
                        || number.signum() >= 0 && withPlaces(plain).equals(number.toPlainString()));
    }

    /** The digits of a number whose whole part is written with its places; empty for anything else. */
    private static String withPlaces(StringBuilder text) {
        int point = text.indexOf(".");
        long whole = value(point < 0 ? text : text.substring(0, point));
        return whole < 0 ? "" : whole + (point < 0 ? "" : digitByDigit(text.substring(point)));
    }

    private static String digitByDigit(CharSequence text) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            int digit = DIGITS.indexOf(text.charAt(at));
            digits.append(digit < 0 ? text.charAt(at) : (char) ('0' + digit));
        }
        return digits.toString();
    }

    /** The value of digits with their places; negative for anything else. */
    private static long value(CharSequence text) {
        long sum = 0;
        long section = 0;
        long digit = -1;
        for (int at = 0; at < text.length(); at++) {
            int next = DIGITS.indexOf(text.charAt(at));
            int place = PLACES.indexOf(text.charAt(at));
            if (next >= 0) {
                digit = next;
            } else if (place < 0) {
                return -1;
            } else if (VALUES[place] < 10_000) {
                section += Math.max(digit, 1) * VALUES[place];
                digit = 0;
            } else {
                sum = (sum + section + Math.max(digit, 0)) * VALUES[place];
                section = 0;
                digit = 0;
            }
        }
        return digit < 0 ? -1 : sum + section + digit;
    }
}
