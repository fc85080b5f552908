package org.disclosure.rollup.publish.excel;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.form.print.PrintedTable;

/** Writes cells of one sheet; text is always a string cell, never a formula. */
public final class SheetWriter {

    /** Largest length of text in a cell of Excel; longer text is whole in the CSV files. */
    private static final int LONGEST_TEXT = 32_000;

    /** Inches. */
    private static final double SIDE_MARGIN = 0.4;

    private static final double MARGIN = 0.65;

    private final Sheet sheet;

    public SheetWriter(Sheet sheet) {
        this.sheet = sheet;
    }

    public Sheet sheet() {
        return sheet;
    }

    public Row row(int row) {
        Row found = sheet.getRow(row);
        return found == null ? sheet.createRow(row) : found;
    }

    public void text(int row, int column, String text, CellStyle style) {
        Cell cell = row(row).createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(fitting(text));
        }
    }

    /** As much of the text as a cell holds. */
    public static String fitting(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }

    public void number(int row, int column, BigDecimal number, CellStyle style) {
        Cell cell = row(row).createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(number.doubleValue());
    }

    /** Writes a formula without a result, so that every program that opens or reads the file works it out. */
    public void formula(int row, int column, String formula, CellStyle style) {
        Cell cell = row(row).createCell(column);
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
    }

    /** Writes a formula with what it gives, so that it shows where nothing recalculates; {@code —} when it gives no number. */
    public void formula(int row, int column, String formula, Optional<BigDecimal> result, CellStyle style) {
        if (result.isEmpty()) {
            formula(row, column, formula, PrintedTable.NOTHING, style);
            return;
        }
        Cell cell = row(row).createCell(column);
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
        cell.setCellValue(result.get().doubleValue());
    }

    /** Writes a formula that gives a text. */
    public void formula(int row, int column, String formula, String result, CellStyle style) {
        Cell cell = row(row).createCell(column);
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
        cell.setCellValue(result);
    }

    /** Writes a number, or {@code —} where there is none. */
    public void number(int row, int column, Optional<BigDecimal> number, CellStyle style) {
        if (number.isPresent()) {
            number(row, column, number.get(), style);
        } else {
            text(row, column, PrintedTable.NOTHING, style);
        }
    }

    /** Writes a text that leads to a cell of the workbook ({@code 'sheet'!B7}). */
    public void link(int row, int column, String text, String target, CellStyle style) {
        text(row, column, text, style);
        lead(row, column, target);
    }

    /** Has a cell that is there lead to another one of the workbook. */
    public void lead(int row, int column, String target) {
        lead(row, column, HyperlinkType.DOCUMENT, target);
    }

    /** Has a cell that is there lead to a file or folder, beside the workbook. */
    public void leadToFile(int row, int column, String target) {
        lead(row, column, HyperlinkType.FILE, target);
    }

    private void lead(int row, int column, HyperlinkType kind, String target) {
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(kind);
        link.setAddress(target);
        row(row).getCell(column).setHyperlink(link);
    }

    /** Merges a range of bordered cells; the text stands in the first. */
    public void merged(int firstRow, int firstColumn, int lastRow, int lastColumn, String text, CellStyle style) {
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                text(row, column, row == firstRow && column == firstColumn ? text : "", style);
            }
        }
        merge(firstRow, firstColumn, lastRow, lastColumn);
    }

    private void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    /** Sets column widths in characters. */
    public void widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, characters[column] * 256);
        }
    }

    /** Writes a header line over a list, freezes it and lets the list be filtered and printed across pages. */
    public void listHeader(int row, CellStyle style, String... titles) {
        for (int column = 0; column < titles.length; column++) {
            text(row, column, titles[column], style);
        }
        row(row).setHeightInPoints(30);
        sheet.createFreezePane(0, row + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((row + 1) + ":" + (row + 1)));
    }

    /** Prints the first columns and rows of a list and leaves out what only machines read. */
    public void printAsList(int columns, int rows) {
        Workbook workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, Math.max(1, rows - 1));
        printAsList();
    }

    /** Prints a list on A4, landscape, all columns on one page's width. */
    public void printAsList() {
        sheet.getPrintSetup().setLandscape(true);
        printUpright();
    }

    /** Prints on A4, all columns on one page's width. */
    public void printUpright() {
        page();
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** A4 with narrow margins and the page's number at its foot. */
    public void page() {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, MARGIN);
        sheet.getFooter().setCenter("&P / &N");
    }
}
