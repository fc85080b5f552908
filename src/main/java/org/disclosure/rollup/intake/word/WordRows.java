package org.disclosure.rollup.intake.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Columns and spans of the cells of tables whose rows the file defines where they end. */
final class WordRows {

    /** By level and the row's first paragraph. */
    private final Map<Long, Placed> rows = new HashMap<>();

    /** By level the table that we are in. */
    private final List<Open> open = new ArrayList<>();

    /**
     * A row's cells.
     *
     * @param free the columns before the first
     */
    record Placed(int free, List<WordTableBuilder.Shape> shapes, WordRow definition) {

        static final Placed NOWHERE = new Placed(0, List.of(), WordRow.UNDEFINED);

        WordTableBuilder.Shape shape(int cell) {
            return cell < shapes.size() ? shapes.get(cell) : WordTableBuilder.Shape.PLAIN;
        }

        /** The colour behind a cell. */
        int ground(int cell) {
            return cell < shapes.size() ? definition.cells().get(cell).ground() : WordInk.AUTOMATIC;
        }
    }

    private record Row(int first, WordRow definition) {}

    private static final class Open {

        private final List<Row> rows = new ArrayList<>();
        private int first = -1;
    }

    WordRows(List<? extends WordParagraph> paragraphs) {
        for (int index = 0; index < paragraphs.size(); index++) {
            ReadingTimeLimit.check();
            WordParagraph paragraph = paragraphs.get(index);
            while (open.size() > paragraph.level()) {
                close();
            }
            while (open.size() < paragraph.level()) {
                open.add(new Open());
            }
            for (Open level : open) {
                level.first = level.first < 0 ? index : level.first;
            }
            if (paragraph.endsRow()) {
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
                .filter(row -> !row.cells().isEmpty())
                .map(WordRow::edges)
                .toList());
        Map<WordRow, Placed> known = new IdentityHashMap<>();
        table.rows.forEach(row -> rows.put(
                key(open.size() + 1, row.first()),
                known.computeIfAbsent(row.definition(), definition -> placed(definition, columns))));
    }

    private static long key(int level, int first) {
        return (long) level << Integer.SIZE | first;
    }

    private static Placed placed(WordRow row, WordColumns columns) {
        List<WordTableBuilder.Shape> shapes = new ArrayList<>();
        int free = row.cells().isEmpty() ? 0 : columns.at(row.left());
        int start = free;
        for (WordRow.Cell cell : row.cells()) {
            int end = cell.right() == WordRow.TO_THE_END ? columns.size() : columns.at(cell.right());
            shapes.add(new WordTableBuilder.Shape(
                    Math.max(1, end - start), cell.merged(), cell.continued(), cell.joined()));
            start = Math.max(start, end);
        }
        return new Placed(free, shapes, row);
    }

    /** The cells of the row whose first paragraph this is, in a table of this level; the outermost is 1. */
    Placed at(int level, int paragraph) {
        return rows.getOrDefault(key(level, paragraph), Placed.NOWHERE);
    }
}
