package org.disclosure.rollup.intake.ofd.part;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outline of a path object: letters that say what to draw, each with its numbers. */
public final class OfdPath {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private final Matcher tokens;
    private String next;

    private OfdPath(String data) {
        this.tokens = TOKEN.matcher(data);
        step();
    }

    public static Path2D of(String data) throws IOException {
        return new OfdPath(data).path();
    }

    private Path2D path() throws IOException {
        Path2D path = new Path2D.Double();
        while (next != null) {
            String command = next;
            step();
            switch (command) {
                case "S", "M" -> path.moveTo(number(), number());
                case "L" -> lineTo(path, number(), number());
                case "Q" -> {
                    require(path);
                    path.quadTo(number(), number(), number(), number());
                }
                case "B" -> {
                    require(path);
                    path.curveTo(number(), number(), number(), number(), number(), number());
                }
                case "A" -> {
                    // an arc parts no cells; where it ends is where the next line begins
                    for (int skipped = 0; skipped < 5; skipped++) {
                        number();
                    }
                    double x = number();
                    double y = number();
                    require(path);
                    path.quadTo(x, y, x, y);
                }
                case "C" -> {
                    if (path.getCurrentPoint() != null) {
                        path.closePath();
                    }
                }
                default -> throw new IOException("No path: " + command);
            }
        }
        return path;
    }

    private static void lineTo(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private static void require(Path2D path) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(0, 0);
        }
    }

    private double number() throws IOException {
        if (next == null) {
            throw new IOException("Path breaks off");
        }
        double number = Double.parseDouble(next);
        step();
        return number;
    }

    private void step() {
        next = tokens.find() ? tokens.group() : null;
    }
}
