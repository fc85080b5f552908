package org.disclosure.rollup.publish.notice;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.notice.letter.NoticePage.Look;
import org.disclosure.rollup.publish.notice.letter.NoticeStyles;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;

/**
 * The cells of tables in pictures that wait for a person, each with its piece of the picture beside what was read and what is
 * proposed: a table after the other, with its picture, the least certain cell first. It is a part of the notice, so that a file that comes back is read without it.
 */
final class PictureSheet {

    private static final int[] WIDTHS = {40, 36, 12, 12, 10, 12};
    private static final int PICTURE = 1;
    private static final float ROW_POINTS = 64;
    private static final float TABLE_POINTS = 320;
    private static final int MARGIN_POINTS = 2;
    private static final double CHARACTER_POINTS = 5;
    private static final float LINE_POINTS = 13.5f;
    private static final int LAST = WIDTHS.length - 1;
    private static final int SHEET_WIDTH = 115;

    /** The byte that width and height stand from in a PNG. */
    private static final int PNG_SIZE = 16;

    private final Edition edition;
    private final XSSFSheet target;
    private final SheetWriter sheet;
    private final NoticeStyles styles;
    private final XSSFDrawing drawing;
    private int row;

    private PictureSheet(Edition edition, XSSFSheet target) {
        this.edition = edition;
        this.target = target;
        this.sheet = new SheetWriter(target);
        this.styles = new NoticeStyles(target.getWorkbook());
        this.drawing = target.createDrawingPatriarch();
    }

    /** Whether there is something to show. */
    static boolean isNeeded(Iterable<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.isWaiting()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes the sheet.
     *
     * @param shown where a place of the unit's file is in this workbook
     */
    static void write(
            Edition edition, XSSFWorkbook workbook, List<Entry> entries, Function<Place, Optional<Place>> shown) {
        PictureSheet pictures = new PictureSheet(edition, workbook.createSheet(edition.text("sheet.notice.pictures")));
        pictures.heading();
        Map<String, List<Entry>> tables = entries.stream()
                .filter(Entry::isWaiting)
                .collect(Collectors.groupingBy(entry -> entry.cell().table(), LinkedHashMap::new, Collectors.toList()));
        tables.forEach((table, waiting) -> pictures.table(table, waiting, shown));
        pictures.sheet.printAsList(WIDTHS.length, pictures.row);
    }

    private void heading() {
        sheet.widths(WIDTHS);
        String hint = edition.text("notice.pictures.hint");
        sheet.merged(row, 0, row, LAST, hint, styles.of(Look.PARAGRAPH));
        sheet.row(row++).setHeightInPoints(TextLines.count(hint, SHEET_WIDTH) * LINE_POINTS + 6);
        String[] titles = {"item", "picture", "read", "proposed", "certainty", "cell"};
        int lines = 1;
        for (int column = 0; column < titles.length; column++) {
            String title = edition.text("notice.pictures." + titles[column]);
            sheet.text(row, column, title, styles.of(Look.HEADER));
            lines = Math.max(lines, TextLines.count(title, WIDTHS[column] - 2));
        }
        sheet.row(row).setHeightInPoints(lines * LINE_POINTS + 10);
        target.setRepeatingRows(new CellRangeAddress(row, row, 0, LAST));
        row++;
        target.createFreezePane(0, row);
    }

    /** A table: its name, its picture, and its cells, the least certain first. */
    private void table(String table, List<Entry> waiting, Function<Place, Optional<Place>> shown) {
        sheet.merged(row, 0, row, LAST, edition.form().table(table).section(), styles.of(Look.SECTION));
        sheet.row(row++).setHeightInPoints(24);
        List<PictureOrigin> origins =
                waiting.stream().flatMap(entry -> entry.picture().stream()).toList();
        origins.stream()
                .map(PictureOrigin::table)
                .filter(png -> !png.isEmpty())
                .findFirst()
                .ifPresent(this::whole);
        waiting.stream()
                .filter(entry -> entry.picture()
                        .filter(origin -> !origin.crop().isEmpty())
                        .isPresent())
                .sorted(Comparator.comparingInt(
                        entry -> entry.picture().orElseThrow().permille()))
                .forEach(entry -> line(entry, shown));
    }

    private void whole(String png) {
        int width = IntStream.of(WIDTHS).sum();
        double height = picture(png, 0, width * CHARACTER_POINTS, TABLE_POINTS);
        sheet.row(row++).setHeightInPoints((float) height + 2 * MARGIN_POINTS);
    }

    private void line(Entry entry, Function<Place, Optional<Place>> shown) {
        FormCell cell = edition.form().cell(entry.cell());
        PictureOrigin origin = entry.picture().orElseThrow();
        Reading.Proposed reading = (Reading.Proposed) entry.reading();
        int lines = TextLines.count(cell.title(), WIDTHS[0] - 2);
        sheet.row(row).setHeightInPoints(Math.max(ROW_POINTS, lines * LINE_POINTS + 6));
        sheet.text(row, 0, cell.title(), styles.of(Look.WRAPPED));
        sheet.text(row, PICTURE, "", styles.of(Look.WRAPPED));
        picture(origin.crop(), PICTURE, WIDTHS[PICTURE] * CHARACTER_POINTS, ROW_POINTS);
        sheet.text(row, 2, reading.raw(), styles.of(Look.CENTRED));
        sheet.text(row, 3, proposed(reading), styles.of(Look.ENTRY));
        sheet.text(row, 4, origin.certainty().toPlainString(), styles.of(Look.CENTRED));
        sheet.text(
                row,
                5,
                shown.apply(new Place(entry.sheet(), entry.address()))
                        .map(Place::address)
                        .orElse(""),
                styles.of(Look.CENTRED));
        row++;
    }

    /** The number that the sums propose instead of what was read; a dash when they propose none. */
    private static String proposed(Reading.Proposed reading) {
        return reading.change().map(BigDecimal::toPlainString).orElse(PrintedTable.NOTHING);
    }

    /**
     * A picture in the row, from a column on.
     *
     * @param widest points that it may take, with a margin
     * @param highest points that it may take, with a margin
     * @return the points that it is high
     */
    private double picture(String base64, int column, double widest, double highest) {
        byte[] png = Base64.getDecoder().decode(base64);
        ByteBuffer size = ByteBuffer.wrap(png, PNG_SIZE, 2 * Integer.BYTES);
        double width = size.getInt();
        double height = size.getInt();
        double points = Math.min((highest - 2 * MARGIN_POINTS) / height, (widest - 2 * MARGIN_POINTS) / width);
        int margin = Units.toEMU(MARGIN_POINTS);
        int right = margin + Units.toEMU(width * points);
        int last = column;
        while (last < LAST && right > columnEmu(last)) {
            right -= columnEmu(last++);
        }
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                margin, margin, right, margin + Units.toEMU(height * points), column, row, last, row);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        drawing.createPicture(anchor, target.getWorkbook().addPicture(png, XSSFWorkbook.PICTURE_TYPE_PNG));
        return height * points;
    }

    private int columnEmu(int column) {
        return Math.round(target.getColumnWidthInPixels(column)) * Units.EMU_PER_PIXEL;
    }
}
