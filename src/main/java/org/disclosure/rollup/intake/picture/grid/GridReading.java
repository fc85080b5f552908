package org.disclosure.rollup.intake.picture.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/**
 * What the lines of a figure are.
 *
 * @param table the one with a shape that is looked for, or else one that will do
 * @param isWanted whether it has a shape that is looked for
 * @param isRuled whether the lines make a table at all
 */
record GridReading(Optional<RuledTable> table, boolean isWanted, boolean isRuled) {

    static final GridReading NONE = new GridReading(Optional.empty(), false, false);
    private static final List<Integer> AROUND = List.of(15, 7);
    private static final List<Float> DARKER = List.of(12f, 20f, 7f);
    private static final List<Integer> THICKEST = List.of(5, 3, 4, 7);

    /** The shapes of tables that are looked for, and those that will do if no reading of the lines gives such a shape. */
    record Shapes(Predicate<RuledTable> wanted, Predicate<RuledTable> next) {}

    /** The lines as they are usually read. */
    static GridReading plain(GreyPicture picture, boolean straightened, Shapes shapes, Effort effort) {
        effort.take(picture);
        Mask dark = DarkPixels.of(picture, AROUND.get(0), DARKER.subList(0, 1)).get(0);
        GridLines lines = new GridLines(dark, dark.turned(), THICKEST.get(0), straightened);
        return NONE.or(picture, lines, shapes);
    }

    /** The first reading of the lines that gives a wanted shape, or else the next best: what is dark, and how thick a line may be, is tried in turn. */
    static GridReading close(GreyPicture picture, boolean straightened, Shapes shapes, Effort effort) {
        GridReading best = NONE;
        for (int around : AROUND) {
            for (Mask dark : DarkPixels.of(picture, around, DARKER)) {
                Mask turned = dark.turned();
                for (int thickest : THICKEST) {
                    effort.take(picture);
                    best = best.or(picture, new GridLines(dark, turned, thickest, straightened), shapes);
                    if (best.isWanted || effort.isSpent()) {
                        return best;
                    }
                }
            }
        }
        return best;
    }

    private GridReading or(GreyPicture picture, GridLines lines, Shapes shapes) {
        if (!lines.makeTable()) {
            return this;
        }
        RuledTable read = RuledTable.of(picture, lines);
        if (shapes.wanted.test(read)) {
            return new GridReading(Optional.of(read), true, true);
        }
        boolean isNext = table.isEmpty() && shapes.next.test(read);
        return new GridReading(isNext ? Optional.of(read) : table, false, true);
    }
}
