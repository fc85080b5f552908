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
        table.figures().forEach(figure -> figure(sheet, figure));
        return sheet.build();
    }

    private static void label(SheetBuilder sheet, Span span, PrintedTable.Cell cell) {
        if (cell.figure().isEmpty()) {
            sheet.add(span.row(), span.column(), cell.text(), RawCell.Kind.TEXT);
        }
    }

    private static void figure(SheetBuilder sheet, ReadTable.Figure figure) {
        String text = figure.text().text();
        RawCell.Kind kind = WHOLE.matcher(text).matches() ? RawCell.Kind.NUMBER : RawCell.Kind.TEXT;
        CellDetails details = CellDetails.NONE.readFrom(
                new CellDetails.PictureReading(figure.text().permille(), crop(figure.picture())));
        sheet.add(figure.span().row(), figure.span().column(), text, kind, details);
    }

    private static String crop(GreyPicture picture) {
        GreyPicture small = picture.reduced((picture.height() + HIGHEST_CROP - 1) / HIGHEST_CROP);
        return Base64.getEncoder().encodeToString(small.png());
    }
}
