package org.disclosure.rollup.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads Word 97-2003 reports (.doc): the running text as a sheet, and each table as a sheet of its own. The file says
 * where a cell begins but not how many columns it spans; that follows from where the other rows' cells begin.
 */
final class DocReader implements SheetReader {

    /** In twentieths of a point; no column is as narrow. */
    private static final int ROUNDING = 40;

    @Override
    public FileKind kind() {
        return FileKind.DOC;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(content.stream())) {
            if (isEncrypted(files)) {
                throw new UnreadableFileException(UnreadableFileException.Reason.ENCRYPTED);
            }
            return sheets(files, limits);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.OLD_WORD, e);
        }
    }

    /** The twelfth byte says so, before anything that a password hides. */
    private static boolean isEncrypted(POIFSFileSystem files) throws IOException {
        try (InputStream in = files.createDocumentInputStream("WordDocument")) {
            byte[] head = in.readNBytes(12);
            return head.length == 12 && (head[11] & 1) != 0;
        }
    }

    private static List<Sheet> sheets(POIFSFileSystem files, Limits limits) throws IOException {
        try (HWPFDocument document = new HWPFDocument(files.getRoot())) {
            WordSheets sheets = new WordSheets(limits);
            Range range = document.getRange();
            for (int index = 0; index < range.numParagraphs(); index++) {
                Paragraph paragraph = range.getParagraph(index);
                if (paragraph.isInTable()) {
                    Table table = range.getTable(paragraph);
                    read(table, sheets);
                    index += Math.max(0, table.numParagraphs() - 1);
                } else {
                    sheets.paragraph(clean(paragraph.text()));
                }
            }
            return sheets.build();
        }
    }

    /** A table of one cell is a frame around running text. */
    private static void read(Table table, WordSheets sheets) {
        if (table.numRows() == 1 && table.getRow(0).numCells() == 1) {
            TableCell frame = table.getRow(0).getCell(0);
            for (int index = 0; index < frame.numParagraphs(); index++) {
                sheets.paragraph(clean(frame.getParagraph(index).text()));
            }
        } else {
            sheets.table(rows(table));
        }
    }

    private static List<List<WordSheets.Cell>> rows(Table table) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (int row = 0; row < table.numRows(); row++) {
            TableRow line = table.getRow(row);
            for (int cell = 0; cell < line.numCells(); cell++) {
                edges.add(line.getCell(cell).getLeftEdge());
            }
        }
        List<Integer> grid = grid(edges);
        List<List<WordSheets.Cell>> rows = new ArrayList<>();
        for (int row = 0; row < table.numRows(); row++) {
            rows.add(cells(table.getRow(row), grid));
        }
        return rows;
    }

    /** Where columns begin. Word rounds the widths of each row on its own, so edges all but equal are one. */
    private static List<Integer> grid(NavigableSet<Integer> edges) {
        List<Integer> grid = new ArrayList<>();
        for (int edge : edges) {
            if (grid.isEmpty() || edge - grid.get(grid.size() - 1) > ROUNDING) {
                grid.add(edge);
            }
        }
        return grid;
    }

    private static int column(List<Integer> grid, int edge) {
        int column = 0;
        while (column + 1 < grid.size() && grid.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }

    private static List<WordSheets.Cell> cells(TableRow line, List<Integer> grid) {
        List<WordSheets.Cell> cells = new ArrayList<>();
        for (int index = 0; index < line.numCells(); index++) {
            TableCell cell = line.getCell(index);
            int start = column(grid, cell.getLeftEdge());
            int end = index + 1 < line.numCells()
                    ? column(grid, line.getCell(index + 1).getLeftEdge())
                    : grid.size();
            boolean continued = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            cells.add(new WordSheets.Cell(clean(cell.text()), Math.max(1, end - start), continued));
        }
        return cells;
    }

    /** Word ends cells and paragraphs with control characters, and lines within them. */
    private static String clean(String text) {
        return Range.stripFields(text)
                .replace('\u000B', '\n')
                .replaceAll("[\\x00-\\x08\\x0B-\\x1F]", " ")
                .strip();
    }
}
