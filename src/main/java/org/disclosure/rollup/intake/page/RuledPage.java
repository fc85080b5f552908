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

    private final List<Glyph> glyphs;
    private final List<Rule> rules;

    public RuledPage(List<Glyph> glyphs, List<Rule> rules) {
        Underlines lines = new Underlines(once(glyphs), rules);
        this.glyphs = lines.glyphs();
        this.rules = Rule.whole(lines.others());
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
            List<Glyph> others = new ArrayList<>();
            parts.add(RuledTable.of(grid, left, others));
            left = others;
        }
        parts.addAll(TextLine.all(left));
        parts.sort(PagePart.DOWNWARD);
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
