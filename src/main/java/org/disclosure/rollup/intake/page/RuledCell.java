package org.disclosure.rollup.intake.page;

import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordSheets;

/**
 * A cell of a table on a page.
 *
 * @param left its left edge
 * @param right its right edge
 * @param lines what stands in it
 */
record RuledCell(double left, double right, int firstRow, int lastRow, List<TextLine> lines) {

    /** Largest room between text and edge that is no part of the text's own, as a share of its size. */
    private static final double MOST_PADDING = 0.65;

    private static final double TIGHT = 0.1;

    RuledCell {
        lines = List.copyOf(lines);
    }

    /** The same with further lines. */
    RuledCell with(List<TextLine> more) {
        return new RuledCell(
                left,
                right,
                firstRow,
                lastRow,
                Stream.concat(lines.stream(), more.stream()).toList());
    }

    /** The same farther right. */
    RuledCell shifted(double by) {
        return new RuledCell(
                left + by,
                right + by,
                firstRow,
                lastRow,
                lines.stream().map(line -> line.shifted(by)).toList());
    }

    /**
     * The same with its other half, which stands at the left edge of another page.
     *
     * @param shift how far that is farther right
     */
    RuledCell with(RuledCell half, double shift) {
        return new RuledCell(
                left, half.right + shift, firstRow, lastRow, TextLine.joined(lines, half.shifted(shift).lines));
    }

    /** The least room that is left beside its lines. */
    double padding() {
        return lines.stream()
                .mapToDouble(line -> Math.max(0, Math.min(line.left() - left, right - line.right())))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /**
     * Writes its text.
     *
     * @param padding room that the table leaves beside text
     */
    void write(WordSheets sheets, double padding) {
        for (int index = 0; index < lines.size(); index++) {
            TextLine line = lines.get(index);
            for (TextRun run : line.runs()) {
                sheets.text(run.text(), run.look());
            }
            if (index + 1 < lines.size() && !goesOn(line, lines.get(index + 1), padding)) {
                sheets.endParagraph();
            }
        }
    }

    /** True if another cell, which is as wide, can be the rest of this one: its last line is full. */
    boolean goesOnIn(RuledCell rest, double padding) {
        return !lines.isEmpty() && goesOn(lines.get(lines.size() - 1), rest.lines.get(0), padding);
    }

    /**
     * True if a line is full and the next one is its rest. Digits go on only in a shorter line: two numbers that each fill
     * the cell look like one.
     */
    private boolean goesOn(TextLine line, TextLine next, double padding) {
        double room = right - left - 2 * Math.min(padding, MOST_PADDING * line.size());
        boolean full = line.width() + next.firstWidth() > room - TIGHT * line.size();
        return full && !(line.endsInDigit() && next.startsInDigit() && next.length() >= line.length());
    }
}
