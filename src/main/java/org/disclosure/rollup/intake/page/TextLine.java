package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.intake.page.ink.Glyph;
import org.disclosure.rollup.intake.sheet.TextRun;

/**
 * A line of text.
 *
 * @param size of the largest of its letters
 * @param runs its text in pieces that look alike
 * @param length number of its letters
 * @param firstWidth width of its first letter
 * @param startsInDigit whether its first letter is a digit
 * @param endsInDigit whether its last letter is a digit
 */
record TextLine(
        double left,
        double right,
        double top,
        double size,
        List<TextRun> runs,
        int length,
        double firstWidth,
        boolean startsInDigit,
        boolean endsInDigit)
        implements PagePart {

    /** Shares of the size: between lines, of raised letters, of gaps between words and between digits. */
    private static final double APART = 0.45;

    private static final double TALLEST = 0.9;
    private static final double SMALL = 0.8;
    private static final double RAISED_SMALL = 0.12;
    private static final double RAISED = 0.25;
    private static final double WORD_GAP = 0.5;
    private static final double DIGIT_GAP = 0.3;

    private static final double SAME_HEIGHT = 0.2;

    TextLine {
        runs = List.copyOf(runs);
    }

    double width() {
        return right - left;
    }

    /** What is read of it: nothing that is struck out. */
    String text() {
        return runs.stream()
                .filter(run -> run.look() != TextRun.Look.STRUCK)
                .map(TextRun::text)
                .collect(Collectors.joining());
    }

    TextLine shifted(double by) {
        return new TextLine(left + by, right + by, top, size, runs, length, firstWidth, startsInDigit, endsInDigit);
    }

    /** Lines that a page cut at its right edge, joined with their rests on another page; the others stay. */
    static List<TextLine> joined(List<TextLine> lines, List<TextLine> rests) {
        List<TextLine> left = new ArrayList<>(rests);
        List<TextLine> all = new ArrayList<>();
        for (TextLine line : lines) {
            Optional<TextLine> rest = left.stream()
                    .filter(other -> Math.abs(other.top - line.top) < SAME_HEIGHT * line.size)
                    .findFirst();
            rest.ifPresent(left::remove);
            all.add(rest.map(line::with).orElse(line));
        }
        all.addAll(left);
        return all;
    }

    private TextLine with(TextLine rest) {
        List<TextRun> both = new ArrayList<>(runs);
        both.addAll(rest.runs);
        return new TextLine(
                left, rest.right, top, size, both, length + rest.length, firstWidth, startsInDigit, rest.endsInDigit);
    }

    /** The lines that the characters make, from top to bottom. */
    static List<TextLine> all(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::base).thenComparingDouble(Glyph::left));
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        double size = 0;
        for (int end = 0; end <= sorted.size(); end++) {
            Glyph next = end < sorted.size() ? sorted.get(end) : null;
            if (next == null || end > start && isBelow(next, sorted.get(end - 1), sorted.get(start), size)) {
                add(sorted.subList(start, end), lines);
                start = end;
                size = 0;
            }
            size = next == null ? 0 : Math.max(size, next.size());
        }
        return lines;
    }

    private static boolean isBelow(Glyph next, Glyph before, Glyph first, double size) {
        double largest = Math.max(size, next.size());
        return next.base() - before.base() > APART * largest || next.base() - first.base() > TALLEST * largest;
    }

    private static void add(List<Glyph> line, List<TextLine> lines) {
        List<Glyph> ordered = new ArrayList<>(line);
        ordered.sort(Comparator.comparingDouble(Glyph::left));
        int first = 0;
        int last = ordered.size();
        while (first < last && ordered.get(first).isBlank()) {
            first++;
        }
        while (last > first && ordered.get(last - 1).isBlank()) {
            last--;
        }
        if (first < last) {
            lines.add(of(ordered.subList(first, last)));
        }
    }

    /** @param glyphs from left to right; no blank at either end */
    private static TextLine of(List<Glyph> glyphs) {
        double size = glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
        double[] bases = glyphs.stream()
                .filter(glyph -> glyph.size() > SMALL * size)
                .mapToDouble(Glyph::base)
                .sorted()
                .toArray();
        double base = bases[bases.length / 2];
        Glyph first = glyphs.get(0);
        Glyph last = glyphs.get(glyphs.size() - 1);
        return new TextLine(
                first.left(),
                last.right(),
                base - size,
                size,
                runs(glyphs, base, size),
                glyphs.size(),
                first.width(),
                first.isDigit(),
                last.isDigit());
    }

    private static List<TextRun> runs(List<Glyph> glyphs, double base, double size) {
        List<TextRun> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        TextRun.Look look = TextRun.Look.PLAIN;
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            TextRun.Look next = look(glyph, base, size);
            if (next != look && !text.isEmpty()) {
                runs.add(new TextRun(text.toString(), look));
                text.setLength(0);
            }
            look = next;
            text.append(before != null && isGap(before, glyph) ? " " : "").append(glyph.text());
            before = glyph;
        }
        runs.add(new TextRun(text.toString(), look));
        return runs;
    }

    private static TextRun.Look look(Glyph glyph, double base, double size) {
        double off = Math.abs(glyph.base() - base);
        boolean raised = off >= RAISED * size || glyph.size() <= SMALL * size && off >= RAISED_SMALL * size;
        // what is not known to be a mark is no mark
        TextRun.Look look = raised && !glyph.text().equals(Glyph.UNKNOWN) ? TextRun.Look.RAISED : TextRun.Look.PLAIN;
        return glyph.struck() ? look.and(TextRun.Look.STRUCK) : look;
    }

    private static boolean isGap(Glyph before, Glyph next) {
        if (before.isBlank() || next.isBlank()) {
            return false;
        }
        double share = before.isDigit() && next.isDigit() ? DIGIT_GAP : WORD_GAP;
        return next.left() - before.right() > share * Math.min(before.size(), next.size());
    }
}
