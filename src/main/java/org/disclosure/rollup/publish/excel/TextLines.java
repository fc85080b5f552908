package org.disclosure.rollup.publish.excel;

/** Number of lines that a text takes where it is wrapped. */
public final class TextLines {

    /** Chinese letters, full-width signs: as wide as two digits. */
    private static final int FIRST_WIDE = 0x2E80;

    private TextLines() {}

    /**
     * The lines of the text.
     *
     * @param width of a line, in digits
     */
    public static int count(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (width(line) + width - 1) / width))
                .sum();
    }

    private static int width(String line) {
        return line.chars().map(letter -> letter < FIRST_WIDE ? 1 : 2).sum();
    }
}
