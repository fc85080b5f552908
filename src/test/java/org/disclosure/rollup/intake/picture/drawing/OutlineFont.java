package org.disclosure.rollup.intake.picture.drawing;

import java.awt.Font;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlines of a font's characters. They are drawn without hints, so that a drawing depends on the font's file and not on
 * what else a machine has; {@link #hinted} is what a screen shows.
 */
public final class OutlineFont {

    private static final int PRECISE = 1000;
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final Font font;
    private final Map<Character, Glyph> glyphs = new HashMap<>();
    private final Map<Integer, Font> hinted = new HashMap<>();

    public OutlineFont(Font font) {
        this.font = font.deriveFont((float) PRECISE);
    }

    private OutlineFont(Map<Character, Glyph> glyphs) {
        this.font = null;
        this.glyphs.putAll(glyphs);
    }

    /**
     * A font whose outlines are written down: a line each with the character, its advance and its path. All other characters
     * are four strokes.
     */
    public static OutlineFont written(List<String> lines) {
        Map<Character, Glyph> glyphs = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 3);
            glyphs.put(parts[0].charAt(0), new Glyph(path(parts[2].split(" ")), Double.parseDouble(parts[1])));
        }
        return new OutlineFont(glyphs);
    }

    /** The same font with characters that are {@linkplain Glyph#shaped shaped}, as far as they are written down. */
    public OutlineFont shaped(double slant, double wide) {
        Map<Character, Glyph> shaped = new HashMap<>(glyphs);
        shaped.replaceAll((character, glyph) -> glyph.shaped(slant, wide));
        return new OutlineFont(shaped);
    }

    private static Path2D path(String[] words) {
        Path2D path = new Path2D.Double();
        int at = 0;
        while (at < words.length) {
            double[] to = new double[6];
            String step = words[at++];
            int count = "ML".contains(step) ? 2 : step.equals("Q") ? 4 : step.equals("C") ? 6 : 0;
            for (int index = 0; index < count; index++) {
                to[index] = Double.parseDouble(words[at++]);
            }
            switch (step) {
                case "M" -> path.moveTo(to[0], to[1]);
                case "L" -> path.lineTo(to[0], to[1]);
                case "Q" -> path.quadTo(to[0], to[1], to[2], to[3]);
                case "C" -> path.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> path.closePath();
            }
        }
        return path;
    }

    /** The characters as they are written down. */
    public List<String> write(String characters) {
        return characters.chars().mapToObj(each -> write((char) each)).toList();
    }

    private String write(char character) {
        StringBuilder line =
                new StringBuilder(character + " " + glyph(character).advance());
        double[] to = new double[6];
        for (PathIterator path = glyph(character).outline().getPathIterator(null); !path.isDone(); path.next()) {
            int step = path.currentSegment(to);
            line.append(' ').append("MLQCZ".charAt(step));
            int count = step == PathIterator.SEG_CLOSE ? 0 : step < 2 ? 2 : 2 * step;
            for (int index = 0; index < count; index++) {
                line.append(' ').append(Math.round(to[index]));
            }
        }
        return line.toString();
    }

    /** Some strokes, as an ideograph looks from afar; too far from those of the next to look like a line. */
    private static Glyph strokes() {
        Path2D path = new Path2D.Double();
        for (int[] stroke :
                new int[][] {{250, -760, 500, 60}, {280, -420, 440, 60}, {460, -820, 60, 740}, {250, -80, 500, 60}}) {
            path.append(new Rectangle(stroke[0], stroke[1], stroke[2], stroke[3]), false);
        }
        return new Glyph(path, 1);
    }

    /**
     * A character.
     *
     * @param outline with its base line at 0, downwards positive
     * @param advance to the next character
     */
    public record Glyph(Shape outline, double advance) {

        /**
         * The character slanted and narrower, as programs make italics and condensed letters of a font that has none.
         *
         * @param slant to the right, in shares of the height; negative to the left
         * @param wide share of its width
         */
        public Glyph shaped(double slant, double wide) {
            return new Glyph(
                    new AffineTransform(wide, 0, -slant, 1, 0, 0).createTransformedShape(outline), wide * advance);
        }
    }

    public double width(String text, double height) {
        return text.chars().mapToDouble(each -> glyph((char) each).advance()).sum() * height;
    }

    /** True if there is the font's file, with more than outlines. */
    public boolean hasHints() {
        return font != null;
    }

    /** The font's file at this height, with its hints and its own pictures of small characters. */
    public Font hinted(int height) {
        return hinted.computeIfAbsent(height, each -> font.deriveFont((float) each));
    }

    public Glyph glyph(char character) {
        return glyphs.computeIfAbsent(character, each -> {
            if (font == null) {
                return strokes();
            }
            GlyphVector vector = font.createGlyphVector(UNHINTED, new char[] {each});
            return new Glyph(vector.getOutline(), vector.getGlyphMetrics(0).getAdvanceX() / PRECISE);
        });
    }

    /** Pixels that an outline's unit takes are these by the height in pixels. */
    static double scale(double height) {
        return height / PRECISE;
    }
}
