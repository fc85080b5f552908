package org.disclosure.rollup.intake.picture.digit;

import java.util.Arrays;
import java.util.Optional;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/**
 * The writing in a cell, cut out close to its ink.
 *
 * @param picture of the writing, stretched so that the paper is 255 and the darkest ink 0
 * @param contrast how much darker than the paper the ink was
 */
public record CellInk(GreyPicture picture, float contrast) {

    /** Pixels at each side that may still belong to the line. */
    private static final int LINE = 2;

    /** Paper that is left around the ink. */
    static final int MARGIN = 2;

    private static final int SMALLEST = 4;

    /** Ink is darker than the paper by this at least; what is less is a shade of the paper or of its packing. */
    private static final float FAINTEST = 38;

    /** Share of the way from paper to ink from which on a pixel is ink. */
    private static final float INK = .45f;

    /** The paper is as bright as this share of all pixels at most; as many are as dark as the ink at least. */
    private static final float PAPER_SHARE = .75f;

    /** A row is of a line if as many of its pixels are darker than the paper by more than its shades. */
    private static final float LINE_SHARE = .8f;

    private static final float SHADE = 8;
    private static final float INK_SHARE = .004f;
    private static final int MOST_INK = 4;

    /**
     * The writing between the lines of a cell, whose pixels are given both included.
     *
     * @return no value when the cell is blank
     */
    public static Optional<CellInk> in(GreyPicture table, int left, int top, int right, int bottom) {
        int width = right - left + 1 - 2 * LINE;
        int height = bottom - top + 1 - 2 * LINE;
        if (width <= SMALLEST || height <= SMALLEST) {
            return Optional.empty();
        }
        GreyPicture inside = withoutLines(table.part(left + LINE, top + LINE, width, height));
        float[] sorted = inside.copyOfValues();
        float paper = brightness(sorted, PAPER_SHARE);
        float ink = sorted[Math.min(sorted.length - 1, Math.min(MOST_INK, (int) (sorted.length * INK_SHARE)))];
        if (paper - ink < FAINTEST) {
            return Optional.empty();
        }
        return new InkPieces(inside, paper - INK * (paper - ink))
                .box()
                .map(box -> new CellInk(stretched(inside, box, paper, ink), paper - ink));
    }

    /** Cuts off what is left of the lines at each side: there nearly a whole row is darker than the paper. */
    private static GreyPicture withoutLines(GreyPicture inside) {
        float[] all = inside.copyOfValues();
        float paper = brightness(all, PAPER_SHARE) - SHADE;
        int most = Math.min(inside.width(), inside.height()) / 4;
        int left = 0;
        while (left < most && brightness(column(inside, left), LINE_SHARE) < paper) {
            left++;
        }
        int right = inside.width();
        while (inside.width() - right < most && brightness(column(inside, right - 1), LINE_SHARE) < paper) {
            right--;
        }
        int top = 0;
        while (top < most && brightness(row(inside, top), LINE_SHARE) < paper) {
            top++;
        }
        int bottom = inside.height();
        while (inside.height() - bottom < most && brightness(row(inside, bottom - 1), LINE_SHARE) < paper) {
            bottom--;
        }
        return inside.part(left, top, right - left, bottom - top);
    }

    private static float[] row(GreyPicture picture, int y) {
        float[] row = new float[picture.width()];
        for (int x = 0; x < row.length; x++) {
            row[x] = picture.at(x, y);
        }
        return row;
    }

    private static float[] column(GreyPicture picture, int x) {
        float[] column = new float[picture.height()];
        for (int y = 0; y < column.length; y++) {
            column[y] = picture.at(x, y);
        }
        return column;
    }

    /** The brightness that this share of the values does not exceed. */
    private static float brightness(float[] values, float share) {
        Arrays.sort(values);
        return values[(int) (values.length * share)];
    }

    private static GreyPicture stretched(GreyPicture inside, InkRun box, float paper, float ink) {
        int width = box.width() + 2 * MARGIN;
        int height = box.height() + 2 * MARGIN;
        float[] values = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int atX = box.first() - MARGIN + x;
                int atY = box.top() - MARGIN + y;
                float value = inside.holds(atX, atY) ? inside.at(atX, atY) : paper;
                float share = (value - ink) / (paper - ink);
                values[y * width + x] = Math.max(0, Math.min(GreyPicture.WHITE, share * GreyPicture.WHITE));
            }
        }
        return new GreyPicture(values, width, height);
    }
}
