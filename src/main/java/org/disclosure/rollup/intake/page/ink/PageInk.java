package org.disclosure.rollup.intake.page.ink;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.limit.CellMemory;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

/**
 * Collects what is drawn on a page, one thing over the other, and tells what is seen of it in the end. Places are in points
 * from the upper left corner of the page.
 */
public final class PageInk {

    /** A colour that is not known; what has it is seen. */
    public static final int ANY_COLOUR = -1;

    public static final int WHITE = Colour.WHITE;
    public static final int BLACK = Colour.BLACK;

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
    private final List<Area> areas = new ArrayList<>();
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
    private record Drawn(Glyph glyph, int turned, int colour, int order) {}

    private record Stroke(Rule rule, int colour, int order) {}

    private record Area(Rectangle2D place, int colour, int order) {}

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

    /** Draws a straight line. */
    public void line(double x0, double y0, double x1, double y1, int colour) {
        Rule rule = Rule.between(x0, y0, x1, y1);
        if (rule != null) {
            memory.count();
            lines.add(new Stroke(rule, colour, next()));
        }
    }

    /** Fills a rectangle, which is a line when it is thin. */
    public void fill(Rectangle2D place, int colour) {
        if (place.getHeight() <= LINE && place.getHeight() <= place.getWidth()) {
            line(place.getMinX(), place.getCenterY(), place.getMaxX(), place.getCenterY(), colour);
        } else if (place.getWidth() <= LINE) {
            line(place.getCenterX(), place.getMinY(), place.getCenterX(), place.getMaxY(), colour);
        } else {
            memory.count();
            areas.add(new Area(place, colour, next()));
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
        int turned = mostTurned(seen);
        List<Glyph> glyphs =
                seen.stream().map(letter -> upright(letter, turned)).toList();
        List<Rule> rules = lines.stream()
                .filter(line -> isSeen(middle(line.rule())[0], middle(line.rule())[1], line.colour(), line.order()))
                .map(line -> turnedBack(line.rule(), turned))
                .toList();
        Underlines underlines = new Underlines(DrawnTwice.apart(DrawnTwice.once(glyphs)), rules);
        return new Seen(underlines.glyphs(), Rule.whole(underlines.others()));
    }

    private List<Drawn> seen() {
        return letters.stream()
                .filter(letter ->
                        isSeen(letter.glyph().middleX(), letter.glyph().middleY(), letter.colour(), letter.order()))
                .toList();
    }

    private boolean isSeen(double x, double y, int colour, int at) {
        ReadingTimeLimit.check();
        if (x < 0 || y < 0 || x > width || y > height) {
            return false;
        }
        int ground = WHITE;
        for (Area area : areas) {
            if (area.place().contains(x, y)) {
                if (area.order() > at) {
                    return false;
                }
                ground = area.colour();
            }
        }
        return colour == ANY_COLOUR || ground == ANY_COLOUR || !Colour.isSame(colour, ground);
    }

    private static double[] middle(Rule rule) {
        return rule.across() ? new double[] {rule.middle(), rule.at()} : new double[] {rule.at(), rule.middle()};
    }

    private static int mostTurned(List<Drawn> letters) {
        Map<Integer, Integer> counts = new HashMap<>();
        letters.forEach(letter -> counts.merge(letter.turned(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /**
     * The letter on the turned page. One that does not stand upright there keeps its place; if the order matters in which
     * such letters are read, they are unknown.
     */
    private Glyph upright(Drawn letter, int turned) {
        Glyph glyph = letter.glyph();
        double[] middle = back(glyph.middleX(), glyph.middleY(), turned);
        boolean upright = letter.turned() == turned;
        boolean keeps = upright || Character.isIdeographic(glyph.text().codePointAt(0));
        return glyph.movedTo(middle[0], middle[1], keeps ? glyph.text() : Glyph.UNKNOWN);
    }

    /** A point of the page when that is turned back by so many quarters to the left. */
    private double[] back(double x, double y, int turned) {
        return switch (turned) {
            case 1 -> new double[] {y, width - x};
            case 2 -> new double[] {width - x, height - y};
            case 3 -> new double[] {height - y, x};
            default -> new double[] {x, y};
        };
    }

    private Rule turnedBack(Rule rule, int turned) {
        if (turned == 0) {
            return rule;
        }
        double[] from = rule.across() ? back(rule.from(), rule.at(), turned) : back(rule.at(), rule.from(), turned);
        double[] to = rule.across() ? back(rule.to(), rule.at(), turned) : back(rule.at(), rule.to(), turned);
        return Rule.between(from[0], from[1], to[0], to[1]);
    }
}
