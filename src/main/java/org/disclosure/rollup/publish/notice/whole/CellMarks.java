package org.disclosure.rollup.publish.notice.whole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.notice.letter.CellComment;

/** Colours cells of a workbook and writes comments to them; all else of a cell's look stays. */
public final class CellMarks {

    private static final String OWN_COMMENT_BELOW = "\n————\n";
    private static final int LONGEST_COMMENT = 3_000;
    private static final int BOX_WIDTH = 330;
    private static final int LETTERS_A_LINE = 46;
    private static final float LINE_POINTS = 13;
    private static final float HIGHEST_BOX = 420;
    private static final int MOST_SPANNED = 200;

    private final XSSFWorkbook workbook;
    private final String author;
    private final XSSFFont font;
    private final Map<String, XSSFCellStyle> coloured = new HashMap<>();
    private final Map<XSSFSheet, List<CellRangeAddress>> merges = new HashMap<>();

    public CellMarks(XSSFWorkbook workbook, String author) {
        this.workbook = workbook;
        this.author = author;
        this.font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) 9);
    }

    /** Marks a cell; of a merged range its first, which is the one that shows. */
    public void mark(CellComment marked) {
        Place place = marked.place();
        Severity severity = marked.severity();
        String text = marked.text();
        XSSFSheet sheet = workbook.getSheet(place.sheet());
        CellAddress at = shown(sheet, new CellAddress(new CellReference(place.address())));
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        XSSFCell cell =
                row.getCell(at.getColumn()) == null ? row.createCell(at.getColumn()) : row.getCell(at.getColumn());
        cell.setCellStyle(coloured(cell.getCellStyle(), severity));
        comment(sheet, cell, text.length() > LONGEST_COMMENT ? text.substring(0, LONGEST_COMMENT) + "…" : text);
        // what is marked must be seen
        row.setZeroHeight(false);
        sheet.setColumnHidden(at.getColumn(), false);
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), false);
    }

    /**
     * Takes away the marks of an earlier notice, which the unit has answered in the file that was returned to it. What
     * the unit itself wrote to a marked cell stays.
     *
     * @param authors who signed them
     */
    public void clear(Set<String> authors) {
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            XSSFSheet sheet = workbook.getSheetAt(index);
            for (CellAddress at : List.copyOf(sheet.getCellComments().keySet())) {
                if (authors.contains(sheet.getCellComment(at).getAuthor())) {
                    XSSFRow row = sheet.getRow(at.getRow());
                    XSSFCell cell = row == null ? null : row.getCell(at.getColumn());
                    if (cell != null) {
                        clear(cell);
                    }
                }
            }
        }
    }

    private void clear(XSSFCell cell) {
        cell.setCellStyle(plain(cell.getCellStyle()));
        XSSFComment comment = cell.getCellComment();
        String text = comment.getString().getString();
        int own = text.indexOf(OWN_COMMENT_BELOW);
        if (own < 0) {
            cell.removeCellComment();
        } else {
            comment.setString(text(text.substring(own + OWN_COMMENT_BELOW.length())));
            comment.setAuthor("");
        }
    }

    private CellAddress shown(XSSFSheet sheet, CellAddress at) {
        return merges.computeIfAbsent(sheet, XSSFSheet::getMergedRegions).stream()
                .filter(range -> range.isInRange(at))
                .findFirst()
                .map(range -> new CellAddress(range.getFirstRow(), range.getFirstColumn()))
                .orElse(at);
    }

    private XSSFCellStyle coloured(XSSFCellStyle style, Severity severity) {
        return coloured.computeIfAbsent(style.getIndex() + severity.name(), key -> {
            XSSFCellStyle marked = workbook.createCellStyle();
            marked.cloneStyleFrom(style);
            marked.setFillForegroundColor(new XSSFColor(Styles.colour(severity)));
            marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return marked;
        });
    }

    private XSSFCellStyle plain(XSSFCellStyle style) {
        return coloured.computeIfAbsent(style.getIndex() + "-", key -> {
            XSSFCellStyle plain = workbook.createCellStyle();
            plain.cloneStyleFrom(style);
            plain.setFillPattern(FillPatternType.NO_FILL);
            return plain;
        });
    }

    private void comment(XSSFSheet sheet, XSSFCell cell, String text) {
        XSSFComment there = cell.getCellComment();
        String all = there == null ? text : text + OWN_COMMENT_BELOW + there.getString();
        XSSFComment comment =
                there == null ? sheet.createDrawingPatriarch().createCellComment(box(sheet, cell, all)) : there;
        comment.setString(text(all));
        comment.setAuthor(author);
    }

    private XSSFRichTextString text(String text) {
        XSSFRichTextString rich = new XSSFRichTextString(text);
        rich.applyFont(font);
        return rich;
    }

    /** A box beside the cell that holds the text, whatever the widths and heights of columns and rows. */
    private static XSSFClientAnchor box(XSSFSheet sheet, XSSFCell cell, String text) {
        int left = cell.getColumnIndex() + 1;
        int right = left;
        for (float width = 0; width < BOX_WIDTH && right < left + MOST_SPANNED; right++) {
            width += sheet.isColumnHidden(right) ? 0 : sheet.getColumnWidthInPixels(right);
        }
        float needed = Math.min(HIGHEST_BOX, TextLines.count(text, LETTERS_A_LINE) * LINE_POINTS + 8);
        int top = cell.getRowIndex();
        int bottom = top;
        for (float height = 0; height < needed && bottom < top + MOST_SPANNED; bottom++) {
            XSSFRow row = sheet.getRow(bottom);
            height += row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
        }
        // POI takes the first corner's cell for the one that the comment belongs to
        int beside = Math.round(sheet.getColumnWidthInPixels(cell.getColumnIndex())) * Units.EMU_PER_PIXEL;
        return new XSSFClientAnchor(beside, 0, 0, 0, cell.getColumnIndex(), top, right, bottom);
    }
}
