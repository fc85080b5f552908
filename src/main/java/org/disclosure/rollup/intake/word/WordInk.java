package org.disclosure.rollup.intake.word;

import java.util.Collection;
import java.util.List;
import org.disclosure.rollup.intake.page.ink.Colour;

/**
 * Ink of text by a run of a text document, or by a style; null values are not set.
 *
 * @param size of its letters, in half-points
 * @param scale how wide its letters are, in percent of those of their font
 * @param colour of its letters; {@link #AUTOMATIC} for one that is seen on any
 * @param ground the colour behind the letters; {@link #AUTOMATIC} for what is around them
 * @param highlight the colour of a highlighter; {@link #AUTOMATIC} for none
 */
public record WordInk(Integer size, Integer scale, Integer colour, Integer ground, Integer highlight) {

    public static final WordInk NONE = new WordInk(null, null, null, null, null);

    /** The colour that a program chooses so that text is seen. */
    public static final int AUTOMATIC = -1;

    /** A ground that is not known; on it text is seen. */
    public static final int ANY = -2;

    /** No colour at all. */
    public static final int CLEAR = -3;

    /** Letters of two points or less are no letters. */
    private static final int TOO_SMALL = 4;

    private static final int TOO_NARROW = 10;

    /** Whether text is seen. */
    public enum Sight {
        SEEN,
        UNSEEN,
        /** Seen or not, which depends on what a program makes of it. */
        DOUBTFUL
    }

    /** This, and where it says nothing, what the other says. */
    public WordInk over(WordInk other) {
        if (equals(NONE) || other.equals(NONE)) {
            return equals(NONE) ? other : this;
        }
        return new WordInk(
                or(size, other.size),
                or(scale, other.scale),
                or(colour, other.colour),
                or(ground, other.ground),
                or(highlight, other.highlight));
    }

    private static Integer or(Integer first, Integer second) {
        return first == null ? second : first;
    }

    public WordInk sized(Integer halfPoints) {
        return new WordInk(halfPoints, scale, colour, ground, highlight);
    }

    public WordInk scaled(Integer percent) {
        return new WordInk(size, percent, colour, ground, highlight);
    }

    public WordInk coloured(Integer letters) {
        return new WordInk(size, scale, letters, ground, highlight);
    }

    public WordInk on(Integer behind) {
        return new WordInk(size, scale, colour, behind, highlight);
    }

    public WordInk highlighted(Integer marked) {
        return new WordInk(size, scale, colour, ground, marked);
    }

    /**
     * Whether the text is seen.
     *
     * @param around the colours of which one is around the text
     */
    public Sight sight(Collection<Integer> around) {
        if (size != null && size <= TOO_SMALL || scale != null && scale <= TOO_NARROW) {
            return Sight.UNSEEN;
        }
        if (colour == null || colour == AUTOMATIC) {
            // programs differ in what they make of letters without a colour on a black highlighter
            boolean black = highlight != null && highlight == Colour.BLACK;
            return black ? Sight.DOUBTFUL : Sight.SEEN;
        }
        Collection<Integer> grounds = isSet(highlight) ? List.of(highlight) : isSet(ground) ? List.of(ground) : around;
        long covering = grounds.stream().filter(this::isAs).count();
        if (covering == 0) {
            return Sight.SEEN;
        }
        return covering == grounds.size() ? Sight.UNSEEN : Sight.DOUBTFUL;
    }

    private static boolean isSet(Integer colour) {
        return colour != null && colour != AUTOMATIC;
    }

    private boolean isAs(int behind) {
        return colour == CLEAR || colour >= 0 && behind >= 0 && Colour.isSame(colour, behind);
    }
}
