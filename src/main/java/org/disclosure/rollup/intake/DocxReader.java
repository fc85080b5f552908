package org.disclosure.rollup.intake;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads Word reports (.docx): the running text as a sheet, and each table as a sheet of its own. */
final class DocxReader implements SheetReader {

    @Override
    public FileKind kind() {
        return FileKind.DOCX;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        content.parts().check(limits);
        try (XWPFDocument document = new XWPFDocument(content.stream())) {
            WordSheets sheets = new WordSheets(limits);
            read(document.getBodyElements(), sheets);
            return sheets.build();
        }
    }

    private static void read(List<IBodyElement> elements, WordSheets sheets) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                sheets.paragraph(paragraph.getText());
            } else if (element instanceof XWPFTable table && isFrame(table)) {
                read(table.getRow(0).getCell(0).getBodyElements(), sheets);
            } else if (element instanceof XWPFTable table) {
                table(table, sheets);
            }
        }
    }

    /** A table of one cell is a frame around running text. */
    private static boolean isFrame(XWPFTable table) {
        return table.getNumberOfRows() == 1 && table.getRow(0).getTableCells().size() == 1;
    }

    private static void table(XWPFTable table, WordSheets sheets) {
        List<List<WordSheets.Cell>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<WordSheets.Cell> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                cells.add(cell(cell));
            }
            rows.add(cells);
        }
        sheets.table(rows);
    }

    private static WordSheets.Cell cell(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        int width = 1;
        boolean continued = false;
        if (properties != null) {
            BigInteger span =
                    properties.isSetGridSpan() ? properties.getGridSpan().getVal() : BigInteger.ONE;
            width = Math.max(1, span.min(BigInteger.valueOf(100)).intValue());
            continued = properties.isSetVMerge() && properties.getVMerge().getVal() != STMerge.RESTART;
        }
        return new WordSheets.Cell(cell.getText(), width, continued);
    }
}
