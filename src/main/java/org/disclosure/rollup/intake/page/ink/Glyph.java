package org.disclosure.rollup.intake.page.ink;

/**
 * A character that is seen on a page, with its place in points from the page's upper left corner.
 *
 * @param text the character; {@link #UNKNOWN} when the file does not say which one it is
 * @param left of where it stands
 * @param base the line that it stands on
 * @param size height of its font
 * @param run number of the piece of text that it was drawn with
 * @param struck whether a line strikes it out
 * @param marked whether something lies over it that may make it void, as strokes of a pen and stamps do
 */
public record Glyph(
        String text, double left, double base, double width, double size, int run, boolean struck, boolean marked) {

    public static final String UNKNOWN = "\uFFFD";

    /** Share of its size that the middle of a letter is above its line. */
    public static final double MIDDLE = 0.36;

    /** Largest distance of two of the same letter that is drawn twice to look bold, as a share of its size. */
    private static final double TWICE = 0.15;

    /** Distance of two middles of letters that lie on each other, as a share of their size. */
    private static final double ON = 0.45;

    public Glyph(String text, double left, double base, double width, double size, int run) {
        this(text, left, base, width, size, run, false, false);
    }

    public double right() {
        return left + width;
    }

    public double middleX() {
        return left + width / 2;
    }

    public double middleY() {
        return base - MIDDLE * size;
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public boolean isDigit() {
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

    /** True if it lies on the other, or under it. */
    boolean covers(Glyph other) {
        return Math.abs(middleX() - other.middleX()) < ON * Math.min(width, other.width)
                && Math.abs(middleY() - other.middleY()) < ON * Math.min(size, other.size);
    }

    /** The same with its middle at another place. */
    public Glyph movedTo(double x, double y, String letter) {
        return new Glyph(letter, x - width / 2, y + MIDDLE * size, width, size, run, struck, marked);
    }

    /** The same of which it is not known what it says, nor that it is struck out. */
    public Glyph unknown() {
        return new Glyph(UNKNOWN, left, base, width, size, run);
    }

    Glyph struckOut() {
        return new Glyph(text, left, base, width, size, run, true, marked);
    }

    /** The same with something over it that may make it void. */
    public Glyph withMark() {
        return new Glyph(text, left, base, width, size, run, struck, true);
    }
}
