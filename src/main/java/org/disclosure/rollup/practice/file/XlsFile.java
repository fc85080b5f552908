package org.disclosure.rollup.practice.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.practice.report.PracticeCell;
import org.disclosure.rollup.practice.report.PracticeSheet;

/** Writes workbooks of Excel 97. */
final class XlsFile {

    private XlsFile() {}

    static void write(List<PracticeSheet> sheets, OutputStream out) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFCellStyle box = box(workbook);
            for (PracticeSheet sheet : sheets) {
                fill(workbook.createSheet(sheet.name()), sheet, box);
            }
            // the workbook's own stream alone; POI warns of each file without properties, and tells of those with some
            workbook.createInformationProperties();
            try (POIFSFileSystem file = new POIFSFileSystem()) {
                file.createDocument(new ByteArrayInputStream(workbook.getBytes()), "Workbook");
                file.writeFilesystem(out);
            }
        }
    }

    private static HSSFCellStyle box(HSSFWorkbook workbook) {
        HSSFCellStyle box = workbook.createCellStyle();
        box.setAlignment(HorizontalAlignment.CENTER);
        box.setWrapText(true);
        box.setBorderTop(BorderStyle.THIN);
        box.setBorderRight(BorderStyle.THIN);
        box.setBorderBottom(BorderStyle.THIN);
        box.setBorderLeft(BorderStyle.THIN);
        return box;
    }

    private static void fill(HSSFSheet target, PracticeSheet sheet, HSSFCellStyle box) {
        for (int row = 0; row < sheet.next(); row++) {
            HSSFRow cells = target.createRow(row);
            int column = 0;
            for (PracticeCell each : sheet.rows().get(row)) {
                HSSFCell cell = cells.createCell(column++);
                cell.setCellStyle(box);
                fill(cell, each);
            }
        }
        for (PracticeSheet.Merge merge : sheet.merges()) {
            target.addMergedRegionUnsafe(
                    new CellRangeAddress(merge.top(), merge.bottom(), merge.left(), merge.right()));
        }
    }

    private static void fill(HSSFCell cell, PracticeCell content) {
        if (content instanceof PracticeCell.Number number) {
            cell.setCellValue(Double.parseDouble(number.digits()));
        } else if (content instanceof PracticeCell.Text text) {
            cell.setCellValue(text.text());
        } else if (content instanceof PracticeCell.Formula formula) {
            cell.setCellFormula(formula.formula());
            cell.setCellValue(Double.parseDouble(formula.result()));
        }
    }
}
