package org.disclosure.rollup.publish.notice;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.FormHeading;
import org.disclosure.rollup.publish.excel.FormPrinter;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/**
 * The official form filled with what a unit sent, for a unit whose file is no workbook that could be returned: numbers as
 * they were read or are proposed, blanks blank, and what is no number as it was written. What was read in a picture and is in doubt is left
 * out: sent back as it is, it would count as the unit's own figure.
 */
final class FilledForm {

    private static final float LOWEST_ROW = 20f;

    private final SheetWriter sheet;
    private final Styles styles;
    private final Map<CellCode, Entry> entries;
    private final Set<CellCode> doubtful;
    private final Map<CellCode, CellRangeAddress> ranges = new HashMap<>();
    private int row;

    private FilledForm(XSSFSheet target, Styles styles, Map<CellCode, Entry> entries, Set<CellCode> doubtful) {
        this.sheet = new SheetWriter(target);
        this.styles = styles;
        this.entries = entries;
        this.doubtful = doubtful;
    }

    /**
     * Draws the form on a sheet of its own.
     *
     * @param doubtful cells that are left empty
     * @return the places of the form's cells on it
     */
    static Map<CellCode, CellRangeAddress> draw(
            Edition edition,
            String unit,
            Map<CellCode, Entry> entries,
            Set<CellCode> doubtful,
            XSSFWorkbook workbook,
            Styles styles) {
        XSSFSheet target = workbook.createSheet(edition.text("notice.form"));
        FilledForm form = new FilledForm(target, styles, entries, doubtful);
        form.heading(edition, unit);
        edition.form().tables().forEach(form::table);
        form.print();
        return form.ranges;
    }

    private void heading(Edition edition, String unit) {
        FormPrinter.title(sheet, styles, FormHeading.title(edition.year()));
        sheet.text(1, 0, FormHeading.UNIT + unit, styles.subtitle);
        row = 3;
    }

    private void table(FormTable table) {
        if (table.print() == FormTable.Print.GRID) {
            // as the summary is printed: the longest table begins a page, or its last row is alone on the next
            sheet.sheet().setRowBreak(row - 1);
        }
        row = new FormPrinter(sheet, styles, row, this::figure, LOWEST_ROW).print(table);
    }

    private void figure(CellCode cell, CellRangeAddress place) {
        int top = place.getFirstRow();
        int left = place.getFirstColumn();
        ranges.put(cell, place);
        Optional<Reading> reading = shown(entries, doubtful, cell);
        Optional<BigDecimal> amount = reading.flatMap(FilledForm::number);
        if (amount.isPresent()) {
            CellStyle style = styles.number(amount.get());
            place.forEach(at -> sheet.text(at.getRow(), at.getColumn(), "", style));
            sheet.number(top, left, amount.get(), style);
        } else {
            sheet.text(top, left, reading.map(Reading::raw).orElse(""), styles.centred);
        }
    }

    /** What is shown of a cell; empty for what is in doubt, and where nothing was read. */
    static Optional<Reading> shown(Map<CellCode, Entry> entries, Set<CellCode> doubtful, CellCode cell) {
        return Optional.ofNullable(entries.get(cell)).map(Entry::asReceived).filter(read -> !doubtful.contains(cell));
    }

    /** Where the places of a unit's file are on the form's sheet. */
    static Map<Place, Place> places(String sheet, Map<CellCode, CellRangeAddress> ranges, Collection<Entry> entries) {
        Map<Place, Place> places = new HashMap<>();
        for (Entry entry : entries) {
            CellRangeAddress range = ranges.get(entry.cell());
            if (range != null) {
                places.put(
                        new Place(entry.sheet(), entry.address()),
                        new Place(
                                sheet,
                                new CellReference(range.getFirstRow(), range.getFirstColumn()).formatAsString()));
            }
        }
        return places;
    }

    /** The number; of what waits for a person that which is proposed, to be corrected or sent back as it is. */
    static Optional<BigDecimal> number(Reading reading) {
        return reading instanceof Reading.Proposed proposed ? proposed.value() : reading.amount();
    }

    private void print() {
        sheet.sheet().getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.sheet().setFitToPage(true);
        sheet.sheet().getPrintSetup().setFitWidth((short) 1);
        sheet.sheet().getPrintSetup().setFitHeight((short) 0);
        sheet.sheet().setHorizontallyCenter(true);
        sheet.sheet().setDisplayGridlines(false);
        sheet.sheet().getFooter().setCenter("&P / &N");
    }
}
