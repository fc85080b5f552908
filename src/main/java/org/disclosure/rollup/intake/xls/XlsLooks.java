package org.disclosure.rollup.intake.xls;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.disclosure.rollup.intake.format.NumberFormat;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.sheet.TextRun.Look;

/** Looks of the cells of an Excel 97-2003 workbook: text that is struck out or raised, and the formats of numbers. */
final class XlsLooks {

    /** Of how POI counts fonts: there is none of this number. */
    private static final int NO_SUCH_FONT = 4;

    private final HSSFWorkbook workbook;
    private final Limits limits;
    private final boolean since1904;
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();

    XlsLooks(HSSFWorkbook workbook, Limits limits) {
        this.workbook = workbook;
        this.limits = limits;
        this.since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        for (FormatRecord format : workbook.getInternalWorkbook().getFormats()) {
            codes.put(format.getIndexCode(), format.getFormatString());
        }
    }

    /** Adds a cell of text. */
    void add(SheetBuilder sheet, Cell cell) {
        HSSFRichTextString text = (HSSFRichTextString) cell.getRichStringCellValue();
        Look own = look(cell.getCellStyle().getFontIndex());
        int runs = text.numFormattingRuns();
        if (runs == 0 && own == Look.PLAIN) {
            sheet.add(cell.getRowIndex(), cell.getColumnIndex(), text.getString(), RawCell.Kind.TEXT);
            return;
        }
        CellText pieces = new CellText(limits);
        String characters = text.getString();
        int from = 0;
        Look look = own;
        for (int run = 0; run <= runs; run++) {
            int end = run < runs ? text.getIndexOfFormattingRun(run) : characters.length();
            end = Math.min(Math.max(from, end), characters.length());
            pieces.add(characters.substring(from, end), look);
            look = run < runs ? look(text.getFontOfFormattingRun(run)) : look;
            from = end;
        }
        sheet.add(cell.getRowIndex(), cell.getColumnIndex(), pieces);
    }

    /** A cell's value with how the cell's style makes it look. */
    RawCell formatted(Cell cell, RawCell value) {
        CellStyle style = cell.getCellStyle();
        NumberFormat format = formats.computeIfAbsent(
                (int) style.getDataFormat(),
                key -> NumberFormat.of(codes.getOrDefault(key, NumberFormat.builtIn(key))));
        return value.shownBy(format, look(style.getFontIndex()), since1904);
    }

    /** The look of a font; plain for one that the workbook does not have. */
    private Look look(int font) {
        int fonts = workbook.getNumberOfFonts();
        if (font < 0 || (font < NO_SUCH_FONT ? font >= fonts : font > fonts)) {
            return Look.PLAIN;
        }
        HSSFFont found = workbook.getFontAt(font);
        Look raised = found.getTypeOffset() == Font.SS_NONE ? Look.PLAIN : Look.RAISED;
        return found.getStrikeout() ? Look.STRUCK : raised;
    }
}
