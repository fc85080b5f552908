package org.disclosure.rollup.intake.pdf;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** A picture and where it is drawn on a page. */
record PagePicture(PDImage picture, Rectangle2D place) {}
