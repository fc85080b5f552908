package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** A table of ruled lines on a page, with what stands in its cells. */
final class RuledTable implements PagePart {

    /** Letters of one piece of text that are no farther apart belong to one word, as a share of their size. */
    private static final double ONE_WORD = 0.15;

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
            if (grid.at(glyph.middleX(), glyph.middleY()) < 0) {
                others.add(glyph);
                continue;
            }
            if (!word.isEmpty() && !goesOn(word.get(word.size() - 1), glyph)) {
                put(word);
                word.clear();
            }
            word.add(glyph);
        }
        put(word);
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

    /** A word that runs over an edge belongs to the cell where most of it is; which one is uncertain for digits. */
    private void put(List<Glyph> word) {
        Map<Integer, Integer> counts = new HashMap<>();
        word.forEach(glyph -> counts.merge(grid.at(glyph.middleX(), glyph.middleY()), 1, Integer::sum));
        if (counts.size() < 2) {
            counts.keySet().forEach(cell -> add(cell, word));
            return;
        }
        boolean digits = word.stream().anyMatch(Glyph::isDigit);
        Set<Integer> touched = new HashSet<>(counts.keySet());
        int most = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        add(most, word);
        touched.remove(most);
        if (digits) {
            Glyph cut = word.get(0);
            touched.forEach(cell -> add(
                    cell,
                    List.of(new Glyph(
                            Glyph.UNKNOWN, cut.left(), cut.base(), cut.width(), cut.size(), cut.run(), false))));
        }
    }

    private void add(int cell, List<Glyph> word) {
        glyphs.computeIfAbsent(cell, key -> new ArrayList<>()).addAll(word);
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
