package org.disclosure.rollup.intake.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.disclosure.rollup.intake.page.Glyph;
import org.disclosure.rollup.intake.page.Radicals;

/**
 * A letter as it is drawn.
 *
 * @param turned quarters of a turn to the right
 */
record PdfGlyph(Glyph glyph, int turned) {

    /** Letters that are turned by anything but quarters are stamps and water marks. */
    private static final double ASKEW = 0.1;

    /**
     * The letter.
     *
     * @param text empty for one that is not there
     * @param place from the letter's own places to the page
     * @param advance width of the letter in its own measure
     */
    static Optional<PdfGlyph> of(String text, AffineTransform place, double advance, int run) {
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
        return Optional.of(new PdfGlyph(glyph, Math.floorMod((int) Math.rint(quarters), 4)));
    }

    /** Which letter a code of the font means: empty for a sign that shows nothing, unknown when the file does not say. */
    static String text(PDFont font, int code) {
        String text = font.toUnicode(code);
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
