package org.disclosure.rollup.intake.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last short lines of a document since its last table, which may head the next one. */
final class Headings {

    private static final int LONGEST = 200;
    private static final int MOST = 40;

    private final Deque<String> lines = new ArrayDeque<>();

    void add(String line) {
        if (!line.isBlank() && line.length() <= LONGEST) {
            lines.addLast(line);
            if (lines.size() > MOST) {
                lines.removeFirst();
            }
        }
    }

    void addAll(Headings others) {
        others.lines.forEach(this::add);
    }

    void clear() {
        lines.clear();
    }

    List<String> all() {
        return List.copyOf(lines);
    }
}
