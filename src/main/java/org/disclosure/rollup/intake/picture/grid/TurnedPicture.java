package org.disclosure.rollup.intake.picture.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** A picture turned by some quarters, with its lines. What is dark is found once for all ways; the picture itself is turned only to be cut. */
final class TurnedPicture {

    /** Pixels to each side in which the mean is taken that something is darker than. */
    private static final int AROUND = 15;

    /** A line of the picture is at least this share of its width, across as down, for a column is low. */
    private static final int SHARE = 40;

    private static final int SHORTEST_ACROSS = 30;
    private static final int SHORTEST_DOWN = 16;

    private final Turning turning;
    private final int quarter;
    private final TurnedPicture before;
    private final Map<Float, Mask> dark = new HashMap<>();
    private final Map<LineSettings, List<LineFigure>> figures = new HashMap<>();

    private TurnedPicture(Turning turning, int quarter, TurnedPicture before) {
        this.turning = turning;
        this.quarter = quarter;
        this.before = before;
    }

    /** The picture with all ways to turn it, of which only the last is kept: it may be large. */
    private static final class Turning {

        private final GreyPicture upright;
        private GreyPicture last;
        private int quarters;

        Turning(GreyPicture upright) {
            this.upright = upright;
            this.last = upright;
        }

        GreyPicture by(int wanted) {
            if (wanted < quarters) {
                last = upright;
                quarters = 0;
            }
            for (; quarters < wanted; quarters++) {
                last = last.turned();
            }
            return last;
        }
    }

    /** The picture as it is. */
    static TurnedPicture of(GreyPicture picture, List<Float> darker) {
        TurnedPicture upright = new TurnedPicture(new Turning(picture), 0, null);
        List<Mask> masks = DarkPixels.of(picture, AROUND, darker);
        for (int mask = 0; mask < masks.size(); mask++) {
            upright.dark.put(darker.get(mask), masks.get(mask));
        }
        return upright;
    }

    /** The picture turned by one more quarter, clockwise. */
    TurnedPicture turned() {
        return new TurnedPicture(turning, quarter + 1, this);
    }

    GreyPicture picture() {
        return turning.by(quarter);
    }

    private Mask dark(float darker) {
        return dark.computeIfAbsent(darker, any -> before.dark(darker).turnedClockwise());
    }

    /** What lines hang together, from top to bottom. */
    List<LineFigure> figures(LineSettings settings) {
        return figures.computeIfAbsent(settings, any -> LineFigure.in(lines(settings), settings.reach()));
    }

    private Mask lines(LineSettings settings) {
        Mask across = dark(settings.darker());
        Mask down = across.turned();
        int share = across.width / SHARE;
        Mask linesDown = down.thin(settings.thickest()).linesAcross(Math.max(SHORTEST_DOWN, share), down);
        return across.thin(settings.thickest())
                .linesAcross(Math.max(SHORTEST_ACROSS, share), across)
                .or(linesDown.turned());
    }
}
