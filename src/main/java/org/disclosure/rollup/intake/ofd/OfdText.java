package org.disclosure.rollup.intake.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.disclosure.rollup.intake.ofd.part.OfdElement;
import org.disclosure.rollup.intake.page.ink.Letter;

/** Places the letters of a text object. */
final class OfdText {

    /** Widths of letters as shares of their height, as fonts have them about. */
    private static final double WIDE = 1;

    private static final double NARROW = 0.5;

    /** Where a letter is farther from the next than this, there is room between them. */
    private static final double ROOM = 1.2;

    private final AffineTransform place;
    private final Optional<Rectangle2D> clip;
    private final double size;
    private final double wide;
    private final double turned;
    private double x;
    private double y;

    /** @param clip the part of the page in which its letters are sure to be seen; empty for all of it */
    OfdText(OfdElement object, AffineTransform place, Optional<Rectangle2D> clip) {
        this.place = place;
        this.clip = clip;
        this.size = object.number("Size", 0);
        this.wide = object.number("HScale", 1);
        this.turned = Math.toRadians(object.number("CharDirection", 0));
    }

    /** Draws the letters of a piece; one that does not say where it begins goes on where the one before did. */
    void draw(OfdElement code, OfdCanvas canvas, int run, int colour) {
        x = code.number("X", x);
        y = code.number("Y", y);
        double[] right = code.numbers("DeltaX");
        double[] down = code.numbers("DeltaY");
        double atX = x;
        double atY = y;
        int[] letters = code.text()
                .codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .toArray();
        for (int index = 0; index < letters.length; index++) {
            double width = (isNarrow(letters[index]) ? NARROW : WIDE) * wide;
            double next = index < right.length ? right[index] : right.length + down.length == 0 ? width * size : 0;
            boolean close = right.length > index && next > 0 && next < ROOM * width * size;
            AffineTransform letter = new AffineTransform(place);
            letter.translate(atX, atY);
            letter.rotate(turned);
            letter.scale(size, -size);
            Optional<Letter> drawn = Letter.of(
                    Letter.text(Character.toString(letters[index])), letter, close ? next / size : width, run);
            drawn.ifPresent(one -> canvas.letter(one, isCertain(one), colour));
            atX += next;
            atY += index < down.length ? down[index] : 0;
        }
    }

    private boolean isCertain(Letter letter) {
        return clip.isEmpty()
                || clip.get().contains(letter.glyph().middleX(), letter.glyph().middleY());
    }

    private static boolean isNarrow(int letter) {
        return letter < 0x2E80;
    }
}
