package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** A page as it is printed: the characters that are seen on it, in the order in which they were drawn, and its ruled lines. */
public final class RuledPage {

    /** Lines that are no farther apart meet, in points. */
    private static final double MEET = 2.5;

    /** Largest distance of lines that are one edge, in points and as a share of the size of the letters. */
    private static final double ONE_EDGE = 3;

    private static final double ONE_EDGE_SHARE = 0.35;

    /** The middle part of a letter's height through which a line strikes it out. */
    private static final double STRIKE_FROM = 0.12;

    private static final double STRIKE_TO = 0.55;

    private final List<Glyph> glyphs;
    private final List<Rule> rules;

    public RuledPage(List<Glyph> glyphs, List<Rule> rules) {
        List<Glyph> once = once(glyphs);
        List<Rule> whole = new ArrayList<>(Rule.whole(rules));
        this.glyphs = struck(once, whole);
        this.rules = whole;
    }

    public List<Glyph> glyphs() {
        return glyphs;
    }

    /** The characters, without those that are drawn a second time at nearly the same place to look bold. */
    private static List<Glyph> once(List<Glyph> glyphs) {
        Map<List<Object>, List<Glyph>> near = new HashMap<>();
        List<Glyph> once = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            List<Glyph> same =
                    near.computeIfAbsent(List.of(glyph.text(), Math.round(glyph.base() / 4)), key -> new ArrayList<>());
            List<Glyph> below = near.getOrDefault(List.of(glyph.text(), Math.round(glyph.base() / 4) + 1), List.of());
            List<Glyph> above = near.getOrDefault(List.of(glyph.text(), Math.round(glyph.base() / 4) - 1), List.of());
            if (same.stream().noneMatch(glyph::repeats)
                    && below.stream().noneMatch(glyph::repeats)
                    && above.stream().noneMatch(glyph::repeats)) {
                same.add(glyph);
                once.add(glyph);
            }
        }
        return once;
    }

    /** Marks the characters that a line of just their length goes through, and takes that line away. */
    private static List<Glyph> struck(List<Glyph> glyphs, List<Rule> rules) {
        List<Glyph> marked = new ArrayList<>(glyphs);
        rules.removeIf(rule -> {
            ReadingTimeLimit.check();
            int[] under = rule.across()
                    ? IntStream.range(0, marked.size())
                            .filter(index -> isThrough(rule, marked.get(index)))
                            .toArray()
                    : new int[0];
            if (under.length == 0) {
                return false;
            }
            double left = IntStream.of(under)
                    .mapToDouble(index -> marked.get(index).left())
                    .min()
                    .orElseThrow();
            double right = IntStream.of(under)
                    .mapToDouble(index -> marked.get(index).right())
                    .max()
                    .orElseThrow();
            double size = marked.get(under[0]).size();
            boolean strikes = rule.from() > left - size && rule.to() < right + size;
            for (int index : strikes ? under : new int[0]) {
                marked.set(index, marked.get(index).struckOut());
            }
            return strikes;
        });
        return marked;
    }

    private static boolean isThrough(Rule rule, Glyph glyph) {
        return !glyph.isBlank()
                && rule.from() <= glyph.middleX()
                && rule.to() >= glyph.middleX()
                && rule.at() < glyph.base() - STRIKE_FROM * glyph.size()
                && rule.at() > glyph.base() - STRIKE_TO * glyph.size();
    }

    /** Its tables and lines of text, from top to bottom. */
    List<PagePart> parts() {
        List<Grid> grids = components().stream()
                .map(lines -> Grid.of(lines, oneEdge()).orElse(null))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Grid::area))
                .toList();
        List<PagePart> parts = new ArrayList<>();
        List<Glyph> left = glyphs;
        for (Grid grid : grids) {
            RuledTable table = new RuledTable(grid);
            left = table.take(left);
            parts.add(table);
        }
        parts.addAll(TextLine.all(left));
        parts.sort(Comparator.comparingDouble(PagePart::top).thenComparingDouble(PagePart::left));
        return parts;
    }

    private double oneEdge() {
        double[] sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
        return sizes.length == 0 ? ONE_EDGE : Math.min(ONE_EDGE, ONE_EDGE_SHARE * sizes[sizes.length / 2]);
    }

    /** The lines in groups of those that meet, each of both directions. */
    private List<List<Rule>> components() {
        int[] group = IntStream.range(0, rules.size()).toArray();
        for (int one = 0; one < group.length; one++) {
            ReadingTimeLimit.check();
            for (int other = 0; other < one; other++) {
                if (rules.get(one).meets(rules.get(other), MEET)) {
                    group[root(group, one)] = root(group, other);
                }
            }
        }
        Map<Integer, List<Rule>> groups = new LinkedHashMap<>();
        for (int index = 0; index < group.length; index++) {
            groups.computeIfAbsent(root(group, index), key -> new ArrayList<>()).add(rules.get(index));
        }
        return groups.values().stream().filter(lines -> lines.size() > 2).toList();
    }

    private static int root(int[] group, int index) {
        int root = index;
        while (group[root] != root) {
            root = group[root];
        }
        group[index] = root;
        return root;
    }
}
