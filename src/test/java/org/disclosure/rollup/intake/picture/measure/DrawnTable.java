package org.disclosure.rollup.intake.picture.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.intake.picture.drawing.Ink;
import org.disclosure.rollup.intake.picture.drawing.OutlineFont;
import org.disclosure.rollup.intake.picture.grid.FormShape;
import org.disclosure.rollup.intake.picture.grid.RuledTable.Span;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** A table of the form drawn as programs show it on a screen, in one of many styles. */
final class DrawnTable {

    private static final int[] WIDTHS = {550, 600, 650, 700, 760, 820, 900};
    private static final double[] ROWS = {1.7, 1.9, 2.2};
    private static final int[] LINES = {0, 0, 90, 140};
    private static final int[] MARGINS = {0, 2, 6, 14};

    private final FormShape shape;
    private final Map<CellCode, String> figures;
    private final OutlineFont font;
    private final OutlineFont digits;
    private final Ink.Style style;
    private final boolean isHinted;
    private final int line;
    private final int margin;
    private final int height;
    private final int[] lefts;
    private final int[] tops;

    DrawnTable(
            FormShape shape, Map<CellCode, String> figures, List<OutlineFont> fonts, Random random, boolean isClean) {
        this.shape = shape;
        this.figures = figures;
        this.font = fonts.get(random.nextInt(fonts.size()));
        this.digits = random.nextBoolean() ? font : fonts.get(random.nextInt(fonts.size()));
        int width = WIDTHS[random.nextInt(WIDTHS.length)];
        int usual = Math.max(11, Math.min(20, width / (50 + 4 * random.nextInt(3))));
        this.height = shape.columns() > 10 ? Math.max(10, Math.min(usual, width / 48)) : usual;
        boolean isGrey = height > 16 || random.nextInt(5) > 0;
        this.style = new Ink.Style(
                isClean ? 255 : 255 - 5 * random.nextInt(3), random.nextInt(4) == 0 ? 40 : 0, isGrey, isGrey ? 0 : .4);
        this.isHinted = digits.hasHints() && random.nextInt(3) > 0;
        this.line = LINES[random.nextInt(LINES.length)];
        this.margin = MARGINS[random.nextInt(MARGINS.length)];
        this.lefts = lefts(width);
        this.tops = tops(ROWS[random.nextInt(ROWS.length)]);
    }

    private int[] lefts(int width) {
        int[] starts = new int[shape.columns() + 1];
        shape.cells().forEach((span, cell) -> {
            starts[span.column()] = cell.column();
            starts[span.column() + span.columns()] = cell.lastColumn() + 1;
        });
        for (int column = 0; column < starts.length; column++) {
            starts[column] = (width - 1) * starts[column] / PrintedTable.GRID;
        }
        return starts;
    }

    /** A row is as high as its cells need. */
    private int[] tops(double row) {
        int[] heights = new int[shape.rows()];
        for (int at = 0; at < heights.length; at++) {
            heights[at] = (int) Math.round(height * row);
        }
        shape.cells().entrySet().stream()
                .sorted((one, other) -> one.getKey().rows() - other.getKey().rows())
                .forEach(entry -> {
                    Span span = entry.getKey();
                    int needed = lines(span, entry.getValue()).size() * lineHeight() + 6;
                    int has = 0;
                    for (int at = span.row(); at < span.row() + span.rows(); at++) {
                        has += heights[at];
                    }
                    heights[span.row() + span.rows() - 1] += Math.max(0, needed - has);
                });
        int[] starts = new int[heights.length + 1];
        for (int at = 0; at < heights.length; at++) {
            starts[at + 1] = starts[at] + heights[at];
        }
        return starts;
    }

    private int lineHeight() {
        return (int) Math.round(height * 1.25);
    }

    private List<String> lines(Span span, PrintedTable.Cell cell) {
        if (cell.figure().isPresent()) {
            return List.of(figures.get(cell.figure().get()));
        }
        int width = lefts[span.column() + span.columns()] - lefts[span.column()] - 6;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (char letter : cell.text().toCharArray()) {
            if (!line.isEmpty() && font.width(line.toString() + letter, height) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(letter);
        }
        lines.add(line.toString());
        return lines;
    }

    GreyPicture picture() {
        Ink ink = new Ink(lefts[shape.columns()] + 1 + 2 * margin, tops[shape.rows()] + 1 + 2 * margin, style);
        shape.cells().forEach((span, cell) -> {
            int left = lefts[span.column()] + margin;
            int top = tops[span.row()] + margin;
            int right = lefts[span.column() + span.columns()] + margin;
            int bottom = tops[span.row() + span.rows()] + margin;
            ink.line(left, top, right - left + 1, 1, line);
            ink.line(left, bottom, right - left + 1, 1, line);
            ink.line(left, top, 1, bottom - top + 1, line);
            ink.line(right, top, 1, bottom - top + 1, line);
            write(
                    ink,
                    lines(span, cell),
                    cell.figure().isPresent(),
                    (left + right) / 2.0,
                    (top + bottom) / 2.0,
                    right - left);
        });
        return ink.picture();
    }

    private void write(Ink ink, List<String> lines, boolean isFigure, double middle, double centre, int room) {
        OutlineFont with = isFigure ? digits : font;
        double y = centre - lines.size() * lineHeight() / 2.0 + (lineHeight() - height) / 2.0;
        for (String text : lines) {
            double size = height;
            while (isFigure && size > 8 && with.width(text, size) > room - 5) {
                size--;
            }
            double x = Math.round(middle - with.width(text, size) / 2);
            int baseLine = (int) Math.round(y + height * .85);
            for (char letter : text.toCharArray()) {
                if (isFigure && isHinted) {
                    ink.drawHinted(letter, digits.hinted((int) size), (int) x, baseLine);
                    x += ink.advance(letter, digits.hinted((int) size));
                    continue;
                }
                ink.draw(with.glyph(letter), x, baseLine, size, 1);
                x += isFigure
                        ? Math.round(with.glyph(letter).advance() * size)
                        : with.glyph(letter).advance() * size;
            }
            y += lineHeight();
        }
    }
}
