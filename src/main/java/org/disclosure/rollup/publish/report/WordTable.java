package org.disclosure.rollup.publish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.word.Mark;
import org.disclosure.rollup.publish.word.MarkedText;

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
    private final MarkedText text;
    private final List<Integer> edges;

    private WordTable(PrintedTable printed, Function<CellCode, Optional<BigDecimal>> figures, MarkedText text) {
        this.printed = printed;
        this.figures = figures;
        this.text = text;
        TreeSet<Integer> starts = new TreeSet<>(List.of(PrintedTable.GRID));
        printed.cells().forEach(cell -> starts.add(cell.column()));
        this.edges = new ArrayList<>(starts);
    }

    static void draw(PrintedTable printed, Function<CellCode, Optional<BigDecimal>> figures, MarkedText text) {
        new WordTable(printed, figures, text).draw();
    }

    private void draw() {
        text.xml("<w:tbl><w:tblPr><w:tblStyle w:val=\"FormTable\"/><w:tblW w:w=\"" + width(0, PrintedTable.GRID)
                + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int index = 0; index + 1 < edges.size(); index++) {
            text.xml("<w:gridCol w:w=\"" + width(edges.get(index), edges.get(index + 1)) + "\"/>");
        }
        text.xml("</w:tblGrid>");
        for (int row = 0; row < printed.lines().size(); row++) {
            row(row);
        }
        text.xml("</w:tbl>");
    }

    private void row(int row) {
        int height = printed.lines().size() > TALL_TABLE ? LOWEST_ROW_OF_TALL_TABLE : LOWEST_ROW;
        text.xml("<w:tr><w:trPr><w:cantSplit w:val=\"on\"/><w:trHeight w:val=\"" + height + "\" w:hRule=\"atLeast\"/>")
                .xml(row < printed.headerRows() ? "<w:tblHeader w:val=\"on\"/>" : "")
                .xml("</w:trPr>");
        for (int column = 0; column < PrintedTable.GRID; ) {
            PrintedTable.Cell cell = at(row, column);
            cell(cell, row);
            column = cell.lastColumn() + 1;
        }
        text.xml("</w:tr>");
    }

    private PrintedTable.Cell at(int row, int column) {
        return printed.cells().stream()
                .filter(cell -> cell.row() <= row && row <= cell.lastRow() && cell.column() == column)
                .findFirst()
                .orElseThrow();
    }

    private void cell(PrintedTable.Cell cell, int row) {
        text.xml("<w:tc><w:tcPr><w:tcW w:w=\"" + width(cell.column(), cell.lastColumn() + 1) + "\" w:type=\"dxa\"/>");
        int span = edges.indexOf(cell.lastColumn() + 1) - edges.indexOf(cell.column());
        if (span > 1) {
            text.xml("<w:gridSpan w:val=\"" + span + "\"/>");
        }
        if (cell.lastRow() > cell.row()) {
            text.xml("<w:vMerge w:val=\"" + (row == cell.row() ? "restart" : "continue") + "\"/>");
        }
        text.xml("<w:vAlign w:val=\"center\"/></w:tcPr>");
        // a table that fits on a page is not parted; the last row need not stay with what follows
        boolean kept = printed.lines().size() <= TALL_TABLE
                && row + 1 < printed.lines().size();
        String look = kept ? "<w:keepNext w:val=\"on\"/>" : "";
        if (row == cell.row() && cell.figure().isPresent()) {
            figure(cell, look);
        } else {
            text.paragraph(style(cell), look);
            if (row == cell.row()) {
                label(cell);
            }
        }
        text.endParagraph();
        text.xml("</w:tc>");
    }

    /** A heading beside rows is narrow and high: its number stands on a line of its own. */
    private void label(PrintedTable.Cell cell) {
        Matcher numbering = NUMBERING.matcher(cell.text());
        boolean parted = cell.lastRow() > cell.row() && numbering.find();
        int words = parted ? numbering.end() : 0;
        text.xml("<w:r>");
        if (parted) {
            text.text(cell.text().substring(0, words)).xml("<w:br/>");
        }
        text.text(cell.text().substring(words)).xml("</w:r>");
    }

    /** Numbers end below each other; in a wide cell not at its border but about the middle, where its heading is. */
    private void figure(PrintedTable.Cell cell, String look) {
        int width = width(cell.column(), cell.lastColumn() + 1);
        Optional<BigDecimal> figure = cell.figure().flatMap(figures);
        String number = figure.map(BigDecimal::toPlainString).orElse(PrintedTable.NOTHING);
        String code = cell.figure().orElseThrow().toString();
        boolean moved = figure.isPresent() && width > WIDE_CELL;
        text.paragraph(style(cell), moved ? look + "<w:ind w:right=\"" + (width - WIDE_CELL) / 2 + "\"/>" : look);
        double size = fitting(number, Math.min(width, WIDE_CELL) - CELL_MARGINS);
        String smaller = size < LARGEST_FIGURE ? "<w:sz w:val=\"" + Math.round(2 * size) + "\"/>" : "";
        text.around(Mark.of(Mark.Kind.FIGURE, code, number), () -> text.run(number, smaller));
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

    private static int width(int from, int to) {
        return (to - from) * GRID_WIDTH;
    }
}
