package org.disclosure.rollup.publish.notice;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.ClientAnchor;
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
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;

/**
 * The cells of tables in pictures that wait for a person, each with its piece of the picture beside what was read and what is
 * proposed: the least certain first. It is a part of the notice, so that a file that comes back is read without it.
 */
final class PictureSheet {

    private static final int[] WIDTHS = {44, 22, 12, 12, 10, 12};
    private static final int PICTURE = 1;
    private static final float ROW_POINTS = 30;
    private static final int MARGIN_POINTS = 2;
    private static final double CHARACTER_POINTS = 5;

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
        entries.stream()
                .filter(Entry::isWaiting)
                .filter(entry -> entry.picture()
                        .filter(origin -> !origin.crop().isEmpty())
                        .isPresent())
                .sorted(Comparator.comparingInt(
                        entry -> entry.picture().orElseThrow().permille()))
                .forEach(entry -> pictures.line(entry, shown));
        pictures.sheet.printAsList(WIDTHS.length, pictures.row);
    }

    private void heading() {
        sheet.widths(WIDTHS);
        sheet.merged(row, 0, row, WIDTHS.length - 1, edition.text("notice.pictures.hint"), styles.paragraph);
        sheet.row(row++).setHeightInPoints(ROW_POINTS * 2);
        String[] titles = {"item", "picture", "read", "proposed", "certainty", "cell"};
        for (int column = 0; column < titles.length; column++) {
            sheet.text(row, column, edition.text("notice.pictures." + titles[column]), styles.header);
        }
        row++;
        target.createFreezePane(0, row);
    }

    private void line(Entry entry, Function<Place, Optional<Place>> shown) {
        FormCell cell = edition.form().cell(entry.cell());
        PictureOrigin origin = entry.picture().orElseThrow();
        Reading.Proposed reading = (Reading.Proposed) entry.reading();
        sheet.row(row).setHeightInPoints(ROW_POINTS);
        sheet.text(row, 0, cell.title(), styles.wrapped);
        sheet.text(row, PICTURE, "", styles.wrapped);
        picture(origin);
        sheet.text(row, 2, reading.raw(), styles.centred);
        sheet.text(row, 3, proposed(reading), styles.entry);
        sheet.text(row, 4, origin.certainty().toPlainString(), styles.centred);
        sheet.text(
                row,
                5,
                shown.apply(new Place(entry.sheet(), entry.address()))
                        .map(Place::address)
                        .orElse(""),
                styles.centred);
        row++;
    }

    /** The number that the sums propose instead of what was read; a dash when they propose none. */
    private static String proposed(Reading.Proposed reading) {
        return reading.change().map(BigDecimal::toPlainString).orElse(PrintedTable.NOTHING);
    }

    /** The piece of the picture in its cell: as high as the cell, if it is not too wide for that. */
    private void picture(PictureOrigin origin) {
        byte[] png = Base64.getDecoder().decode(origin.crop());
        ByteBuffer size = ByteBuffer.wrap(png, PNG_SIZE, 2 * Integer.BYTES);
        double width = size.getInt();
        double height = size.getInt();
        double points = Math.min(
                (ROW_POINTS - 2 * MARGIN_POINTS) / height,
                (WIDTHS[PICTURE] * CHARACTER_POINTS - MARGIN_POINTS) / width);
        int margin = Units.toEMU(MARGIN_POINTS);
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                margin,
                margin,
                margin + Units.toEMU(width * points),
                margin + Units.toEMU(height * points),
                PICTURE,
                row,
                PICTURE,
                row);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        drawing.createPicture(anchor, target.getWorkbook().addPicture(png, XSSFWorkbook.PICTURE_TYPE_PNG));
    }
}
