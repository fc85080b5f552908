package org.disclosure.rollup.intake.page.ink;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.CellMemory;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

/**
 * Collects what is drawn on a page, one thing over the other, and tells what is seen of it in the end. Places are in points
 * from the upper left corner of the page.
 */
public final class PageInk {

    /** A colour that is not known; what has it is seen. */
    public static final int ANY_COLOUR = -1;

    /** Filled areas and pictures no thicker than this are lines, in points. */
    private static final double LINE = 2.6;

    /** Share of letters that are not known from which on the letters say nothing. */
    private static final double MANY_UNKNOWN = 0.2;

    private final double width;
    private final double height;
    private final Limits limits;
    private final CellMemory memory = CellMemory.current();
    private final List<Drawn> letters = new ArrayList<>();
    private final List<Stroke> lines = new ArrayList<>();
    private final Ground ground = new Ground();
    private final Marks marks = new Marks();
    private int order;

    /**
     * What is seen of a page in the end.
     *
     * @param letters in the order in which they were drawn
     * @param lines those of tables
     */
    public record Seen(List<Glyph> letters, List<Rule> lines) {

        public Seen {
            letters = List.copyOf(letters);
            lines = List.copyOf(lines);
        }
    }

    /** A letter, with how it is turned: quarters of a turn to the right. */
    record Drawn(Glyph glyph, int turned, int colour, int order) {

        double x() {
            return glyph.middleX();
        }

        double y() {
            return glyph.middleY();
        }

        private Drawn as(Glyph other) {
            return new Drawn(other, turned, colour, order);
        }
    }

    private record Stroke(Rule rule, int colour, int order) {}

    public PageInk(double width, double height, Limits limits) {
        this.width = width;
        this.height = height;
        this.limits = limits;
    }

    /**
     * Draws a letter.
     *
     * @param turned quarters of a turn to the right
     */
    public void letter(Glyph glyph, int turned, int colour) {
        memory.count();
        letters.add(new Drawn(glyph, turned, colour, next()));
    }

    /** Draws a line that is level or upright. */
    void line(double x0, double y0, double x1, double y1, int colour) {
        memory.count();
        lines.add(new Stroke(Rule.between(x0, y0, x1, y1), colour, next()));
    }

    /** Draws what is neither letter nor line of a table, nor hides everything under it. */
    public void mark(DrawnShape shape) {
        memory.count();
        marks.add(shape, next());
    }

    /**
     * Draws a picture that nothing is seen through.
     *
     * @param whole whether it is the whole page
     */
    public void picture(Rectangle2D place, boolean whole) {
        memory.count();
        ground.add(place, ANY_COLOUR, whole, next());
    }

    /** Fills a rectangle, which is a line when it is thin. */
    public void fill(Rectangle2D place, int colour) {
        if (place.getHeight() <= LINE && place.getHeight() <= place.getWidth()) {
            line(place.getMinX(), place.getCenterY(), place.getMaxX(), place.getCenterY(), colour);
        } else if (place.getWidth() <= LINE) {
            line(place.getCenterX(), place.getMinY(), place.getCenterX(), place.getMaxY(), colour);
        } else {
            memory.count();
            ground.add(place, colour, false, next());
        }
    }

    /** True if a filled rectangle is so thin that it is a line. */
    static boolean isLine(Rectangle2D place) {
        return Math.min(place.getWidth(), place.getHeight()) <= LINE;
    }

    private int next() {
        if (order >= limits.cells()) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_MANY_CELLS);
        }
        return order++;
    }

    /** True if the letters that are seen say nothing: there are none, or it is not known which ones they are. */
    public boolean isWithoutText() {
        List<Glyph> seen = seen().stream()
                .map(Drawn::glyph)
                .filter(glyph -> !glyph.isBlank())
                .toList();
        long unknown = seen.stream()
                .filter(glyph -> glyph.text().equals(Glyph.UNKNOWN))
                .count();
        return unknown >= MANY_UNKNOWN * seen.size();
    }

    /** What is seen, turned so that most letters stand upright. */
    public Seen upright() {
        List<Drawn> seen = seen();
        Turn turn = Turn.of(seen, width, height);
        boolean[] marked = marks.over(seen);
        List<Glyph> glyphs = IntStream.range(0, marked.length)
                .mapToObj(index -> {
                    Glyph glyph = turn.upright(seen.get(index));
                    return marked[index] ? glyph.withMark() : glyph;
                })
                .toList();
        List<Rule> rules = lines.stream()
                .filter(line -> isSeen(line.rule(), line.colour(), line.order()))
                .map(line -> turn.upright(line.rule()))
                .toList();
        Underlines underlines = new Underlines(DrawnTwice.apart(DrawnTwice.once(glyphs)), rules);
        List<Rule> whole = Rule.whole(underlines.others());
        return new Seen(LinesThrough.marked(underlines.glyphs(), whole), whole);
    }

    /** The letters that are seen; it is not known which those are in whose place something else is seen. */
    private List<Drawn> seen() {
        List<Drawn> seen = new ArrayList<>();
        for (Drawn letter : letters) {
            switch (sight(letter.x(), letter.y(), letter.colour(), letter.order())) {
                case SEEN -> seen.add(letter);
                case COVERED -> seen.add(letter.as(letter.glyph().unknown()));
                default -> {
                    // nothing is there for the eye
                }
            }
        }
        return seen;
    }

    private Ground.Sight sight(double x, double y, int colour, int at) {
        if (x < 0 || y < 0 || x > width || y > height) {
            return Ground.Sight.UNSEEN;
        }
        Ground.Sight sight = ground.at(x, y, colour, at);
        // white on a shape that is no rectangle
        return sight == Ground.Sight.UNSEEN && marks.isUnder(x, y, at) ? ground.at(x, y, ANY_COLOUR, at) : sight;
    }

    private boolean isSeen(Rule rule, int colour, int at) {
        double x = rule.across() ? rule.middle() : rule.at();
        double y = rule.across() ? rule.at() : rule.middle();
        return x >= 0 && y >= 0 && x <= width && y <= height && ground.at(x, y, colour, at) == Ground.Sight.SEEN;
    }
}
