package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Tells the lines that strike letters out or underline them from those of tables: they are as long as the letters. */
final class Underlines {

    /** The parts of a letter's height, from its foot up, through which a line strikes it out or underlines it. */
    private static final double STRIKE_FROM = 0.12;

    private static final double STRIKE_TO = 0.55;
    private static final double UNDER_TO = -0.25;

    /** How much longer or shorter than the letters such a line may be, as a share of their size. */
    private static final double LONGER = 0.3;

    /** Ends that are no farther from an upright line meet it, in points. */
    private static final double MEETS = 0.9;

    private final List<Glyph> glyphs;

    /** Their indexes from the highest to the lowest. */
    private final int[] byHeight;

    private final List<Rule> others = new ArrayList<>();

    Underlines(List<Glyph> drawn, List<Rule> rules) {
        this.glyphs = new ArrayList<>(drawn);
        this.byHeight = IntStream.range(0, glyphs.size())
                .boxed()
                .sorted(Comparator.comparingDouble(index -> glyphs.get(index).base()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] upright = rules.stream()
                .filter(rule -> !rule.across())
                .mapToDouble(Rule::at)
                .sorted()
                .toArray();
        double largest = glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
        for (Rule rule : rules) {
            ReadingTimeLimit.check();
            if (!rule.across() || !isOfLetters(rule, largest, upright)) {
                others.add(rule);
            }
        }
    }

    /** The letters in the order in which they were drawn, those that are struck out marked. */
    List<Glyph> glyphs() {
        return glyphs;
    }

    /** The lines of tables. */
    List<Rule> others() {
        return others;
    }

    private boolean isOfLetters(Rule rule, double largest, double[] upright) {
        int[] along = IntStream.range(after(rule.at() + UNDER_TO * largest), after(rule.at() + STRIKE_TO * largest))
                .map(place -> byHeight[place])
                .filter(index -> isAlong(rule, glyphs.get(index)))
                .toArray();
        if (along.length == 0) {
            return false;
        }
        double left = IntStream.of(along)
                .mapToDouble(index -> glyphs.get(index).left())
                .min()
                .orElseThrow();
        double right = IntStream.of(along)
                .mapToDouble(index -> glyphs.get(index).right())
                .max()
                .orElseThrow();
        double size = glyphs.get(along[0]).size();
        if (Math.abs(rule.from() - left) > LONGER * size || Math.abs(rule.to() - right) > LONGER * size) {
            return false;
        }
        int[] struck = IntStream.of(along)
                .filter(index -> rule.at() < glyphs.get(index).base() - STRIKE_FROM * size)
                .toArray();
        for (int index : struck) {
            glyphs.set(index, glyphs.get(index).struckOut());
        }
        // a cell that its text fills has such a line too, which meets those at its sides
        return struck.length > 0 || !meets(rule.from(), upright) || !meets(rule.to(), upright);
    }

    /** Place of the first letter whose foot is at this height or lower. */
    private int after(double height) {
        int low = 0;
        int high = glyphs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (glyphs.get(byHeight[middle]).base() < height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isAlong(Rule rule, Glyph glyph) {
        return !glyph.isBlank()
                && rule.from() <= glyph.middleX()
                && rule.to() >= glyph.middleX()
                && rule.at() > glyph.base() - STRIKE_TO * glyph.size()
                && rule.at() < glyph.base() - UNDER_TO * glyph.size();
    }

    private static boolean meets(double end, double[] upright) {
        for (double line : upright) {
            if (Math.abs(line - end) <= MEETS) {
                return true;
            }
        }
        return false;
    }
}
