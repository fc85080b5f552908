package org.disclosure.rollup.intake.rtf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.word.WordColumns;
import org.disclosure.rollup.intake.word.WordTableBuilder;

/** Columns and spans of the cells of an RTF document's tables, which the file defines at the end of each row. */
final class RtfRows {

    /** By level and the row's first paragraph. */
    private final Map<Long, Shapes> rows = new HashMap<>();

    /** By level the table that we are in. */
    private final List<Open> open = new ArrayList<>();

    /**
     * A row's cells.
     *
     * @param free the columns before the first
     */
    record Shapes(int free, List<WordTableBuilder.Shape> cells) {

        static final Shapes UNKNOWN = new Shapes(0, List.of());
    }

    private record Row(int first, RtfRow definition) {}

    private static final class Open {

        private final List<Row> rows = new ArrayList<>();
        private int first = -1;
    }

    RtfRows(List<RtfParagraph> paragraphs) {
        for (int index = 0; index < paragraphs.size(); index++) {
            ReadingTimeLimit.check();
            RtfParagraph paragraph = paragraphs.get(index);
            while (open.size() > paragraph.level()) {
                close();
            }
            while (open.size() < paragraph.level()) {
                open.add(new Open());
            }
            for (Open level : open) {
                level.first = level.first < 0 ? index : level.first;
            }
            if (paragraph.end() == RtfParagraph.End.ROW) {
                Open level = open.get(open.size() - 1);
                level.rows.add(new Row(level.first, paragraph.row()));
                level.first = -1;
            }
        }
        while (!open.isEmpty()) {
            close();
        }
    }

    private void close() {
        Open table = open.remove(open.size() - 1);
        WordColumns columns = new WordColumns(table.rows.stream()
                .map(Row::definition)
                .distinct()
                .map(RtfRow::edges)
                .toList());
        Map<RtfRow, Shapes> known = new IdentityHashMap<>();
        table.rows.forEach(row -> rows.put(
                key(open.size() + 1, row.first()),
                known.computeIfAbsent(row.definition(), definition -> placed(definition, columns))));
    }

    private static long key(int level, int first) {
        return (long) level << Integer.SIZE | first;
    }

    private static Shapes placed(RtfRow row, WordColumns columns) {
        List<WordTableBuilder.Shape> shapes = new ArrayList<>();
        int start = columns.at(row.left());
        int free = start;
        for (RtfRow.Cell cell : row.cells()) {
            int end = columns.at(cell.right());
            shapes.add(new WordTableBuilder.Shape(
                    Math.max(1, end - start), cell.merged(), cell.continued(), cell.joined()));
            start = Math.max(start, end);
        }
        return new Shapes(free, shapes);
    }

    /** The cells of the row whose first paragraph this is, in a table of this level; the outermost is 1. */
    Shapes at(int level, int paragraph) {
        return rows.getOrDefault(key(level, paragraph), Shapes.UNKNOWN);
    }
}
