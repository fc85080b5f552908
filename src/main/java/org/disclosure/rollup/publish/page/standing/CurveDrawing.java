package org.disclosure.rollup.publish.page.standing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.publish.today.Curve;

/** The curve of received reports as a drawing of this many units of width and height. */
public record CurveDrawing(Curve curve) {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 220;

    private static final int LEFT = 34;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000);
    private static final int MOST_LINES = 5;

    /** A line of the scale, at this height, of this many units. */
    public record Line(int value, String at) {}

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public String now() {
        return points(curve.now());
    }

    public String before() {
        return points(curve.before());
    }

    public boolean hasBefore() {
        return !curve.before().isEmpty();
    }

    /** Lines at round numbers. */
    public List<Line> lines() {
        int most = Math.max(1, curve.most());
        int step = STEPS.stream()
                .filter(each -> most / each <= MOST_LINES)
                .findFirst()
                .orElse(most);
        return IntStream.rangeClosed(0, most / step)
                .mapToObj(index -> new Line(index * step, number(y(index * step))))
                .toList();
    }

    /** Where the deadline is. */
    public String deadline() {
        return number(x(0));
    }

    /** Text at the deadline stands left of it when there is no room on its right. */
    public boolean isLate() {
        return x(0) > WIDTH * 0.75;
    }

    public String left() {
        return number(LEFT);
    }

    public String right() {
        return number(WIDTH - RIGHT);
    }

    public String top() {
        return number(TOP);
    }

    public String bottom() {
        return number(HEIGHT - BOTTOM);
    }

    /** The days that the table beside it lists: every one on which a unit reported in one of the years. */
    public List<Integer> days() {
        return IntStream.rangeClosed(curve.first(), curve.last())
                .filter(day -> grew(curve.now(), day) || grew(curve.before(), day))
                .boxed()
                .toList();
    }

    /** How many units had reported by the day; a dash when it is yet to come. */
    public String now(int day) {
        return at(curve.now(), day);
    }

    public String before(int day) {
        return at(curve.before(), day);
    }

    private String at(List<Integer> values, int day) {
        int index = day - curve.first();
        return index < values.size() ? values.get(index).toString() : "—";
    }

    private boolean grew(List<Integer> values, int day) {
        int index = day - curve.first();
        return until(values, index) > until(values, index - 1);
    }

    private static int until(List<Integer> values, int index) {
        return index < 0 || values.isEmpty() ? 0 : values.get(Math.min(index, values.size() - 1));
    }

    private String points(List<Integer> values) {
        return IntStream.range(0, values.size())
                .mapToObj(index -> number(x(curve.first() + index)) + "," + number(y(values.get(index))))
                .collect(Collectors.joining(" "));
    }

    private double x(int day) {
        int days = Math.max(1, curve.last() - curve.first());
        return LEFT + (double) (WIDTH - LEFT - RIGHT) * (day - curve.first()) / days;
    }

    private double y(int units) {
        return HEIGHT - BOTTOM - (double) (HEIGHT - TOP - BOTTOM) * units / Math.max(1, curve.most());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
