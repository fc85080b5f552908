package org.disclosure.rollup.intake;

import java.util.ArrayList;
import java.util.List;

/** Lays a word processor's document out as sheets: its running text, and each of its tables. */
final class WordSheets {

    private static final String TEXT = "正文";
    private static final String TABLE = "表格";

    private final Limits limits;
    private final Sheet.Builder text;
    private final List<Sheet> tables = new ArrayList<>();
    private int line;

    /**
     * A cell of a table.
     *
     * @param width how many columns of the table's grid it takes
     * @param continued whether it is the lower part of the cell above it
     */
    record Cell(String text, int width, boolean continued) {}

    WordSheets(Limits limits) {
        this.limits = limits;
        this.text = new Sheet.Builder(TEXT, false, limits);
    }

    void paragraph(String paragraph) {
        if (!paragraph.isBlank()) {
            text.add(line++, 0, paragraph, RawCell.Kind.TEXT);
        }
    }

    void table(List<List<Cell>> rows) {
        if (tables.size() >= limits.sheets()) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_MANY_CELLS);
        }
        Sheet.Builder sheet = new Sheet.Builder(TABLE + (tables.size() + 1), false, limits);
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Cell cell : rows.get(row)) {
                if (!cell.continued()) {
                    sheet.add(row, column, cell.text(), RawCell.Kind.TEXT);
                    int last = lastRow(rows, row, column);
                    if (last > row || cell.width() > 1) {
                        sheet.merge(new Merge(row, column, last, column + cell.width() - 1));
                    }
                }
                column += cell.width();
            }
        }
        tables.add(sheet.build());
    }

    /** The last row that the cell at this place is continued in. */
    private static int lastRow(List<List<Cell>> rows, int row, int column) {
        int last = row;
        while (last + 1 < rows.size() && isContinued(rows.get(last + 1), column)) {
            last++;
        }
        return last;
    }

    private static boolean isContinued(List<Cell> cells, int column) {
        int at = 0;
        for (Cell cell : cells) {
            if (at == column) {
                return cell.continued();
            }
            at += cell.width();
        }
        return false;
    }

    List<Sheet> build() {
        List<Sheet> sheets = new ArrayList<>(tables);
        sheets.add(text.build());
        return sheets;
    }
}
