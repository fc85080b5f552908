package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.page.ink.Glyph;
import org.disclosure.rollup.intake.page.ink.PageInk;
import org.disclosure.rollup.intake.page.ink.Rule;

/** A page as it is printed: the characters that are seen on it, in the order in which they were drawn, and its ruled lines. */
final class RuledPage {

    /** Lines that are no farther apart meet, in points. */
    private static final double MEET = 2.5;

    /** How far the ends of a line may be from those of the table that it stands beside. */
    private static final double BESIDE = 6;

    /** Largest distance of lines that are one edge, in points and as a share of the size of the letters. */
    private static final double ONE_EDGE = 3;

    private static final double ONE_EDGE_SHARE = 0.35;

    private final List<Glyph> glyphs;
    private final List<Rule> rules;

    RuledPage(PageInk.Seen seen) {
        this.glyphs = seen.letters();
        this.rules = seen.lines();
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
        List<List<Rule>> tables = groups.values().stream()
                .filter(lines -> lines.size() > 2)
                .<List<Rule>>map(ArrayList::new)
                .toList();
        groups.values().stream()
                .filter(lines -> lines.size() == 1 && !lines.get(0).across())
                .forEach(lines -> tables.stream()
                        .filter(table -> isBeside(lines.get(0), table))
                        .findFirst()
                        .ifPresent(table -> table.add(lines.get(0))));
        return tables;
    }

    /** True if the line closes a cell beside all rows of a table, which began on the page before and ends on the next. */
    private static boolean isBeside(Rule line, List<Rule> table) {
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (Rule rule : table) {
            top = Math.min(top, rule.across() ? rule.at() : rule.from());
            bottom = Math.max(bottom, rule.across() ? rule.at() : rule.to());
        }
        return Math.abs(line.from() - top) < BESIDE && Math.abs(line.to() - bottom) < BESIDE;
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
