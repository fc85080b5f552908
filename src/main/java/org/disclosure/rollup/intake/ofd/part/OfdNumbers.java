package org.disclosure.rollup.intake.ofd.part;

import java.util.ArrayList;
import java.util.List;

/** Lists of numbers as OFD writes them: parted by spaces, and {@code g 5 3.2} for five times the same. */
public final class OfdNumbers {

    private static final String AGAIN = "g";

    /** Hostile files repeat a number a thousand million times. */
    private static final int MOST = 100_000;

    private OfdNumbers() {}

    /** @param text null for none */
    public static double[] of(String text) {
        if (text == null || text.isBlank()) {
            return new double[0];
        }
        String[] words = text.strip().split("[\\s,]+");
        List<Double> numbers = new ArrayList<>();
        for (int at = 0; at < words.length; at++) {
            int times = 1;
            if (words[at].equals(AGAIN)) {
                times = Math.min(MOST - numbers.size(), (int) Double.parseDouble(words[at + 1]));
                at += 2;
            }
            double number = Double.parseDouble(words[at]);
            for (int time = 0; time < times; time++) {
                numbers.add(number);
            }
        }
        return numbers.stream().mapToDouble(number -> number).toArray();
    }
}
