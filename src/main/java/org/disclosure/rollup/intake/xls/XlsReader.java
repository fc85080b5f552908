package org.disclosure.rollup.intake.xls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.intake.calculation.Recalculation;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.inner.EmbeddedFiles;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.PlainNumber;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;

/** Reads Excel 97-2003 workbooks. */
public final class XlsReader implements SheetReader {

    private final InnerFiles inner;

    /**
     * @param inner reads the objects in a workbook
     */
    public XlsReader(InnerFiles inner) {
        this.inner = inner;
    }

    @Override
    public FileKind kind() {
        return FileKind.XLS;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        return read(content, name, limits, 0);
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits, int depth) throws IOException {
        try {
            POIFSFileSystem files = content.compound();
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableFileException(UnreadableFileException.Reason.ENCRYPTED);
            }
            // left open like the content, which it would close
            HSSFWorkbook workbook = new HSSFWorkbook(files);
            List<Sheet> own = Recalculation.of(sheets(workbook, limits), () -> XlsFormulas.settings(workbook), limits);
            EmbeddedFiles objects = new EmbeddedFiles(own, inner, limits, depth);
            objects.addAll(files.getRoot());
            return objects.behind();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.ENCRYPTED, e);
        } catch (OldExcelFormatException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.OLD_EXCEL, e);
        }
    }

    private static List<Sheet> sheets(HSSFWorkbook workbook, Limits limits) {
        List<Sheet> sheets = new ArrayList<>();
        XlsLooks looks = new XlsLooks(workbook, limits);
        for (int index = 0; index < Math.min(workbook.getNumberOfSheets(), limits.sheets()); index++) {
            HSSFSheet source = workbook.getSheetAt(index);
            boolean hidden = workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE;
            SheetBuilder sheet = new SheetBuilder(source.getSheetName(), hidden, limits);
            XlsFormulas formulas = new XlsFormulas(source, looks);
            for (Row row : source) {
                if (row.getZeroHeight() || row.getHeight() == 0) {
                    sheet.hideRow(row.getRowNum());
                }
                for (Cell cell : row) {
                    add(sheet, cell, looks);
                    if (cell.getCellType() == CellType.FORMULA) {
                        sheet.add(formulas.of(cell));
                    }
                }
            }
            for (int column = 0; column < limits.columns(); column++) {
                if (source.isColumnHidden(column) || source.getColumnWidth(column) == 0) {
                    sheet.hideColumns(column, column);
                }
            }
            for (CellRangeAddress range : source.getMergedRegions()) {
                sheet.merge(new Merge(
                        range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
            }
            sheets.add(sheet.build());
        }
        return sheets;
    }

    private static void add(SheetBuilder sheet, Cell cell, XlsLooks looks) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        switch (type) {
            case NUMERIC -> {
                String digits = PlainNumber.of(cell.getNumericCellValue());
                sheet.add(looks.formatted(cell, new RawCell(row, column, digits, RawCell.Kind.NUMBER)));
            }
            case STRING -> looks.add(sheet, cell);
            case BOOLEAN -> {
                sheet.add(row, column, cell.getBooleanCellValue() ? "TRUE" : "FALSE", RawCell.Kind.TEXT);
                sheet.addOther(row, column);
            }
            case ERROR ->
                sheet.add(
                        row,
                        column,
                        FormulaError.forInt(cell.getErrorCellValue()).getString(),
                        RawCell.Kind.ERROR);
            default -> {
                // blank: nothing to keep
            }
        }
    }
}
