package org.disclosure.rollup.intake.page.ink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a page back so that most of its letters stand upright.
 *
 * @param quarters of a turn to the right by which the letters are turned
 * @param width of the page as it is
 */
record Turn(int quarters, double width, double height) {

    static Turn of(List<PageInk.Drawn> letters, double width, double height) {
        Map<Integer, Integer> counts = new HashMap<>();
        letters.forEach(letter -> counts.merge(letter.turned(), 1, Integer::sum));
        int most = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        return new Turn(most, width, height);
    }

    /**
     * The letter on the turned page. One that does not stand upright there keeps its place; if the order matters in which
     * such letters are read, they are unknown.
     */
    Glyph upright(PageInk.Drawn letter) {
        Glyph glyph = letter.glyph();
        double[] middle = back(glyph.middleX(), glyph.middleY());
        boolean upright = letter.turned() == quarters;
        boolean keeps = upright || Character.isIdeographic(glyph.text().codePointAt(0));
        return glyph.movedTo(middle[0], middle[1], keeps ? glyph.text() : Glyph.UNKNOWN);
    }

    Rule upright(Rule rule) {
        if (quarters == 0) {
            return rule;
        }
        double[] from = rule.across() ? back(rule.from(), rule.at()) : back(rule.at(), rule.from());
        double[] to = rule.across() ? back(rule.to(), rule.at()) : back(rule.at(), rule.to());
        return Rule.between(from[0], from[1], to[0], to[1]);
    }

    private double[] back(double x, double y) {
        return switch (quarters) {
            case 1 -> new double[] {y, width - x};
            case 2 -> new double[] {width - x, height - y};
            case 3 -> new double[] {height - y, x};
            default -> new double[] {x, y};
        };
    }
}
