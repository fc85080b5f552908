package org.disclosure.rollup.intake.ofd;

import java.util.Optional;
import org.disclosure.rollup.intake.ofd.part.OfdElement;
import org.disclosure.rollup.intake.page.ink.Colour;

/**
 * The manner in which objects are drawn that say nothing of it themselves.
 *
 * @param way of drawing among the resources
 * @param opacity of all that is drawn, from 0 to 1
 */
record OfdManner(Optional<OfdElement> way, double opacity) {

    static final OfdManner USUAL = new OfdManner(Optional.empty(), 1);

    /** Ways of drawing that are based on others. */
    private static final int DEEPEST = 16;

    /** The manner of an object and of all that is in it. */
    OfdManner of(OfdElement object, OfdResources resources) {
        return new OfdManner(
                resources.drawing(object).or(() -> way),
                opacity * object.number("Alpha", OfdColour.FULL) / OfdColour.FULL);
    }

    boolean isSeen() {
        return OfdColour.isSeen(opacity);
    }

    /** Colour of an object, of the way of drawing where it has none, black where that has none either. */
    OfdColour colour(OfdElement object, String kind, OfdResources resources) {
        Optional<OfdElement> colour = object.child(kind);
        Optional<OfdElement> drawing = way;
        for (int depth = 0; colour.isEmpty() && drawing.isPresent() && depth < DEEPEST; depth++) {
            colour = drawing.get().child(kind);
            drawing = resources.base(drawing.get());
        }
        return colour.map(found -> OfdColour.of(found, opacity)).orElse(new OfdColour(Colour.BLACK, opacity));
    }

    /** A number that the object has, or the way of drawing. */
    double number(OfdElement object, String attribute, double otherwise) {
        return object.attribute(attribute).isPresent()
                ? object.number(attribute, otherwise)
                : way.map(drawing -> drawing.number(attribute, otherwise)).orElse(otherwise);
    }
}
