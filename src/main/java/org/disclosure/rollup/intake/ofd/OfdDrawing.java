package org.disclosure.rollup.intake.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.ofd.part.OfdElement;
import org.disclosure.rollup.intake.ofd.part.OfdPath;

/** Draws the objects of a page one after another. */
final class OfdDrawing {

    /** Groups in groups that are followed. */
    private static final int DEEPEST = 16;

    private static final double FINE = 0.353;

    /** How far letters may stand beyond the bounds of their object, as a share of their size. */
    private static final double BEYOND = 0.5;

    private final OfdResources resources;
    private final OfdCanvas canvas;
    private int run;

    OfdDrawing(OfdResources resources, OfdCanvas canvas) {
        this.resources = resources;
        this.canvas = canvas;
    }

    /**
     * Draws objects one over the other.
     *
     * @param place from their own places to the page
     * @param manner of drawing where they say nothing
     */
    void draw(List<OfdElement> objects, AffineTransform place, OfdManner manner, int depth) throws IOException {
        for (OfdElement object : objects) {
            ReadingTimeLimit.check();
            OfdManner own = manner.of(object, resources);
            if (!object.is("Visible", true) || !own.isSeen()) {
                continue;
            }
            switch (object.name()) {
                case "TextObject" -> text(object, place, own);
                case "PathObject" -> path(object, placed(object, place), own);
                case "ImageObject" -> picture(object, placed(object, place));
                case "Layer", "PageBlock", "Content" -> draw(object.children(), place, own, depth);
                case "CompositeObject" -> {
                    Optional<OfdElement> group = depth < DEEPEST ? resources.group(object) : Optional.empty();
                    if (group.isPresent()) {
                        draw(group.get().children(), placed(object, place), own, depth + 1);
                    }
                }
                default -> {
                    // areas, templates and actions draw nothing
                }
            }
        }
    }

    private void picture(OfdElement object, AffineTransform square) {
        if (object.numbers("CTM").length < 6) {
            double[] bounds = object.numbers("Boundary");
            square.scale(bounds.length < 4 ? 1 : bounds[2], bounds.length < 4 ? 1 : bounds[3]);
        }
        resources.picture(object).ifPresent(part -> canvas.picture(part, square));
    }

    /** From the object's own places to the page. */
    static AffineTransform placed(OfdElement object, AffineTransform place) {
        AffineTransform own = new AffineTransform(place);
        double[] bounds = object.numbers("Boundary");
        if (bounds.length >= 2) {
            own.translate(bounds[0], bounds[1]);
        }
        double[] matrix = object.numbers("CTM");
        if (matrix.length >= 6) {
            own.concatenate(new AffineTransform(matrix));
        }
        return own;
    }

    private void text(OfdElement object, AffineTransform place, OfdManner manner) throws IOException {
        boolean fills = object.is("Fill", true);
        boolean strokes = object.is("Stroke", false);
        OfdColour colour = manner.colour(object, fills ? "FillColor" : "StrokeColor", resources);
        if (!fills && !strokes || !colour.isSeen()) {
            return;
        }
        AffineTransform own = placed(object, place);
        Optional<Rectangle2D> clip = OfdClip.of(object, place, own, BEYOND * object.number("Size", 0));
        OfdText text = new OfdText(object, own, clip);
        object.children("TextCode").forEach(code -> {
            run++;
            text.draw(code, canvas, run, colour.rgb());
        });
    }

    private void path(OfdElement object, AffineTransform place, OfdManner manner) throws IOException {
        Optional<OfdElement> data = object.child("AbbreviatedData");
        if (data.isEmpty()) {
            return;
        }
        Shape path = place.createTransformedShape(OfdPath.of(data.get().text()));
        OfdColour fill = manner.colour(object, "FillColor", resources);
        if (object.is("Fill", false) && fill.isSeen()) {
            canvas.fill(path, fill);
        }
        OfdColour stroke = manner.colour(object, "StrokeColor", resources);
        if (object.is("Stroke", true) && stroke.isSeen()) {
            double width = manner.number(object, "LineWidth", FINE);
            canvas.stroke(path, width * Math.sqrt(Math.abs(place.getDeterminant())), stroke.rgb());
        }
    }
}
