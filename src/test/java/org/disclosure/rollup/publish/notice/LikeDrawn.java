package org.disclosure.rollup.publish.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** All that a person sees of a workbook, by the places where it is seen. */
final class LikeDrawn {

    private static final int COLUMNS = 40;

    private LikeDrawn() {}

    /** The places that do not look the same in both, with what is seen in the one and in the other. */
    static Map<String, String> differences(byte[] one, byte[] other) throws IOException {
        Map<String, String> first = of(one);
        Map<String, String> second = of(other);
        Map<String, String> differences = new TreeMap<>();
        Stream.concat(first.keySet().stream(), second.keySet().stream())
                .filter(place -> !Objects.equals(first.get(place), second.get(place)))
                .forEach(place -> differences.put(place, first.get(place) + " / " + second.get(place)));
        return differences;
    }

    private static Map<String, String> of(byte[] content) throws IOException {
        Map<String, String> seen = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            seen.put("first", workbook.getActiveSheetIndex() + " " + workbook.getFirstVisibleTab());
            for (Sheet sheet : workbook) {
                sheet(seen, (XSSFSheet) sheet);
            }
            Map<String, String> names = new TreeMap<>();
            for (XSSFName name : workbook.getAllNames()) {
                names.put(
                        name.getNameName() + " " + name.getSheetIndex(),
                        name.getRefersToFormula().replace("'", ""));
            }
            seen.put("names", names.toString());
            seen.put(
                    "made",
                    workbook.getProperties().getCoreProperties().getCreator() + " "
                            + workbook.getProperties()
                                    .getCoreProperties()
                                    .getCreated()
                                    .getTime() + " "
                            + workbook.getProperties()
                                    .getCoreProperties()
                                    .getModified()
                                    .getTime());
        }
        return seen;
    }

    private static void sheet(Map<String, String> seen, XSSFSheet sheet) {
        String name = sheet.getSheetName();
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        seen.put(
                name,
                index + " " + sheet.getWorkbook().getSheetVisibility(index) + " " + sheet.isSelected() + " "
                        + sheet.isDisplayGridlines() + " " + sheet.getFitToPage() + " "
                        + sheet.getPrintSetup().getLandscape() + " "
                        + sheet.getPrintSetup().getFitWidth() + " "
                        + sheet.getPrintSetup().getPaperSize() + " "
                        + sheet.getPrintSetup().getFitHeight() + " "
                        + sheet.getFooter().getCenter());
        seen.put(name + " merged", sheet.getMergedRegions().toString());
        for (int column = 0; column < COLUMNS; column++) {
            seen.put(name + " column " + column, sheet.getColumnWidth(column) + " " + sheet.isColumnHidden(column));
        }
        for (Row row : sheet) {
            seen.put(name + " row " + row.getRowNum(), row.getHeight() + " " + row.getZeroHeight());
            for (Cell cell : row) {
                cell(seen, name + "!" + cell.getAddress(), (XSSFCell) cell);
            }
        }
        sheet.getCellComments().forEach((at, comment) -> seen.put(name + "!" + at + " comment", comment(comment)));
        for (XSSFHyperlink link : sheet.getHyperlinkList()) {
            seen.put(name + "!" + link.getCellRef() + " link", link.getType() + " " + link.getAddress());
        }
    }

    private static void cell(Map<String, String> seen, String place, XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        XSSFFont font = style.getFont();
        String value = switch (cell.getCellType()) {
            case FORMULA -> "=" + cell.getCellFormula() + " " + cell.getRawValue();
            case STRING -> "'" + cell.getStringCellValue();
            case NUMERIC -> String.valueOf(cell.getNumericCellValue());
            default -> cell.getCellType() + String.valueOf(cell.getRawValue());
        };
        String colour = style.getFillForegroundColorColor() == null
                ? ""
                : style.getFillForegroundColorColor().getARGBHex();
        List<BorderStyle> borders =
                List.of(style.getBorderTop(), style.getBorderBottom(), style.getBorderLeft(), style.getBorderRight());
        seen.put(
                place,
                value + " | " + style.getFillPattern() + " " + colour + " " + font.getFontName() + " "
                        + font.getFontHeight() + " " + font.getBold() + " " + font.getUnderline() + " "
                        + (font.getXSSFColor() == null
                                ? ""
                                : font.getXSSFColor().getARGBHex()) + " " + borders + " "
                        + style.getAlignment() + " " + style.getVerticalAlignment() + " " + style.getWrapText() + " "
                        + style.getDataFormatString());
    }

    private static String comment(XSSFComment comment) {
        XSSFClientAnchor box = (XSSFClientAnchor) comment.getClientAnchor();
        XSSFFont font = comment.getString().numFormattingRuns() == 0
                ? null
                : comment.getString().getFontOfFormattingRun(0);
        return comment.getAuthor() + ": " + comment.getString() + " "
                + (font == null ? "" : font.getFontName() + font.getFontHeightInPoints()) + " " + box.getCol1() + " "
                + box.getRow1() + " " + box.getCol2() + " " + box.getRow2();
    }
}
