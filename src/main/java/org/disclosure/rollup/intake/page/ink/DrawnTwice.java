package org.disclosure.rollup.intake.page.ink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Letters that programs draw twice, a little beside, where the font has no bold ones. */
final class DrawnTwice {

    private DrawnTwice() {}

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
