package org.disclosure.rollup.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * Reads Word 97-2003 reports (.doc): the running text as a sheet, and each table as a sheet of its own. The file says
 * where a cell begins but not how many columns it spans; that follows from where the other rows' cells begin.
 */
final class DocReader implements SheetReader {

    @Override
    public FileKind kind() {
        return FileKind.DOC;
    }

    @Override
    public List<Sheet> read(byte[] content, String name, Limits limits) throws IOException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content))) {
            WordSheets sheets = new WordSheets(limits);
            Range range = document.getRange();
            for (int index = 0; index < range.numParagraphs(); index++) {
                Paragraph paragraph = range.getParagraph(index);
                if (paragraph.isInTable()) {
                    Table table = range.getTable(paragraph);
                    sheets.table(rows(table));
                    index += Math.max(0, table.numParagraphs() - 1);
                } else {
                    sheets.paragraph(clean(paragraph.text()));
                }
            }
            return sheets.build();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.ENCRYPTED, e);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.OLD_WORD, e);
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
        List<Integer> grid = new ArrayList<>(edges);
        List<List<WordSheets.Cell>> rows = new ArrayList<>();
        for (int row = 0; row < table.numRows(); row++) {
            rows.add(cells(table.getRow(row), grid));
        }
        return rows;
    }

    private static List<WordSheets.Cell> cells(TableRow line, List<Integer> grid) {
        List<WordSheets.Cell> cells = new ArrayList<>();
        for (int index = 0; index < line.numCells(); index++) {
            TableCell cell = line.getCell(index);
            int start = grid.indexOf(cell.getLeftEdge());
            int end = index + 1 < line.numCells()
                    ? grid.indexOf(line.getCell(index + 1).getLeftEdge())
                    : grid.size();
            boolean continued = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            cells.add(new WordSheets.Cell(clean(cell.text()), Math.max(1, end - start), continued));
        }
        return cells;
    }

    /** Word ends cells and paragraphs with control characters. */
    private static String clean(String text) {
        return Range.stripFields(text)
                .replaceAll("[\\x00-\\x08\\x0B-\\x1F]", " ")
                .strip();
    }
}
