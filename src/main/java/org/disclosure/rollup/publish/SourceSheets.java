package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.store.SummaryStore;
import org.disclosure.rollup.submission.Entry;

/** 来源: every number and the file, sheet and address it was read from; on further sheets when one is full. */
final class SourceSheets {

    /** Excel's last row is 1 048 576. */
    private static final int FULL = 1_048_000;

    private final Edition edition;
    private final Workbook workbook;
    private final Styles styles;
    private SheetWriter sheet;
    private int row;
    private int sheets;

    private SourceSheets(Edition edition, Workbook workbook, Styles styles) {
        this.edition = edition;
        this.workbook = workbook;
        this.styles = styles;
    }

    static void write(Edition edition, Workbook workbook, Styles styles) {
        SourceSheets writer = new SourceSheets(edition, workbook, styles);
        writer.next();
        edition.forEachEntry(writer::entry);
    }

    private void next() {
        sheets++;
        String name = edition.text("sheet.sources");
        Sheet target = workbook.createSheet(sheets == 1 ? name : name + sheets);
        sheet = new SheetWriter(target);
        String[] titles = List.of(
                        "code",
                        "unit",
                        "cell",
                        "row",
                        "columnLabel",
                        "value",
                        "raw",
                        "state",
                        "path",
                        "sheet",
                        "address")
                .stream()
                .map(key -> edition.text("column." + key))
                .toArray(String[]::new);
        sheet.listHeader(0, styles.header, titles);
        sheet.widths(9, 30, 31, 44, 26, 12, 14, 10, 44, 18, 9);
        sheet.printAsList();
        row = 1;
    }

    private void entry(SummaryStore.LocatedEntry located) {
        if (row >= FULL) {
            next();
        }
        Entry entry = located.entry();
        FormCell cell = edition.form().cell(entry.cell());
        sheet.text(row, 0, located.unitCode(), styles.centred);
        sheet.text(row, 1, located.unit(), styles.text);
        sheet.text(row, 2, entry.cell().toString(), styles.text);
        sheet.text(row, 3, cell.row().label().text(), styles.text);
        sheet.text(row, 4, cell.column().label().text(), styles.text);
        Optional<BigDecimal> amount = entry.reading().amount();
        if (amount.isPresent()) {
            sheet.number(row, 5, amount.get(), styles.number(amount.get()));
        } else {
            sheet.text(row, 5, "", styles.text);
        }
        sheet.text(row, 6, entry.reading().raw(), styles.centred);
        sheet.text(row, 7, edition.text("state." + entry.reading().state().name()), styles.centred);
        sheet.text(row, 8, located.path(), styles.text);
        sheet.text(row, 9, entry.sheet(), styles.text);
        sheet.text(row++, 10, entry.address(), styles.centred);
    }
}
