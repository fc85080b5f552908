package org.disclosure.rollup.intake.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.disclosure.rollup.intake.ofd.part.OfdElement;
import org.disclosure.rollup.intake.ofd.part.OfdPath;

/** The part of the page in which an object is sure to be seen. Viewers differ in what they show beyond an object's bounds. */
final class OfdClip {

    private OfdClip() {}

    /**
     * The part of the page; empty for all of it.
     *
     * @param place of what the object is in
     * @param own places of the object
     * @param beyond how far letters may stand beyond its bounds, in its own measure
     */
    static Optional<Rectangle2D> of(OfdElement object, AffineTransform place, AffineTransform own, double beyond)
            throws IOException {
        Rectangle2D seen = null;
        double[] bounds = object.numbers("Boundary");
        if (bounds.length >= 4 && bounds[2] > 0 && bounds[3] > 0) {
            seen = bounds(
                    place, bounds[0] - beyond, bounds[1] - beyond, bounds[2] + 2 * beyond, bounds[3] + 2 * beyond);
        }
        for (OfdElement clips : object.children("Clips").toList()) {
            for (OfdElement clip : clips.children("Clip").toList()) {
                Optional<Rectangle2D> part = part(clip, own);
                if (part.isPresent()) {
                    seen = seen == null ? part.get() : seen.createIntersection(part.get());
                }
            }
        }
        return Optional.ofNullable(seen);
    }

    private static Rectangle2D bounds(AffineTransform place, double x, double y, double width, double height) {
        return place.createTransformedShape(new Rectangle2D.Double(x, y, width, height))
                .getBounds2D();
    }

    /** The areas of a clip together. */
    private static Optional<Rectangle2D> part(OfdElement clip, AffineTransform own) throws IOException {
        Rectangle2D part = null;
        for (OfdElement area : clip.children("Area").toList()) {
            for (OfdElement path : area.children("Path").toList()) {
                AffineTransform place = OfdDrawing.placed(path, OfdDrawing.placed(area, own));
                Optional<OfdElement> data = path.child("AbbreviatedData");
                if (data.isPresent()) {
                    Rectangle2D one = place.createTransformedShape(
                                    OfdPath.of(data.get().text()))
                            .getBounds2D();
                    part = part == null ? one : part.createUnion(one);
                }
            }
        }
        return Optional.ofNullable(part);
    }
}
