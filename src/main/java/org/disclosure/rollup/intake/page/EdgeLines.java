package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.disclosure.rollup.intake.page.ink.Rule;

/** The ruled lines on each edge of a grid, of those that run one way. */
final class EdgeLines {

    /** Share of an edge that a line must cover to part the places on its sides. */
    private static final double COVERED = 0.8;

    /** Ends of an edge that need no line, in points. */
    private static final double CORNER = 1.5;

    /** By edge, in the order of their beginnings. */
    private final List<List<Rule>> lines = new ArrayList<>();

    /**
     * The lines of the edges.
     *
     * @param edges where they are
     * @param across whether they run across the page
     * @param near distance at which a line is on an edge
     */
    EdgeLines(List<Rule> rules, double[] edges, boolean across, double near) {
        for (double edge : edges) {
            lines.add(rules.stream()
                    .filter(rule -> rule.across() == across && Math.abs(rule.at() - edge) <= near)
                    .sorted(Comparator.comparingDouble(Rule::from))
                    .toList());
        }
    }

    /** Whether lines cover a piece of an edge. */
    boolean cover(int edge, double from, double to) {
        double start = to - from > 2 * CORNER ? from + CORNER : from;
        double end = to - from > 2 * CORNER ? to - CORNER : to;
        double covered = 0;
        double reached = start;
        for (Rule rule : lines.get(edge)) {
            covered += Math.max(0, Math.min(end, rule.to()) - Math.max(reached, rule.from()));
            reached = Math.max(reached, rule.to());
        }
        return covered >= COVERED * (end - start);
    }
}
