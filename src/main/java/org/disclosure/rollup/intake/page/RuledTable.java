package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** A table of ruled lines on a page, with what stands in its cells. */
final class RuledTable implements PagePart {

    /** Letters of one piece of text that are no farther apart belong to one word, as a share of their size. */
    private static final double ONE_WORD = 0.15;

    /** Stands for where the grid has no cell. */
    private static final int OUTSIDE = -1;

    /** Share of its width that a digit may be beyond an edge. */
    private static final double CUT = 0.2;

    private final Grid grid;
    private final Map<Integer, List<Glyph>> glyphs = new HashMap<>();
    private List<RuledCell> cells = List.of();

    RuledTable(Grid grid) {
        this.grid = grid;
    }

    @Override
    public double top() {
        return grid.row(0);
    }

    @Override
    public double left() {
        return grid.column(0);
    }

    Grid grid() {
        return grid;
    }

    /** The cells from top to bottom and from left to right. */
    List<RuledCell> cells() {
        return cells;
    }

    /** Takes the characters that stand in it; gives those that do not. */
    List<Glyph> take(List<Glyph> all) {
        List<Glyph> others = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        for (Glyph glyph : all) {
            ReadingTimeLimit.check();
            if (!word.isEmpty() && !goesOn(word.get(word.size() - 1), glyph)) {
                put(word, others);
                word.clear();
            }
            word.add(glyph);
        }
        put(word, others);
        cells = grid.boxes().entrySet().stream()
                .map(entry -> cell(entry.getValue(), glyphs.getOrDefault(entry.getKey(), List.of())))
                .toList();
        return others;
    }

    private static boolean goesOn(Glyph before, Glyph next) {
        return before.run() == next.run()
                && Math.abs(before.base() - next.base()) < ONE_WORD * next.size()
                && Math.abs(next.left() - before.right()) < ONE_WORD * next.size();
    }

    /** A word that runs over an edge belongs where most of it is; what digits do beyond the edge is unknown there. */
    private void put(List<Glyph> word, List<Glyph> others) {
        Map<Integer, Integer> counts = new TreeMap<>();
        word.forEach(glyph -> counts.merge(grid.at(glyph.middleX(), glyph.middleY()), 1, Integer::sum));
        int home = OUTSIDE;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            home = count.getValue() > counts.getOrDefault(home, 0) ? count.getKey() : home;
        }
        boolean digits = word.stream().anyMatch(Glyph::isDigit);
        if (digits && word.size() == 1) {
            putDigit(word.get(0), home, others);
            return;
        }
        for (int place : counts.keySet()) {
            if (place == home) {
                addAll(place, word, others);
            } else if (digits && place != OUTSIDE) {
                addAll(place, List.of(word.get(0).unknown()), others);
            }
        }
    }

    /** A digit by itself through which an edge goes may be one of several that run over it: it is unknown on both sides. */
    private void putDigit(Glyph digit, int home, List<Glyph> others) {
        double margin = CUT * digit.width();
        Set<Integer> places = new TreeSet<>(List.of(
                grid.at(digit.left() + margin, digit.middleY()), grid.at(digit.right() - margin, digit.middleY())));
        if (places.size() < 2) {
            addAll(home, List.of(digit), others);
        } else {
            places.forEach(place -> addAll(place, List.of(digit.unknown()), others));
        }
    }

    private void addAll(int place, List<Glyph> word, List<Glyph> others) {
        if (place == OUTSIDE) {
            others.addAll(word);
        } else {
            glyphs.computeIfAbsent(place, key -> new ArrayList<>()).addAll(word);
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

    /** The least room that is left beside text in any cell. */
    double padding() {
        return cells.stream().mapToDouble(RuledCell::padding).min().orElse(0);
    }
}
