package org.disclosure.rollup.intake.page.ink;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Optional;

/**
 * A letter as it is drawn.
 *
 * @param turned quarters of a turn to the right
 */
public record Letter(Glyph glyph, int turned) {

    /** Letters that are turned by anything but quarters are stamps and water marks. */
    private static final double ASKEW = 0.1;

    /**
     * The letter; none when the text is empty, or when it stands askew.
     *
     * @param place from the letter's own measure, in which its height is one and its foot at zero, to the page
     * @param advance width of the letter in its own measure
     * @param run number of the piece of text that it is drawn with
     */
    public static Optional<Letter> of(String text, AffineTransform place, double advance, int run) {
        Point2D along = place.deltaTransform(new Point2D.Double(1, 0), null);
        double scale = Math.hypot(along.getX(), along.getY());
        double size = Math.abs(place.getDeterminant()) / scale;
        double quarters = Math.atan2(along.getY(), along.getX()) / (Math.PI / 2);
        if (text.isEmpty() || !(size > 0) || Math.abs(quarters - Math.rint(quarters)) > ASKEW) {
            return Optional.empty();
        }
        Point2D middle = place.transform(new Point2D.Double(advance / 2, Glyph.MIDDLE), null);
        Glyph glyph =
                new Glyph(text, 0, 0, Math.abs(advance) * scale, size, run).movedTo(middle.getX(), middle.getY(), text);
        return Optional.of(new Letter(glyph, Math.floorMod((int) Math.rint(quarters), 4)));
    }

    /**
     * The character as it counts: empty for one that shows nothing, {@link Glyph#UNKNOWN} when it does not say which it is.
     *
     * @param text null or empty when the file does not say
     */
    public static String text(String text) {
        if (text == null || text.isEmpty()) {
            return Glyph.UNKNOWN;
        }
        int first = text.codePointAt(0);
        return switch (Character.getType(first)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
            case Character.FORMAT -> "";
            case Character.CONTROL -> Character.isWhitespace(first) ? " " : Glyph.UNKNOWN;
            case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> Glyph.UNKNOWN;
            default -> Radicals.folded(text);
        };
    }
}
