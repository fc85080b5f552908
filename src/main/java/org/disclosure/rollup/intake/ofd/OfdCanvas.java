package org.disclosure.rollup.intake.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.disclosure.rollup.intake.page.ink.Letter;

/** Takes what is drawn on a page of an OFD file, one thing over the other. Places are in points. */
interface OfdCanvas {

    /**
     * A letter.
     *
     * @param certain whether every viewer shows it
     */
    void letter(Letter letter, boolean certain, int colour);

    void stroke(Shape path, double width, int colour);

    void fill(Shape path, OfdColour colour);

    /**
     * A picture.
     *
     * @param part the name of the part that holds it
     * @param place from a square of one to the page
     */
    void picture(String part, AffineTransform place);

    /** The seal of a signature. */
    void seal(Rectangle2D place);
}
