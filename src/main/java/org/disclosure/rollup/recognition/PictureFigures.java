package org.disclosure.rollup.recognition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.sheet.CellDetails.PictureReading;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;

/**
 * Figures of a table that is a picture. Nothing but digits is a number there, and what is read is but proposed: whether it is
 * certain is found out when the whole table is known.
 */
final class PictureFigures {

    private static final Pattern COUNT = Pattern.compile("\\d{1,8}");
    private static final Pattern MONEY = Pattern.compile("\\d{1,8}(?:\\.\\d{1,4})?");

    /** Of a cell in which nothing stands. */
    private static final PictureOrigin BLANK = new PictureOrigin(1000, "");

    private PictureFigures() {}

    /** Whether figures of the table stand in a picture. */
    static boolean isPictured(FoundTable found) {
        for (FoundTable.Place place : found.places().values()) {
            if (place.cell().isPresent() && isPictured(place.cell().get())) {
                return true;
            }
        }
        return false;
    }

    /** Whether figures on the sheet stand in a picture. */
    static boolean isPictured(Sheet sheet) {
        return sheet.rows().stream().flatMap(row -> row.stream()).anyMatch(PictureFigures::isPictured);
    }

    private static boolean isPictured(RawCell cell) {
        return cell.details().picture().isPresent();
    }

    static Entry entry(CellCode cell, FoundTable.Place place, NumberKind kind) {
        String raw = place.cell().map(RawCell::text).map(String::strip).orElse("");
        boolean isNumber =
                (kind == NumberKind.MONEY ? MONEY : COUNT).matcher(raw).matches();
        Optional<PictureReading> seen =
                place.cell().flatMap(there -> there.details().picture());
        return new Entry(
                cell,
                new Reading.Proposed(isNumber ? Optional.of(new BigDecimal(raw)) : Optional.empty(), raw),
                place.sheet().name(),
                place.address(),
                Optional.of(seen.map(picture -> new PictureOrigin(picture.permille(), picture.crop(), picture.table()))
                        .orElse(BLANK)));
    }
}
