package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A ruled line on a page.
 *
 * @param across whether it goes from left to right, and not from top to bottom
 * @param at its place: from the top if it goes across, else from the left
 */
public record Rule(boolean across, double at, double from, double to) {

    /** Lines this near each other are one that was drawn in pieces, in points. */
    private static final double SAME = 0.8;

    /** Largest gap in a line that is drawn in pieces. */
    private static final double GAP = 3;

    /** Pieces that are no longer are dots, which may be of a line in either direction. */
    private static final double DOT = 2;

    /** Shorter ones are marks. */
    private static final double SHORTEST = 4;

    /** The line from one point to another; null when it is neither level nor upright. */
    public static Rule between(double x0, double y0, double x1, double y1) {
        double width = Math.abs(x1 - x0);
        double height = Math.abs(y1 - y0);
        if (width > 1 && height > 1) {
            return null;
        }
        return width >= height
                ? new Rule(true, (y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1))
                : new Rule(false, (x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1));
    }

    /** The same dot as a piece of a line in the other direction. */
    private Rule turned() {
        return new Rule(!across, middle(), at - length() / 2, at + length() / 2);
    }

    double length() {
        return to - from;
    }

    double middle() {
        return (from + to) / 2;
    }

    /** True if they cross or come as near each other as this. */
    boolean meets(Rule other, double near) {
        if (across == other.across) {
            return Math.abs(at - other.at) <= near && from - near <= other.to && other.from - near <= to;
        }
        return other.at >= from - near && other.at <= to + near && at >= other.from - near && at <= other.to + near;
    }

    /** Lines of pieces, the short ones left out: programs draw a line a cell, dashes or dots. */
    static List<Rule> whole(List<Rule> pieces) {
        List<Rule> sorted = new ArrayList<>(pieces);
        pieces.stream().filter(piece -> piece.length() <= DOT).map(Rule::turned).forEach(sorted::add);
        sorted.sort(Comparator.comparing(Rule::across).thenComparingDouble(Rule::at));
        List<Rule> whole = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            Rule first = sorted.get(start);
            if (end == sorted.size()
                    || sorted.get(end).across != first.across
                    || sorted.get(end).at - first.at > SAME) {
                join(sorted.subList(start, end), whole);
                start = end;
            }
        }
        return whole;
    }

    private static void join(List<Rule> line, List<Rule> whole) {
        List<Rule> sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparingDouble(Rule::from));
        Rule current = sorted.get(0);
        for (Rule next : sorted) {
            if (next.from > current.to + GAP) {
                add(current, whole);
                current = next;
            } else if (next.to > current.to) {
                current = new Rule(current.across, current.at, current.from, next.to);
            }
        }
        add(current, whole);
    }

    private static void add(Rule rule, List<Rule> whole) {
        if (rule.length() >= SHORTEST) {
            whole.add(rule);
        }
    }
}
