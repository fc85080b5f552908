package org.disclosure.rollup.intake.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** A picture of a file that is decoded when it is asked for. */
public interface PictureSource {

    /**
     * The picture as a person sees it.
     *
     * @throws IOException or any runtime exception when it cannot be decoded
     */
    BufferedImage open() throws IOException;
}
