package org.disclosure.rollup.intake.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** Takes what is drawn on a page of an OFD file, one thing over the other. Places are in points. */
interface OfdCanvas {

    /**
     * A letter.
     *
     * @param place from the letter's own measure to the page
     * @param advance its width in its own measure
     * @param run number of the piece of text
     */
    void letter(String text, AffineTransform place, double advance, int run, int colour);

    void stroke(Shape path, double width, int colour);

    void fill(Shape path, int colour);

    /**
     * A picture.
     *
     * @param part the name of the part that holds it
     * @param place from a square of one to the page
     */
    void picture(String part, AffineTransform place);
}
