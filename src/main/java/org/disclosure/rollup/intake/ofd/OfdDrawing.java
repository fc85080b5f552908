package org.disclosure.rollup.intake.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.page.ink.PageInk;

/** Draws the objects of a page one after another. */
final class OfdDrawing {

    /** Groups in groups that are followed. */
    private static final int DEEPEST = 16;

    private static final double INVISIBLE = 25;
    private static final double FINE = 0.353;
    private static final int FULL = 255;

    /** Stands for a colour that is not seen. */
    private static final int NOT_SEEN = -2;

    private final OfdResources resources;
    private final OfdCanvas canvas;
    private int run;

    OfdDrawing(OfdResources resources, OfdCanvas canvas) {
        this.resources = resources;
        this.canvas = canvas;
    }

    /**
     * Draws the objects in an element.
     *
     * @param place from the element's own places to the page
     * @param way of drawing where objects say nothing
     */
    void draw(OfdElement in, AffineTransform place, Optional<OfdElement> way, int depth) throws IOException {
        for (OfdElement object : in.children()) {
            ReadingTimeLimit.check();
            if (!object.is("Visible", true) || object.number("Alpha", FULL) < INVISIBLE) {
                continue;
            }
            Optional<OfdElement> own = resources.drawing(object).or(() -> way);
            switch (object.name()) {
                case "TextObject" -> text(object, placed(object, place), own);
                case "PathObject" -> path(object, placed(object, place), own);
                case "ImageObject" -> {
                    AffineTransform square = placed(object, place);
                    if (object.numbers("CTM").length < 6) {
                        double[] bounds = object.numbers("Boundary");
                        square.scale(bounds.length < 4 ? 1 : bounds[2], bounds.length < 4 ? 1 : bounds[3]);
                    }
                    resources.picture(object).ifPresent(part -> canvas.picture(part, square));
                }
                case "Layer", "PageBlock", "Content" -> draw(object, place, own, depth);
                case "CompositeObject" -> {
                    Optional<OfdElement> group = depth < DEEPEST ? resources.group(object) : Optional.empty();
                    if (group.isPresent()) {
                        draw(group.get(), placed(object, place), own, depth + 1);
                    }
                }
                default -> {
                    // areas, templates and actions draw nothing
                }
            }
        }
    }

    /** From the object's own places to the page. */
    private static AffineTransform placed(OfdElement object, AffineTransform place) {
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

    private void text(OfdElement object, AffineTransform place, Optional<OfdElement> way) {
        boolean fills = object.is("Fill", true);
        boolean strokes = object.is("Stroke", false);
        if (!fills && !strokes) {
            return;
        }
        int colour = colour(object, fills ? "FillColor" : "StrokeColor", way);
        if (colour == NOT_SEEN) {
            return;
        }
        OfdText text = new OfdText(object, place);
        object.children("TextCode").forEach(code -> {
            run++;
            text.draw(code, canvas, run, colour);
        });
    }

    private void path(OfdElement object, AffineTransform place, Optional<OfdElement> way) throws IOException {
        Optional<OfdElement> data = object.child("AbbreviatedData");
        if (data.isEmpty()) {
            return;
        }
        Shape path = place.createTransformedShape(OfdPath.of(data.get().text()));
        int fill = colour(object, "FillColor", way);
        if (object.is("Fill", false) && fill != NOT_SEEN) {
            canvas.fill(path, fill);
        }
        int stroke = colour(object, "StrokeColor", way);
        if (object.is("Stroke", true) && stroke != NOT_SEEN) {
            double width = object.attribute("LineWidth").isPresent()
                    ? object.number("LineWidth", FINE)
                    : way.map(drawing -> drawing.number("LineWidth", FINE)).orElse(FINE);
            canvas.stroke(path, width * Math.sqrt(Math.abs(place.getDeterminant())), stroke);
        }
    }

    /** Colour of an object, of the way of drawing where it has none, black where that has none either. */
    private int colour(OfdElement object, String kind, Optional<OfdElement> way) {
        Optional<OfdElement> colour = object.child(kind);
        Optional<OfdElement> drawing = way;
        for (int depth = 0; colour.isEmpty() && drawing.isPresent() && depth < DEEPEST; depth++) {
            colour = drawing.get().child(kind);
            drawing = resources.base(drawing.get());
        }
        return colour.map(OfdDrawing::colour).orElse(PageInk.BLACK);
    }

    private static int colour(OfdElement colour) {
        if (colour.number("Alpha", FULL) < INVISIBLE) {
            return NOT_SEEN;
        }
        double[] parts = colour.numbers("Value");
        return switch (parts.length) {
            case 0 -> colour.children().isEmpty() ? PageInk.BLACK : PageInk.ANY_COLOUR;
            case 1 -> mixed(parts[0], parts[0], parts[0]);
            case 3 -> mixed(parts[0], parts[1], parts[2]);
            default -> PageInk.ANY_COLOUR;
        };
    }

    private static int mixed(double red, double green, double blue) {
        return part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(double value) {
        return (int) Math.round(Math.max(0, Math.min(FULL, value)));
    }
}
