package org.disclosure.rollup.intake.page.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Level and upright lines that go through digits without striking out just them: drawn by hand, or an edge out of place. */
final class LinesThrough {

    /** The part of a digit's height, from its foot up, that no line goes through. */
    private static final double FROM = 0.1;

    private static final double TO = 0.62;

    /** How far from a digit's middle an upright line may pass, as a share of its width. */
    private static final double ASIDE = 0.3;

    /** Upright lines that are longer, as a share of the digit's size, are edges of cells. */
    private static final double SHORT = 1.8;

    private LinesThrough() {}

    /** The letters, those digits marked that a line goes through. */
    static List<Glyph> marked(List<Glyph> glyphs, List<Rule> rules) {
        List<Glyph> marked = new ArrayList<>(glyphs);
        Rule[] level = rules.stream()
                .filter(Rule::across)
                .sorted(Comparator.comparingDouble(Rule::at))
                .toArray(Rule[]::new);
        List<Rule> upright = rules.stream().filter(rule -> !rule.across()).toList();
        double[] heights = Arrays.stream(level).mapToDouble(Rule::at).toArray();
        for (int index = 0; index < marked.size(); index++) {
            Glyph glyph = marked.get(index);
            if (glyph.isDigit() && (isCrossed(glyph, level, heights) || isCrossed(glyph, upright))) {
                marked.set(index, glyph.withMark());
            }
        }
        return marked;
    }

    private static boolean isCrossed(Glyph digit, Rule[] level, double[] heights) {
        int found = Arrays.binarySearch(heights, digit.base() - TO * digit.size());
        for (int place = found >= 0 ? found : -found - 1;
                place < level.length && heights[place] < digit.base() - FROM * digit.size();
                place++) {
            if (level[place].from() < digit.middleX() && level[place].to() > digit.middleX()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCrossed(Glyph digit, List<Rule> upright) {
        ReadingTimeLimit.check();
        return upright.stream()
                .anyMatch(rule -> rule.length() < SHORT * digit.size()
                        && Math.abs(rule.at() - digit.middleX()) < ASIDE * digit.width()
                        && rule.from() < digit.middleY()
                        && rule.to() > digit.middleY());
    }
}
