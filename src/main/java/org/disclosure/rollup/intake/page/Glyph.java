package org.disclosure.rollup.intake.page;

/**
 * A character that is seen on a page, with its place in points from the page's upper left corner.
 *
 * @param text the character; {@link #UNKNOWN} when the file does not say which one it is
 * @param left of where it stands
 * @param base the line that it stands on
 * @param size height of its font
 * @param run number of the piece of text that it was drawn with
 * @param struck whether a line goes through it
 */
public record Glyph(String text, double left, double base, double width, double size, int run, boolean struck) {

    public static final String UNKNOWN = "\uFFFD";

    /** Share of its size that the middle of a letter is above its line. */
    public static final double MIDDLE = 0.36;

    /** Largest distance of two of the same letter that is drawn twice to look bold, as a share of its size. */
    private static final double TWICE = 0.15;

    public Glyph(String text, double left, double base, double width, double size, int run) {
        this(text, left, base, width, size, run, false);
    }

    double right() {
        return left + width;
    }

    public double middleX() {
        return left + width / 2;
    }

    public double middleY() {
        return base - MIDDLE * size;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isDigit() {
        return Character.isDigit(text.codePointAt(0));
    }

    /** True if it is the other once more, a little beside. */
    boolean repeats(Glyph other) {
        double near = TWICE * size;
        return text.equals(other.text)
                && Math.abs(left - other.left) < near
                && Math.abs(base - other.base) < near
                && Math.abs(size - other.size) < near;
    }

    /** The same with its middle at another place. */
    public Glyph movedTo(double x, double y, String letter) {
        return new Glyph(letter, x - width / 2, y + MIDDLE * size, width, size, run, struck);
    }

    /** The same of which it is not known what it says. */
    Glyph unknown() {
        return new Glyph(UNKNOWN, left, base, width, size, run, struck);
    }

    Glyph struckOut() {
        return new Glyph(text, left, base, width, size, run, true);
    }
}
