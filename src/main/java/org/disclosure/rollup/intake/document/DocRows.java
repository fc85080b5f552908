package org.disclosure.rollup.intake.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.word.WordColumns;
import org.disclosure.rollup.intake.word.WordTableBuilder;

/**
 * Columns and spans of the cells of a Word 97 document's tables. The file says at a row's end where its cells begin but
 * not how many columns they span; that follows from where the cells of the table's other rows begin.
 */
final class DocRows {

    /** The property that merges a cell down, which POI leaves aside: its number of the cell, then 1 or 3. */
    private static final int MERGED_DOWN = 0x2B;

    private static final int RESTART = 3;

    /** By level and the row's first paragraph. */
    private final Map<Long, RowShape> rows = new HashMap<>();

    /** By level: the first paragraph of the row that we are in, and the table's rows so far. */
    private final List<Open> open = new ArrayList<>();

    /**
     * A row's cells.
     *
     * @param free the columns before the first
     */
    record RowShape(int free, List<WordTableBuilder.Shape> shapes) {

        static final RowShape NOWHERE = new RowShape(0, List.of());
    }

    private record Row(int first, TableProperties properties, Map<Integer, Integer> mergedDown) {

        private int edge(int cell) {
            short[] edges = properties.getRgdxaCenter();
            return edges != null && cell < edges.length ? edges[cell] : 0;
        }

        private int cells() {
            return Math.max(0, properties.getItcMac());
        }
    }

    private static final class Open {

        private final List<Row> rows = new ArrayList<>();
        private int first = -1;
    }

    DocRows(List<DocParagraph> paragraphs) {
        for (int index = 0; index < paragraphs.size(); index++) {
            ReadingTimeLimit.check();
            DocParagraph paragraph = paragraphs.get(index);
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
                level.rows.add(row(level.first, paragraph));
                level.first = -1;
            }
        }
        while (!open.isEmpty()) {
            close();
        }
    }

    private static Row row(int first, DocParagraph end) {
        Map<Integer, Integer> mergedDown = new HashMap<>();
        TableProperties properties;
        try {
            properties = TableSprmUncompressor.uncompressTAP(end.properties());
            for (SprmIterator all = end.properties().iterator(); all.hasNext(); ) {
                SprmOperation operation = all.next();
                if (operation.getType() == SprmOperation.TYPE_TAP && operation.getOperation() == MERGED_DOWN) {
                    byte[] bytes = operation.getGrpprl();
                    int at = operation.getGrpprlOffset();
                    mergedDown.put(bytes[at] & 0xFF, bytes[at + 1] & 0xFF);
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            // of a damaged row the cells are read one beside the other
            properties = new TableProperties((short) 0);
        }
        return new Row(first, properties, mergedDown);
    }

    private void close() {
        Open table = open.remove(open.size() - 1);
        List<List<Integer>> edges = table.rows.stream()
                .map(row -> IntStream.range(0, row.cells()).mapToObj(row::edge).toList())
                .toList();
        WordColumns grid = new WordColumns(edges);
        for (Row row : table.rows) {
            rows.put(key(open.size() + 1, row.first()), placed(row, grid));
        }
    }

    private static long key(int level, int first) {
        return (long) level << Integer.SIZE | first;
    }

    private static RowShape placed(Row row, WordColumns grid) {
        List<WordTableBuilder.Shape> shapes = new ArrayList<>();
        TableCellDescriptor[] descriptors = row.properties().getRgtc();
        for (int cell = 0; cell < row.cells(); cell++) {
            int start = grid.at(row.edge(cell));
            int end = cell + 1 < row.cells() ? grid.at(row.edge(cell + 1)) : grid.size();
            boolean described = descriptors != null && cell < descriptors.length && descriptors[cell] != null;
            boolean merged = described && descriptors[cell].isFVertMerge();
            boolean restart = described && descriptors[cell].isFVertRestart();
            if (row.mergedDown().containsKey(cell)) {
                merged = row.mergedDown().get(cell) != 0;
                restart = row.mergedDown().get(cell) == RESTART;
            }
            boolean joined = described && descriptors[cell].isFMerged() && !descriptors[cell].isFFirstMerged();
            shapes.add(new WordTableBuilder.Shape(Math.max(1, end - start), merged, merged && !restart, joined));
        }
        return new RowShape(row.cells() == 0 ? 0 : grid.at(row.edge(0)), shapes);
    }

    /** The cells of the row whose first paragraph this is, in a table of this level; the outermost is 1. */
    RowShape at(int level, int paragraph) {
        return rows.getOrDefault(key(level, paragraph), RowShape.NOWHERE);
    }
}
