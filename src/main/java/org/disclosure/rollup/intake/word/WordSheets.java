package org.disclosure.rollup.intake.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.sheet.TextRun;

/**
 * Lays a Word document out as sheets as it is read from its beginning to its end: its running text, and each of its tables.
 * A table in a cell of another, or in a text box, is a table like any other; one that only lays such tables out on the page
 * is text around them. The text of a text box is running text, wherever the box stands.
 */
public final class WordSheets {

    private static final String TEXT = "正文";
    private static final String TABLE = "表格";

    /** A table in a cell with no more cells than these is text of the cell too: no table of the form is as small. */
    private static final int SMALL = 9;

    private final Limits limits;
    private final SheetBuilder text;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Deque<WordFlow> flows = new ArrayDeque<>();
    private final Deque<WordTableBuilder> tables = new ArrayDeque<>();

    /** The last headings since the last table, where no table is open. */
    private final Headings paragraphs = new Headings();

    private int line;
    private int cells;

    public WordSheets(Limits limits) {
        this.limits = limits;
        this.text = new SheetBuilder(TEXT, false, limits);
        startBox();
    }

    /** Adds a piece of the current paragraph. */
    public void text(String piece, TextRun.Look look) {
        flows.element().add(piece, look);
    }

    /** Notes that it is not certain whether all of the current cell's text is seen. */
    public void doubt() {
        flows.element().doubt();
    }

    /** Notes a formula of the current cell that has no result, or one that is not up to date. */
    public void formula(String formula) {
        flows.element().calculateBy(formula);
    }

    public void endParagraph() {
        ReadingTimeLimit.check();
        WordFlow flow = flows.element();
        String written = flow.line();
        lines().add(written);
        flow.endParagraph();
        if (flow.isRunning()) {
            addLine(flow.visible());
            flow.clear();
        }
    }

    private void addLine(String written) {
        if (!written.isBlank()) {
            text.add(line++, 0, written, RawCell.Kind.TEXT);
        }
    }

    public void startBox() {
        flows.push(new WordFlow(true, limits));
    }

    public void endBox() {
        endParagraph();
        flows.pop();
    }

    public void startTable() {
        Headings before = lines();
        boolean hidden = !tables.isEmpty() && tables.element().isInHiddenRow();
        tables.push(new WordTableBuilder(before, hidden));
        before.clear();
    }

    public void startRow() {
        tables.element().startRow();
    }

    /** Leaves columns of the current row free before its next cell. */
    public void skip(int columns) {
        tables.element().skip(columns);
    }

    public void hideRow() {
        tables.element().hideRow();
    }

    public void startCell() {
        flows.push(new WordFlow(false, limits));
    }

    /**
     * Ends the current cell.
     *
     * @throws UnreadableFileException when the document has more cells than the limits allow
     */
    public void endCell(WordTableBuilder.Shape shape) {
        if (++cells > limits.cells()) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_MANY_CELLS);
        }
        tables.element().add(shape, flows.pop());
    }

    /**
     * Ends the current table.
     *
     * @throws UnreadableFileException when the document has more tables than the limits allow
     */
    public void endTable() {
        WordTableBuilder table = tables.pop();
        if (table.isFrame() || table.isLayout()) {
            dissolve(table);
            return;
        }
        requireRoom();
        table.flows().forEach(WordFlow::absorb);
        SheetBuilder sheet =
                new SheetBuilder(TABLE + (sheets.size() + 1), table.isHidden(), limits).below(table.above());
        table.layOut(sheet);
        sheets.add(sheet.build());
        if (table.cells() <= SMALL) {
            lines().addAll(table.titles());
            table.flows().forEach(flows.element()::hold);
            return;
        }
        tables.forEach(WordTableBuilder::endInner);
        if (!tables.isEmpty()) {
            tables.element().layOutTable();
        }
    }

    /** Makes text of a table: what stands in its visible cells. */
    private void dissolve(WordTableBuilder table) {
        lines().addAll(table.headings());
        if (table.isLayout() && !tables.isEmpty()) {
            tables.element().layOutTable();
        }
        WordFlow flow = flows.element();
        if (flow.isRunning()) {
            addLine(flow.visible());
            flow.clear();
            table.visibleRows().forEach(this::addRow);
        } else {
            table.visibleRows().flatMap(List::stream).forEach(flow::append);
        }
    }

    /** Fields beside each other stay so: they are no paragraphs. */
    private void addRow(List<WordFlow> cells) {
        if (cells.size() > 1 && cells.stream().allMatch(WordFlow::isField)) {
            for (int column = 0; column < cells.size(); column++) {
                text.add(line, column, cells.get(column).visible(), RawCell.Kind.TEXT);
            }
            line++;
        } else {
            cells.forEach(cell -> cell.visible().lines().forEach(this::addLine));
        }
    }

    /** Adds a line of running text, or of the cell that is being read. */
    public void line(String written) {
        text(written, TextRun.Look.PLAIN);
        endParagraph();
    }

    /**
     * Inserts the sheets of another file here: its running text as that of this document, all others as tables.
     *
     * @throws UnreadableFileException when the document has more tables than the limits allow
     */
    public void insert(List<Sheet> file) {
        endParagraph();
        for (Sheet sheet : file) {
            if (sheet.name().equals(TEXT)) {
                sheet.rows().forEach(this::insert);
            } else {
                requireRoom();
                sheets.add(sheet.below(lines().all(), TABLE + (sheets.size() + 1), limits));
                lines().clear();
            }
        }
        if (file.size() > 1) {
            // its text may stand before its tables as well as behind them
            lines().clear();
        }
    }

    /** The lines that head the next table. */
    private Headings lines() {
        return tables.isEmpty() ? paragraphs : tables.element().headings();
    }

    private void insert(Row row) {
        if (row.size() == 1 || !flows.element().isRunning()) {
            row.stream().forEach(cell -> line(cell.text()));
            return;
        }
        row.stream().forEach(cell -> text.add(line, cell.column(), cell.text(), RawCell.Kind.TEXT));
        line++;
    }

    private void requireRoom() {
        if (sheets.size() >= limits.sheets()) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_MANY_CELLS);
        }
    }

    public List<Sheet> build() {
        endParagraph();
        List<Sheet> all = new ArrayList<>(sheets);
        all.add(text.build());
        return all;
    }
}
