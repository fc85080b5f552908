package org.disclosure.rollup.publish.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.word.Mark;
import org.disclosure.rollup.publish.word.MarkWriter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Draws a table, as the official form prints it, into a Word document. Lengths are in twentieths of a point. */
final class WordTable {

    /** Thirty of these are the width between the margins of A4. */
    private static final int GRID_WIDTH = 294;

    private static final int LOWEST_ROW = 440;

    /** Largest number of rows before rows are made lower, so that the table fits on one page. */
    private static final int TALL_TABLE = 20;

    private static final int LOWEST_ROW_OF_TALL_TABLE = 350;

    /** Width of a cell's margins with the figure's distance from the right border. */
    private static final int CELL_MARGINS = 120;

    private static final Pattern NUMBERING = Pattern.compile("^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)");

    private static final int WIDE_CELL = 1300;

    private static final double LARGEST_FIGURE = 9;
    private static final double SMALLEST_FIGURE = 5;

    private final PrintedTable printed;
    private final Function<CellCode, Optional<BigDecimal>> figures;
    private final MarkWriter marks;
    private final List<Integer> edges;

    private WordTable(PrintedTable printed, Function<CellCode, Optional<BigDecimal>> figures, MarkWriter marks) {
        this.printed = printed;
        this.figures = figures;
        this.marks = marks;
        TreeSet<Integer> starts = new TreeSet<>(List.of(PrintedTable.GRID));
        printed.cells().forEach(cell -> starts.add(cell.column()));
        this.edges = new ArrayList<>(starts);
    }

    static void draw(
            PrintedTable printed,
            Function<CellCode, Optional<BigDecimal>> figures,
            XWPFDocument document,
            MarkWriter marks) {
        new WordTable(printed, figures, marks).draw(document.createTable());
    }

    private void draw(XWPFTable table) {
        table.removeRow(0);
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        table.setStyleID("FormTable");
        table.setTableAlignment(TableRowAlign.CENTER);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(PrintedTable.GRID * GRID_WIDTH);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int index = 0; index + 1 < edges.size(); index++) {
            grid.addNewGridCol().setW(width(edges.get(index), edges.get(index + 1)));
        }
        for (int row = 0; row < printed.lines().size(); row++) {
            row(table, row);
        }
    }

    private void row(XWPFTable table, int row) {
        XWPFTableRow line = table.createRow();
        while (!line.getTableCells().isEmpty()) {
            line.removeCell(0);
        }
        line.setCantSplitRow(true);
        line.setHeight(printed.lines().size() > TALL_TABLE ? LOWEST_ROW_OF_TALL_TABLE : LOWEST_ROW);
        line.setHeightRule(TableRowHeightRule.AT_LEAST);
        if (row < printed.headerRows()) {
            line.setRepeatHeader(true);
        }
        for (int column = 0; column < PrintedTable.GRID; ) {
            PrintedTable.Cell cell = at(row, column);
            cell(line.addNewTableCell(), cell, row);
            column = cell.lastColumn() + 1;
        }
    }

    private PrintedTable.Cell at(int row, int column) {
        return printed.cells().stream()
                .filter(cell -> cell.row() <= row && row <= cell.lastRow() && cell.column() == column)
                .findFirst()
                .orElseThrow();
    }

    private void cell(XWPFTableCell target, PrintedTable.Cell cell, int row) {
        CTTcPr properties = target.getCTTc().addNewTcPr();
        properties.addNewTcW().setW(width(cell.column(), cell.lastColumn() + 1));
        properties.getTcW().setType(STTblWidth.DXA);
        int span = edges.indexOf(cell.lastColumn() + 1) - edges.indexOf(cell.column());
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        if (cell.lastRow() > cell.row()) {
            properties.addNewVMerge().setVal(row == cell.row() ? STMerge.RESTART : STMerge.CONTINUE);
        }
        target.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = target.getParagraphs().isEmpty()
                ? target.addParagraph()
                : target.getParagraphs().get(0);
        paragraph.setStyle(style(cell));
        // a table that fits on a page is not parted; the last row need not stay with what follows
        if (printed.lines().size() <= TALL_TABLE && row + 1 < printed.lines().size()) {
            paragraph.setKeepNext(true);
        }
        if (row == cell.row() && cell.figure().isPresent()) {
            figure(paragraph, cell);
        } else if (row == cell.row()) {
            label(paragraph.createRun(), cell);
        }
    }

    /** A heading beside rows is narrow and high: its number stands on a line of its own. */
    private static void label(XWPFRun run, PrintedTable.Cell cell) {
        Matcher numbering = NUMBERING.matcher(cell.text());
        boolean parted = cell.lastRow() > cell.row() && numbering.find();
        int words = parted ? numbering.end() : 0;
        if (parted) {
            run.setText(cell.text().substring(0, words));
            run.addBreak();
        }
        run.setText(cell.text().substring(words));
    }

    /** Numbers end below each other; in a wide cell not at its border but about the middle, where its heading is. */
    private void figure(XWPFParagraph paragraph, PrintedTable.Cell cell) {
        int width = (cell.lastColumn() + 1 - cell.column()) * GRID_WIDTH;
        Optional<BigDecimal> figure = cell.figure().flatMap(figures);
        String text = figure.map(BigDecimal::toPlainString).orElse(PrintedTable.NOTHING);
        String code = cell.figure().orElseThrow().toString();
        marks.around(
                paragraph,
                Mark.of(Mark.Kind.FIGURE, code, text),
                () -> paragraph.createRun().setText(text));
        XWPFRun run = paragraph.getRuns().get(0);
        if (figure.isPresent() && width > WIDE_CELL) {
            paragraph.setIndentationRight((width - WIDE_CELL) / 2);
        }
        double size = fitting(run.text(), Math.min(width, WIDE_CELL) - CELL_MARGINS);
        if (size < LARGEST_FIGURE) {
            run.setFontSize(size);
        }
    }

    /** The font size at which a number fits on one line: a digit is half as wide as it is high. */
    private static double fitting(String number, int room) {
        double fits = Math.floor(2.0 * room / 20 / (number.length() * 0.5)) / 2;
        return Math.max(SMALLEST_FIGURE, Math.min(LARGEST_FIGURE, fits));
    }

    private String style(PrintedTable.Cell cell) {
        return switch (cell.look()) {
            case HEADER -> "HeaderCell";
            case CENTRED -> "Cell";
            case LABEL -> "LabelCell";
            case FIGURE -> cell.figure().flatMap(figures).isPresent() ? "FigureCell" : "Cell";
        };
    }

    private static BigInteger width(int from, int to) {
        return BigInteger.valueOf((long) (to - from) * GRID_WIDTH);
    }
}
