package org.disclosure.rollup.intake.ofd;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** Decodes the picture in a part of an OFD file. */
interface Decoder {

    BufferedImage open(String part) throws IOException;
}
