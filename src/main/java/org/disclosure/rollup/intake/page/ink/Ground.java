package org.disclosure.rollup.intake.page.ink;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** The paper with the areas that are filled on it, and what is seen of things that were drawn before or after them. */
final class Ground {

    private final List<Area> areas = new ArrayList<>();

    /** How something is seen. */
    enum Sight {
        SEEN,
        /** Nothing is there for the eye: it has the colour of its ground, or was painted over in that colour. */
        UNSEEN,
        /** Something else is seen in its place. */
        COVERED
    }

    /** @param whole whether it takes the page's place, as the picture of a scanned page does */
    private record Area(Rectangle2D place, int colour, boolean whole, int order) {}

    void add(Rectangle2D place, int colour, boolean whole, int order) {
        areas.add(new Area(place, colour, whole, order));
    }

    /** How a thing of a colour that was drawn as the order says is seen at a point. */
    Sight at(double x, double y, int colour, int order) {
        ReadingTimeLimit.check();
        int ground = Colour.WHITE;
        boolean covered = false;
        for (Area area : areas) {
            if (area.place().contains(x, y)) {
                if (area.order() < order) {
                    ground = area.colour();
                } else if (area.whole() || isSame(area.colour(), ground) || isSame(area.colour(), Colour.WHITE)) {
                    return Sight.UNSEEN;
                } else {
                    covered = true;
                }
            }
        }
        if (isSame(colour, ground)) {
            return Sight.UNSEEN;
        }
        return covered ? Sight.COVERED : Sight.SEEN;
    }
    /** A colour that is not known is that of nothing else. */
    private static boolean isSame(int one, int other) {
        return one != PageInk.ANY_COLOUR && other != PageInk.ANY_COLOUR && Colour.isSame(one, other);
    }
}
