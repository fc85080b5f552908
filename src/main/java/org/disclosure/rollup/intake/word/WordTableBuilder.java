package org.disclosure.rollup.intake.word;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.SheetBuilder;

/** A table of a Word document, as it is read row by row. */
public final class WordTableBuilder {

    private final List<List<Cell>> rows = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();

    /** Lines that stand over it. */
    private final List<String> above;

    /** Lines that stand over a table that comes next in one of its cells, or behind it. */
    private final Headings headings = new Headings();

    /** Those of them that stood there before the current row. */
    private List<String> beforeRow = List.of();

    /** True if it stands in a row that is not shown. */
    private final boolean hidden;

    private boolean holdsTable;
    private int column;
    private int cells;

    /**
     * Place of a cell.
     *
     * @param width how many columns of the table's grid it takes
     * @param merged whether it takes part in a cell that goes down over several rows
     * @param continued whether it is the lower part of such a cell
     * @param joined whether it is the right part of the cell before it
     */
    public record Shape(int width, boolean merged, boolean continued, boolean joined) {

        public static final Shape PLAIN = new Shape(1, false, false, false);
    }

    private static final class Cell {

        private final int column;
        private final Shape shape;
        private final WordFlow flow;
        private int width;
        private int lastRow;

        Cell(int column, Shape shape, WordFlow flow) {
            this.column = column;
            this.shape = shape;
            this.flow = flow;
            this.width = shape.width();
        }
    }

    /**
     * @param before lines since the table before it
     * @param hidden whether it stands in a row that is not shown
     */
    WordTableBuilder(Headings before, boolean hidden) {
        this.above = before.all();
        this.headings.addAll(before);
        this.hidden = hidden;
    }

    void startRow() {
        if (!rows.isEmpty() && filled(rows.get(rows.size() - 1)).size() > 1) {
            // fields beside each other head no table below
            headings.clear();
            beforeRow.forEach(headings::add);
        }
        beforeRow = headings.all();
        rows.add(new ArrayList<>());
        column = 0;
    }

    /** Leaves columns free before the row's next cell. */
    void skip(int columns) {
        column += columns;
    }

    void hideRow() {
        hiddenRows.set(rows.size() - 1);
    }

    void add(Shape shape, WordFlow flow) {
        List<Cell> row = rows.get(rows.size() - 1);
        if (shape.joined() && !row.isEmpty()) {
            // what stands in the right part of a cell is covered
            row.get(row.size() - 1).width += shape.width();
        } else {
            row.add(new Cell(column, shape, flow));
            cells++;
        }
        column += shape.width();
    }

    int cells() {
        return cells;
    }

    /** The text of its cells. */
    Stream<WordFlow> flows() {
        return rows.stream().flatMap(List::stream).map(cell -> cell.flow);
    }

    /** The text of its cells that hold some, by its rows that are seen. */
    Stream<List<WordFlow>> visibleRows() {
        return IntStream.range(0, rows.size())
                .filter(row -> !hiddenRows.get(row))
                .mapToObj(row -> filled(rows.get(row)));
    }

    /** A table of one cell is a frame around text. */
    boolean isFrame() {
        return cells == 1;
    }

    /** Notes that a table stands in one of its cells. */
    void layOutTable() {
        holdsTable = true;
    }

    /** A table around others that holds no figures of its own only gives them their places on the page. */
    boolean isLayout() {
        return holdsTable && flows().noneMatch(WordFlow::isFigure);
    }

    /** True if nobody sees it. */
    boolean isHidden() {
        return hidden;
    }

    /** True if what comes next in it is not shown. */
    boolean isInHiddenRow() {
        return hidden || hiddenRows.get(Math.max(0, rows.size() - 1));
    }

    List<String> above() {
        return above;
    }

    Headings headings() {
        return headings;
    }

    /** Notes that a table ended in one of its cells: what comes next is headed by what stands behind it. */
    void endInner() {
        headings.clear();
        beforeRow = List.of();
    }

    /** Lines that stand over it, and those that are alone in their rows: cells beside each other say something of another kind. */
    Headings titles() {
        Headings titles = new Headings();
        above.forEach(titles::add);
        for (List<Cell> row : rows) {
            List<WordFlow> filled = filled(row);
            if (filled.size() == 1) {
                filled.get(0).visible().lines().forEach(titles::add);
            }
        }
        return titles;
    }

    private static List<WordFlow> filled(List<Cell> row) {
        return row.stream()
                .map(cell -> cell.flow)
                .filter(flow -> !flow.text().isEmpty())
                .toList();
    }

    void layOut(SheetBuilder sheet) {
        hiddenRows.stream().forEach(sheet::hideRow);
        Map<Integer, Cell> above = Map.of();
        List<List<Cell>> placed = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<Integer, Cell> here = new HashMap<>();
            List<Cell> own = new ArrayList<>();
            for (Cell cell : rows.get(row)) {
                Cell top = cell.shape.continued() ? above.get(cell.column) : null;
                if (top != null && (top.shape.merged() || cell.flow.isBlank())) {
                    cell = top;
                } else {
                    // a lower part with nothing above is seen as a cell of its own
                    own.add(cell);
                }
                cell.lastRow = row;
                here.put(cell.column, cell);
            }
            above = here;
            placed.add(own);
        }
        for (int row = 0; row < placed.size(); row++) {
            for (Cell cell : placed.get(row)) {
                place(sheet, row, cell);
            }
        }
    }

    private static void place(SheetBuilder sheet, int row, Cell cell) {
        CellText text = cell.flow.text();
        if (cell.flow.isDoubtful()) {
            sheet.add(
                    row,
                    cell.column,
                    text.value(),
                    RawCell.Kind.TEXT,
                    text.details().showing(""));
        } else if (cell.flow.formula().isEmpty()) {
            sheet.add(row, cell.column, text);
        } else {
            CellDetails details = text.value().isBlank()
                    ? CellDetails.NONE
                    : CellDetails.NONE.storing(text.value().strip());
            sheet.add(row, cell.column, cell.flow.formula(), RawCell.Kind.FORMULA, details);
        }
        if (cell.lastRow > row || cell.width > 1) {
            sheet.merge(new Merge(row, cell.column, cell.lastRow, cell.column + cell.width - 1));
        }
    }
}
