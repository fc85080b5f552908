package org.disclosure.rollup.intake.rtf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.intake.page.ink.Colour;
import org.disclosure.rollup.intake.word.WordInk;

/** The colours of an RTF document, which its control words give by their number in a table. */
final class RtfColours {

    /** Control words for colours of letters, of what is behind them, and of patterns there. */
    private static final Set<String> WORDS = Set.of(
            "cf",
            "cb",
            "chcbpat",
            "chcfpat",
            "highlight",
            "cbpat",
            "cfpat",
            "clcbpat",
            "clcfpat",
            "trcbpat",
            "trcfpat");

    private static final int MOST = 10_000;

    private final List<Integer> colours = new ArrayList<>();
    private int red;
    private int green;
    private int blue;
    private boolean set;

    /** Takes a control word of the table. */
    void define(String word, int number) {
        switch (word) {
            case "red" -> red = number;
            case "green" -> green = number;
            case "blue" -> blue = number;
            default -> {
                return;
            }
        }
        set = true;
    }

    /** Ends a colour of the table; one of which nothing is said is whatever suits. */
    void end() {
        if (colours.size() < MOST) {
            colours.add(set ? Colour.of(red, green, blue) : WordInk.AUTOMATIC);
        }
        red = 0;
        green = 0;
        blue = 0;
        set = false;
    }

    /** True if the number behind the word is that of a colour. */
    static boolean isColour(String word) {
        return WORDS.contains(word);
    }

    int of(int number) {
        return number >= 0 && number < colours.size() ? colours.get(number) : WordInk.AUTOMATIC;
    }
}
