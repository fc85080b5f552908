package org.disclosure.rollup.intake.picture.digit;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.disclosure.rollup.intake.picture.drawing.Damage;
import org.disclosure.rollup.intake.picture.drawing.Damage.Kernel;
import org.disclosure.rollup.intake.picture.drawing.Ink;
import org.disclosure.rollup.intake.picture.drawing.OutlineFont;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** A figure drawn in a cell and damaged, with where each of its digits is, in shares of the whole figure's width. */
record DrawnFigure(String digits, GreyPicture cell, List<double[]> places) {

    private static final int[] HEIGHTS = {8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 16, 17, 18, 20, 22, 24};
    private static final int[] LENGTHS = {1, 1, 2, 2, 2, 3, 3, 4, 5, 6};
    private static final int[] PAPERS = {255, 255, 255, 250, 244};
    private static final int[] INKS = {0, 0, 0, 40, 80};
    private static final double[] SCALES = {1, 1, 1, .85, .9, 1.15, 1.25, 1.3, 1.5, 2};
    private static final double[] BLURS = {0, 0, .3, .5, .7, .9};
    private static final int[] QUALITIES = {55, 60, 70, 75, 80, 90};

    static DrawnFigure drawn(Random random, List<OutlineFont> fonts) {
        OutlineFont font = fonts.get(random.nextInt(fonts.size()));
        int height = HEIGHTS[random.nextInt(HEIGHTS.length)];
        StringBuilder digits = new StringBuilder();
        for (int count = LENGTHS[random.nextInt(LENGTHS.length)]; count > 0; count--) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        boolean grey = height > 17 || random.nextInt(4) > 0;
        double bolder = bolder(height, grey, random);
        Ink.Style style =
                new Ink.Style(PAPERS[random.nextInt(PAPERS.length)], INKS[random.nextInt(INKS.length)], grey, bolder);
        List<double[]> edges = new ArrayList<>();
        GreyPicture clean = draw(digits.toString(), font, height, style, random, edges);
        double first = edges.get(0)[0];
        double width = edges.get(edges.size() - 1)[1] - first;
        List<double[]> places = edges.stream()
                .map(edge -> new double[] {(edge[0] - first) / width, (edge[1] - first) / width})
                .toList();
        return new DrawnFigure(digits.toString(), damaged(clean, random), places);
    }

    /** Mostly nothing; strokes without grey edges would vanish if they were not thicker. */
    private static double bolder(int height, boolean grey, Random random) {
        if (!grey) {
            return .25 + random.nextDouble() * .5;
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> random.nextDouble() * .5;
            case 2 -> random.nextDouble() * .06 * height;
            case 3 -> -random.nextDouble() * .02 * height;
            default -> 0;
        };
    }

    /**
     * Whether the digits are slanted, as italics that a program makes, or wider or narrower than the font has them.
     *
     * @param slant to the right, in shares of the height
     * @param wide share of the font's width
     */
    private record Shape(double slant, double wide) {

        private static final double USUAL_SLANT = .36;
        private static final double LEFT_SLANT = -.2;

        private static Shape any(Random random) {
            double slant = switch (random.nextInt(10)) {
                case 0, 1, 2 -> random.nextDouble() * USUAL_SLANT;
                case 3 -> random.nextDouble() * LEFT_SLANT;
                default -> 0;
            };
            return new Shape(slant, random.nextInt(6) == 0 ? .72 + random.nextDouble() * .45 : 1);
        }

        private boolean isPlain() {
            return slant == 0 && wide == 1;
        }
    }

    private static GreyPicture draw(
            String digits, OutlineFont font, int height, Ink.Style style, Random random, List<double[]> edges) {
        Shape shape = Shape.any(random);
        boolean isHinted = shape.isPlain() && font.hasHints() && random.nextInt(10) < 7;
        boolean isWhole = isHinted || random.nextBoolean();
        int side = 4 + random.nextInt(2 * height);
        int above = 3 + random.nextInt(height / 2 + 1);
        Ink ink = new Ink(digits.length() * height + 2 * side, height + 2 * above, style);
        double baseLine = above + Math.round(height * .85) + (isWhole ? 0 : random.nextDouble());
        double x = side + (isWhole ? 0 : random.nextDouble());
        double stretch = isWhole ? stretch(font, height) : 1;
        for (char digit : digits.toCharArray()) {
            OutlineFont.Glyph glyph = font.glyph(digit).shaped(shape.slant, shape.wide);
            Rectangle2D box = glyph.outline().getBounds2D();
            edges.add(new double[] {x + box.getMinX() * height / 1000, x + box.getMaxX() * height / 1000});
            if (isHinted) {
                ink.drawHinted(digit, font.hinted(height), (int) x, (int) baseLine);
                x += ink.advance(digit, font.hinted(height));
            } else {
                ink.draw(glyph, x, baseLine, height, stretch);
                x += isWhole ? Math.round(glyph.advance() * height) : glyph.advance() * height;
            }
        }
        return ink.picture();
    }

    /** Makes the digits a whole number of pixels high. */
    private static double stretch(OutlineFont font, int height) {
        double high = -font.glyph('1').outline().getBounds2D().getMinY() * height / 1000;
        return high <= 0 ? 1 : Math.max(1, Math.round(high)) / high;
    }

    private static GreyPicture damaged(GreyPicture clean, Random random) {
        int level = random.nextInt(10);
        if (level < 3) {
            double scale = SCALES[random.nextInt(SCALES.length)];
            return scale == 1 ? clean : Damage.scaled(clean, Math.max(1, scale), Kernel.CUBIC);
        }
        return Damage.packed(
                level < 7 ? copied(clean, random) : photographed(clean, random),
                QUALITIES[random.nextInt(QUALITIES.length)]);
    }

    private static GreyPicture copied(GreyPicture clean, Random random) {
        double scale = SCALES[random.nextInt(SCALES.length)];
        Kernel kernel = Kernel.values()[random.nextInt(3)];
        GreyPicture scaled = scale == 1 ? clean : Damage.scaled(clean, scale, kernel);
        return Damage.blurred(scaled, BLURS[random.nextInt(BLURS.length)] * Math.max(1, scale));
    }

    private static GreyPicture photographed(GreyPicture clean, Random random) {
        GreyPicture large = Damage.scaled(clean, 2, Kernel.CUBIC);
        GreyPicture turned = Damage.turned(large, (random.nextDouble() - .5) * 2);
        double blur = .5 + random.nextDouble() * .7;
        return Damage.scaled(
                Damage.blurred(turned, blur), .7 + random.nextDouble() * .3, Kernel.values()[random.nextInt(2)]);
    }
}
