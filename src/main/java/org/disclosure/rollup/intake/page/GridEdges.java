package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.disclosure.rollup.intake.page.ink.Rule;

/**
 * The edges between the columns and rows of a grid: where ruled lines are, and where lines end with none across their ends.
 *
 * @param openTop whether the first row has no line above it, and the last none below it
 */
record GridEdges(double[] columns, double[] rows, boolean openTop, boolean openBottom) {

    /** How far lines may end beyond the outermost line across them. */
    private static final double BEYOND = 4;

    /** @param near distance of lines that are one edge */
    static GridEdges of(List<Rule> rules, double near) {
        double[] across = at(rules, true, near);
        double[] upright = at(rules, false, near);
        double top = end(rules, false, true);
        double bottom = end(rules, false, false);
        boolean openTop = across.length > 0 && top < across[0] - BEYOND;
        boolean openBottom = across.length > 0 && bottom > across[across.length - 1] + BEYOND;
        double left = end(rules, true, true);
        double right = end(rules, true, false);
        boolean openLeft = upright.length == 0 || left < upright[0] - BEYOND;
        boolean openRight = upright.length == 0 || right > upright[upright.length - 1] + BEYOND;
        return new GridEdges(
                with(upright, openLeft ? left : Double.NaN, openRight ? right : Double.NaN),
                with(across, openTop ? top : Double.NaN, openBottom ? bottom : Double.NaN),
                openTop,
                openBottom);
    }

    private static double[] at(List<Rule> rules, boolean across, double near) {
        return clustered(rules.stream().filter(rule -> rule.across() == across).mapToDouble(Rule::at), near);
    }

    private static double end(List<Rule> rules, boolean across, boolean first) {
        DoubleStream ends = rules.stream()
                .filter(rule -> rule.across() == across)
                .mapToDouble(rule -> first ? rule.from() : rule.to());
        return (first ? ends.min() : ends.max()).orElse(Double.NaN);
    }

    private static double[] with(double[] edges, double first, double last) {
        DoubleStream all = Arrays.stream(edges);
        all = Double.isNaN(first) ? all : DoubleStream.concat(DoubleStream.of(first), all);
        return (Double.isNaN(last) ? all : DoubleStream.concat(all, DoubleStream.of(last))).toArray();
    }

    /** Middles of groups of values that are near each other. */
    static double[] clustered(DoubleStream values, double near) {
        double[] sorted = values.sorted().toArray();
        List<Double> middles = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= sorted.length; end++) {
            if (end == sorted.length || sorted[end] - sorted[start] >= near) {
                middles.add((sorted[start] + sorted[end - 1]) / 2);
                start = end;
            }
        }
        return middles.stream().mapToDouble(middle -> middle).toArray();
    }
}
