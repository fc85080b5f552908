package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.page.ink.Glyph;

/** Puts characters into the cells of a grid, word by word. */
final class GridText {

    /** Letters of one piece of text that are no farther apart belong to one word, as a share of their size. */
    private static final double ONE_WORD = 0.15;

    /** Stands for where the grid has no cell. */
    private static final int OUTSIDE = -1;

    /** Share of its width that a digit may be beyond an edge. */
    private static final double CUT = 0.2;

    /** Heights in a letter between which no edge may go, as shares of its size. */
    private static final double HEAD = 0.6;

    private static final double FOOT = 0.1;

    private final Grid grid;
    private final List<Glyph> others;
    private final Map<Integer, List<Glyph>> glyphs = new HashMap<>();

    /** @param others takes the characters that stand in no cell */
    GridText(Grid grid, List<Glyph> others) {
        this.grid = grid;
        this.others = others;
    }

    /** Takes characters in the order in which they were drawn. */
    void take(List<Glyph> all) {
        List<Glyph> word = new ArrayList<>();
        for (Glyph glyph : all) {
            ReadingTimeLimit.check();
            if (!word.isEmpty() && !goesOn(word.get(word.size() - 1), glyph)) {
                put(word);
                word.clear();
            }
            if (!isBetweenRows(glyph)) {
                word.add(glyph);
            }
        }
        put(word);
    }

    /**
     * True if the letter lies over the edge of two rows, as text does that finds no room in its cell: whose it is cannot be
     * told, and it is unknown in both.
     */
    private boolean isBetweenRows(Glyph glyph) {
        int upper = grid.at(glyph.middleX(), glyph.base() - HEAD * glyph.size());
        int lower = grid.at(glyph.middleX(), glyph.base() - FOOT * glyph.size());
        if (upper == lower || glyph.isBlank()) {
            return false;
        }
        for (int place : List.of(upper, lower)) {
            addAll(place, List.of(glyph.unknown()));
        }
        return true;
    }

    /** The cells from top to bottom and from left to right. */
    List<RuledCell> cells() {
        return grid.boxes().entrySet().stream()
                .map(entry -> cell(entry.getValue(), glyphs.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static boolean goesOn(Glyph before, Glyph next) {
        return before.run() == next.run()
                && Math.abs(before.base() - next.base()) < ONE_WORD * next.size()
                && Math.abs(next.left() - before.right()) < ONE_WORD * next.size();
    }

    /** A word that runs over an edge belongs where most of it is; what digits do beyond the edge is unknown there. */
    private void put(List<Glyph> word) {
        Map<Integer, Integer> counts = new TreeMap<>();
        word.forEach(glyph -> counts.merge(grid.at(glyph.middleX(), glyph.middleY()), 1, Integer::sum));
        int home = OUTSIDE;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            home = count.getValue() > counts.getOrDefault(home, 0) ? count.getKey() : home;
        }
        boolean digits = word.stream().anyMatch(Glyph::isDigit);
        if (digits && word.size() == 1) {
            putDigit(word.get(0), home);
            return;
        }
        for (int place : counts.keySet()) {
            if (place == home) {
                addAll(place, word);
            } else if (digits && place != OUTSIDE) {
                addAll(place, List.of(word.get(0).unknown()));
            }
        }
    }

    /** A digit by itself through which an edge goes may be one of several that run over it: it is unknown on both sides. */
    private void putDigit(Glyph digit, int home) {
        double margin = CUT * digit.width();
        Set<Integer> places = new TreeSet<>(List.of(
                grid.at(digit.left() + margin, digit.middleY()), grid.at(digit.right() - margin, digit.middleY())));
        if (places.size() < 2) {
            addAll(home, List.of(digit));
        } else {
            places.forEach(place -> addAll(place, List.of(digit.unknown())));
        }
    }

    private void addAll(int place, List<Glyph> word) {
        if (place == OUTSIDE) {
            others.addAll(word);
        } else {
            List<Glyph> inside = glyphs.computeIfAbsent(place, key -> new ArrayList<>());
            word.forEach(glyph -> inside.add(glyph.marked() && glyph.isDigit() ? glyph.unknown() : glyph));
        }
    }

    private RuledCell cell(Grid.Box box, List<Glyph> inside) {
        return new RuledCell(
                grid.column(box.firstColumn()),
                grid.column(box.lastColumn() + 1),
                box.firstRow(),
                box.lastRow(),
                TextLine.all(inside));
    }
}
