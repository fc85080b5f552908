package org.disclosure.rollup.intake.page.ink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Letters on letters: the same drawn twice, a little beside, where the font has no bold ones; others printed over them. */
final class DrawnTwice {

    /** Letters are looked for in places of this size, in points; larger ones overlap by less than that. */
    private static final double PLACE = 8;

    private DrawnTwice() {}

    /**
     * The letters, those unknown that lie on others: text that finds no room is printed over what stands beside it.
     */
    static List<Glyph> apart(List<Glyph> glyphs) {
        Map<List<Long>, List<Integer>> near = new HashMap<>();
        boolean[] covered = new boolean[glyphs.size()];
        for (int index = 0; index < covered.length; index++) {
            ReadingTimeLimit.check();
            Glyph glyph = glyphs.get(index);
            long across = Math.round(glyph.middleX() / PLACE);
            long down = Math.round(glyph.middleY() / PLACE);
            for (long x = across - 1; x <= across + 1 && !glyph.isBlank(); x++) {
                for (long y = down - 1; y <= down + 1; y++) {
                    for (int other : near.getOrDefault(List.of(x, y), List.of())) {
                        if (glyph.covers(glyphs.get(other))) {
                            covered[index] = true;
                            covered[other] = true;
                        }
                    }
                }
            }
            if (!glyph.isBlank()) {
                near.computeIfAbsent(List.of(across, down), key -> new ArrayList<>())
                        .add(index);
            }
        }
        return IntStream.range(0, covered.length)
                .mapToObj(index -> covered[index] ? glyphs.get(index).unknown() : glyphs.get(index))
                .toList();
    }

    /** The letters, without those that are drawn a second time at nearly the same place to look bold. */
    static List<Glyph> once(List<Glyph> glyphs) {
        Map<List<Object>, List<Glyph>> near = new HashMap<>();
        List<Glyph> once = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            ReadingTimeLimit.check();
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
}
