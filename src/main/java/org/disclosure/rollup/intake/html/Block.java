package org.disclosure.rollup.intake.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.TextRun;

/** Block of a document, in the order of its text. */
sealed interface Block {

    /** True if nothing of it is visible. */
    boolean isEmpty();

    /** A line of text in its pieces. */
    record Paragraph(List<TextRun> runs) implements Block {

        @Override
        public boolean isEmpty() {
            return runs.stream().allMatch(run -> run.text().isBlank());
        }

        CellText text(Limits limits) {
            CellText text = new CellText(limits);
            runs.forEach(run -> text.add(run.text(), run.look()));
            return text;
        }
    }

    /**
     * A table, whose cells may hold tables.
     *
     * @param hiddenColumns those that are not shown, counted from 0
     * @param cells how many cells hold something
     * @param largest how many do of the largest table within it
     */
    record Table(List<Row> rows, Set<Integer> hiddenColumns, long cells, long largest) implements Block {

        static Table of(List<Row> rows, Set<Integer> hiddenColumns) {
            List<Cell> all = rows.stream().flatMap(row -> row.cells().stream()).toList();
            long cells = all.stream()
                    .filter(cell -> !cell.content().stream().allMatch(Block::isEmpty))
                    .count();
            long largest = all.stream()
                    .flatMap(cell -> cell.content().stream())
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .mapToLong(table -> Math.max(table.cells(), table.largest()))
                    .max()
                    .orElse(0);
            return new Table(rows, hiddenColumns, cells, largest);
        }

        @Override
        public boolean isEmpty() {
            return cells == 0;
        }

        Stream<Cell> shownCells() {
            return rows.stream().filter(row -> !row.hidden()).flatMap(row -> row.cells().stream());
        }

        /**
         * True if it only arranges other content on the page: a table of one cell, or one around a table that holds
         * more than itself. A smaller table in a cell is the cell's text.
         */
        boolean isFrame() {
            long places = rows.stream().mapToLong(row -> row.cells().size()).sum();
            return places <= 1 || largest > 1 && largest >= cells;
        }
    }

    /**
     * A row of a table.
     *
     * @param hidden whether it is not shown
     */
    record Row(List<Cell> cells, boolean hidden) {}

    /**
     * A cell of a table.
     *
     * @param rows how many rows it spans
     * @param columns how many columns it spans
     * @param exact the number that the file holds beside the text that shows it
     * @param covered whether it only keeps the place that another cell spans
     */
    record Cell(List<Block> content, int rows, int columns, Optional<String> exact, boolean covered) {

        /** Text of the block, a line a paragraph. */
        CellText text(Limits limits) {
            FlowText text = new FlowText(limits);
            add(content, text);
            return text.text();
        }

        private static void add(List<Block> blocks, FlowText text) {
            for (Block block : blocks) {
                text.endLine();
                if (block instanceof Paragraph paragraph) {
                    paragraph.runs().forEach(run -> text.exact(run.text(), run.look()));
                } else if (block instanceof Table table) {
                    table.shownCells().forEach(cell -> add(cell.content(), text));
                }
            }
        }
    }
}
