package org.disclosure.rollup.publish.notice.whole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.disclosure.rollup.finding.NoticeSheetName;
import org.disclosure.rollup.publish.notice.part.Harmless;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Takes out of an opened workbook what refers to parts that were taken out of its package, and what reaches outside. */
public final class ReturnedSheets {

    /** Width of what is printed on A4 upright, between the margins of a new workbook. */
    private static final float UPRIGHT_PIXELS = 660;

    private ReturnedSheets() {}

    /**
     * Cleans the workbook. Formulas that reach outside leave the values they had.
     *
     * @param thinned parts that have lost something they may refer to
     * @throws IOException when a formula that reaches outside is one for many cells
     */
    static void clean(XSSFWorkbook workbook, Set<PackagePartName> thinned) throws IOException {
        workbook.setWorkbookType(XSSFWorkbookType.XLSX);
        workbook(workbook, thinned.contains(workbook.getPackagePart().getPartName()));
        for (int index = workbook.getNumberOfSheets() - 1; index >= 0; index--) {
            XSSFSheet sheet = workbook.getSheetAt(index);
            if (NoticeSheetName.isThatOf(sheet.getSheetName()) && workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(index);
            } else {
                sheet(sheet, thinned.contains(sheet.getPackagePart().getPartName()));
            }
        }
    }

    /** Has every sheet print on A4, all columns on one page's width, unless its unit has set how many pages it takes. */
    public static void fitToWidth(XSSFWorkbook workbook) {
        for (Sheet each : workbook) {
            if (each instanceof XSSFSheet sheet && !(each instanceof XSSFChartSheet) && !sheet.getFitToPage()) {
                XSSFPrintSetup setup = sheet.getPrintSetup();
                sheet.setFitToPage(true);
                setup.setFitWidth((short) 1);
                setup.setFitHeight((short) 0);
                setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
                setup.setLandscape(setup.getLandscape() || width(sheet) > UPRIGHT_PIXELS);
            }
        }
    }

    /** Pixels from the first column to the last one that holds something. */
    private static float width(XSSFSheet sheet) {
        int last = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                last = cell.getCellType() == CellType.BLANK ? last : Math.max(last, cell.getColumnIndex());
            }
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            last = merged.getFirstColumn() <= last ? Math.max(last, merged.getLastColumn()) : last;
        }
        float width = 0;
        for (int column = 0; column <= last; column++) {
            width += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidthInPixels(column);
        }
        return width;
    }

    private static void workbook(XSSFWorkbook workbook, boolean thinned) {
        CTWorkbook xml = workbook.getCTWorkbook();
        if (thinned) {
            if (xml.isSetExternalReferences()) {
                xml.unsetExternalReferences();
            }
            if (xml.isSetPivotCaches()) {
                xml.unsetPivotCaches();
            }
            if (xml.isSetExtLst()) {
                xml.unsetExtLst();
            }
        }
        List<XSSFName> names = new ArrayList<>(workbook.getAllNames());
        for (XSSFName name : names) {
            String refersTo = name.getRefersToFormula();
            boolean runs = name.getNameName().toLowerCase(Locale.ROOT).contains("auto_");
            if (runs || refersTo != null && Harmless.reachesOut(refersTo)) {
                workbook.removeName(name);
            }
        }
    }

    private static void sheet(XSSFSheet sheet, boolean thinned) throws IOException {
        CTWorksheet xml = sheet.getCTWorksheet();
        if (thinned) {
            if (xml.isSetOleObjects()) {
                xml.unsetOleObjects();
            }
            if (xml.isSetControls()) {
                xml.unsetControls();
            }
            if (xml.isSetCustomProperties()) {
                xml.unsetCustomProperties();
            }
            if (xml.isSetWebPublishItems()) {
                xml.unsetWebPublishItems();
            }
            if (xml.isSetExtLst()) {
                xml.unsetExtLst();
            }
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                formula((XSSFCell) cell);
            }
        }
    }

    private static void formula(XSSFCell cell) throws IOException {
        CTCellFormula formula = cell.getCTCell().getF();
        if (formula != null && Harmless.reachesOut(formula.getStringValue())) {
            if (formula.getT() != null && formula.getT() != STCellFormulaType.NORMAL) {
                throw new IOException("A formula for many cells reaches outside");
            }
            cell.removeFormula();
        }
    }
}
