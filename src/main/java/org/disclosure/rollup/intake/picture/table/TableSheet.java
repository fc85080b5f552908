package org.disclosure.rollup.intake.picture.table;

import java.util.Base64;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.grid.RuledTable.Span;
import org.disclosure.rollup.intake.picture.image.GreyPicture;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;

/** The sheet that a table read from a picture becomes: the form's own labels, and the figures with what they look like. */
final class TableSheet {

    /** Pixels; a figure is well read at that. */
    private static final int HIGHEST_CROP = 48;

    /** Pixels; its figures can be read at that. */
    private static final int WIDEST = 1200;

    private static final int SHADES = 16;

    /** Bytes of the picture of a whole table. */
    private static final int LARGEST = 150_000;

    /** Pixels at each side that may be of the lines. */
    private static final int EDGE = 3;

    private static final float INK = 60;
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,14}");

    private TableSheet() {}

    static Sheet of(ReadTable table, String name, Limits limits) {
        SheetBuilder sheet = new SheetBuilder(name, false, limits);
        table.shape().cells().forEach((span, cell) -> {
            label(sheet, span, cell);
            if (span.rows() > 1 || span.columns() > 1) {
                sheet.merge(new Merge(
                        span.row(), span.column(), span.row() + span.rows() - 1, span.column() + span.columns() - 1));
            }
        });
        String whole = whole(table.picture());
        for (ReadTable.Figure figure : table.figures()) {
            figure(sheet, figure, whole);
            whole = "";
        }
        return sheet.build();
    }

    private static void label(SheetBuilder sheet, Span span, PrintedTable.Cell cell) {
        if (cell.figure().isEmpty()) {
            sheet.add(span.row(), span.column(), cell.text(), RawCell.Kind.TEXT);
        }
    }

    private static void figure(SheetBuilder sheet, ReadTable.Figure figure, String whole) {
        String text = figure.text().text();
        RawCell.Kind kind = WHOLE.matcher(text).matches() ? RawCell.Kind.NUMBER : RawCell.Kind.TEXT;
        CellDetails details = CellDetails.NONE.readFrom(
                new CellDetails.PictureReading(figure.text().permille(), crop(figure.picture()), whole));
        sheet.add(figure.span().row(), figure.span().column(), text, kind, details);
    }

    /** The whole table, no larger than a page with many of them can hold. */
    private static String whole(GreyPicture picture) {
        int factor = (picture.width() + WIDEST - 1) / WIDEST;
        byte[] png = picture.reduced(factor).inShades(SHADES).png();
        while (png.length > LARGEST) {
            png = picture.reduced(++factor).inShades(SHADES).png();
        }
        return Base64.getEncoder().encodeToString(png);
    }

    private static String crop(GreyPicture picture) {
        GreyPicture writing = trimmed(picture);
        GreyPicture small = writing.reduced((writing.height() + HIGHEST_CROP - 1) / HIGHEST_CROP);
        return Base64.getEncoder().encodeToString(small.png());
    }

    /** Without the paper far left and right of the writing: some cells are as wide as the table. */
    private static GreyPicture trimmed(GreyPicture picture) {
        int first = EDGE;
        while (first < picture.width() - EDGE && !hasInk(picture, first)) {
            first++;
        }
        int last = picture.width() - 1 - EDGE;
        while (last > first && !hasInk(picture, last)) {
            last--;
        }
        int from = Math.max(0, first - picture.height() / 2);
        int to = Math.min(picture.width(), last + 1 + picture.height() / 2);
        return from < to ? picture.part(from, 0, to - from, picture.height()) : picture;
    }

    private static boolean hasInk(GreyPicture picture, int x) {
        float darkest = GreyPicture.WHITE;
        float brightest = 0;
        for (int y = EDGE; y < picture.height() - EDGE; y++) {
            darkest = Math.min(darkest, picture.at(x, y));
            brightest = Math.max(brightest, picture.at(x, y));
        }
        return brightest - darkest > INK;
    }
}
