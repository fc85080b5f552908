package org.disclosure.rollup.check.text.number;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads Chinese numerals that say one exact number: 十二, 两百零三, 一万二千. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String PLACES = "十百千";
    private static final long MYRIAD = 10_000;

    /** Longer ones are no counts of a report. */
    private static final int LONGEST = 12;

    private Numerals() {}

    /**
     * The number; empty for what is no exact one: 百 without a digit, 三五, and 一百二, which may be 102 or 120.
     */
    static Optional<BigDecimal> parse(String text) {
        String plain = text.replace('〇', '零').replace('两', '二');
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        int myriad = plain.indexOf('万');
        if (myriad < 0) {
            return exact(belowMyriad(plain));
        }
        String rest = plain.substring(myriad + 1);
        // 三万 alone is a round number
        if (myriad == 0 || rest.isEmpty()) {
            return Optional.empty();
        }
        long high = belowMyriad(plain.substring(0, myriad));
        long low = belowMyriad(rest);
        boolean gapSaid = low >= MYRIAD / 10 || rest.startsWith("零");
        return high <= 0 || low <= 0 || !gapSaid ? Optional.empty() : exact(high * MYRIAD + low);
    }

    private static Optional<BigDecimal> exact(long value) {
        return value < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(value));
    }

    /** The value, or -1 when it is no exact number. */
    private static long belowMyriad(String text) {
        if (text.equals("零")) {
            return 0;
        }
        long sum = 0;
        long lastPlace = MYRIAD;
        int digit = -1;
        boolean zero = false;
        for (int at = 0; at < text.length(); at++) {
            int value = DIGITS.indexOf(text.charAt(at));
            if (value > 0 && digit < 0) {
                digit = value;
            } else if (value == 0 && digit < 0 && !zero) {
                zero = true;
            } else if (value < 0) {
                long place = place(text.charAt(at));
                // 十二 stands for 一十二
                int times = digit < 0 && at == 0 && place == 10 ? 1 : digit;
                if (times < 0 || place < 0 || place >= lastPlace) {
                    return -1;
                }
                sum += times * place;
                lastPlace = place;
                digit = -1;
                zero = false;
            } else {
                return -1;
            }
        }
        if (digit < 0) {
            return zero ? -1 : sum;
        }
        return lastPlace > 10 && lastPlace < MYRIAD && !zero ? -1 : sum + digit;
    }

    private static long place(char unit) {
        int index = PLACES.indexOf(unit);
        return index < 0 ? -1 : (long) Math.pow(10, index + 1);
    }
}
