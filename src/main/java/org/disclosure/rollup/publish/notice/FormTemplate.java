package org.disclosure.rollup.publish.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.FormHeading;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.StableWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.notice.part.EditedWorkbook;
import org.disclosure.rollup.publish.notice.part.PlainWorkbook;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/** The official form without figures, drawn once for all units whose notices show it. */
final class FormTemplate {

    private static final BigDecimal DECIMAL = new BigDecimal("0.5");

    private final PlainWorkbook workbook;
    private final String sheet;
    private final Map<CellCode, CellRangeAddress> ranges;
    private final int whole;
    private final int decimal;

    FormTemplate(Edition edition) {
        sheet = edition.text("notice.form");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (XSSFWorkbook drawn = StableWorkbook.create(edition.asOf())) {
            // the day of each notice is its own
            drawn.getProperties().getCoreProperties().getUnderlyingProperties().setCreatedProperty(Optional.empty());
            Styles styles = new Styles(drawn);
            ranges = FilledForm.draw(edition, "", Map.of(), Set.of(), drawn, styles);
            whole = styles.number(BigDecimal.ZERO).getIndex();
            decimal = styles.number(DECIMAL).getIndex();
            drawn.write(content);
            workbook = PlainWorkbook.open(content.toByteArray(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form with the figures of a unit, as {@link FilledForm} draws it. */
    EditedWorkbook filled(String unit, Map<CellCode, Entry> entries, Set<CellCode> doubtful) throws IOException {
        EditedWorkbook filled = new EditedWorkbook(workbook);
        filled.text(sheet, 1, 0, FormHeading.UNIT + unit);
        for (Map.Entry<CellCode, CellRangeAddress> place : ranges.entrySet()) {
            CellRangeAddress range = place.getValue();
            Optional<Reading> reading = FilledForm.shown(entries, doubtful, place.getKey());
            Optional<BigDecimal> amount = reading.flatMap(FilledForm::number);
            if (amount.isPresent()) {
                filled.number(sheet, range, amount.get(), amount.get().scale() > 0 ? decimal : whole);
            } else if (reading.isPresent()) {
                filled.text(
                        sheet,
                        range.getFirstRow(),
                        range.getFirstColumn(),
                        reading.get().raw());
            }
        }
        return filled;
    }

    /** Where the places of a unit's file are on it. */
    Map<Place, Place> places(Map<CellCode, Entry> entries) {
        return FilledForm.places(sheet, ranges, entries.values());
    }
}
