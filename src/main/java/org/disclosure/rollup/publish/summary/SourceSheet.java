package org.disclosure.rollup.publish.summary;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.SheetRows;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.StreamedWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;

/**
 * 来源: every number and the file, sheet and address it was read from. When there are more than people look through in a
 * spreadsheet program, the sheet says where they are listed instead.
 */
public final class SourceSheet implements Closeable {

    /** Units whose figures are listed: 300 000 rows, some 15 MB, which programs still open within seconds. */
    public static final int MOST_UNITS = 1_500;

    private static final int NOTE_WIDTH = 110;

    private final Edition edition;
    private final Styles styles;
    private final SheetRows rows;
    private final Map<Reading.State, String> states = new EnumMap<>(Reading.State.class);
    private final boolean tooMany;
    private int row;

    public SourceSheet(Edition edition, Styles styles, SheetRows rows) {
        this.edition = edition;
        this.styles = styles;
        this.rows = rows;
        this.tooMany = edition.summary().counted() > MOST_UNITS;
        for (Reading.State state : Reading.State.values()) {
            states.put(state, edition.text("state." + state.name()));
        }
    }

    public void add(UnitReport unit) throws IOException {
        if (!tooMany) {
            for (Entry entry : unit.entries()) {
                entry(unit, entry);
            }
        }
    }

    private void entry(UnitReport unit, Entry entry) throws IOException {
        FormCell cell = edition.form().cell(entry.cell());
        Reading reading = entry.reading();
        rows.row(++row, 0, 0);
        rows.text(0, unit.unitCode(), styles.centred);
        rows.text(1, unit.unit(), styles.text);
        rows.text(2, entry.cell().toString(), styles.text);
        rows.text(3, cell.row().label().text(), styles.text);
        rows.text(4, cell.column().label().text(), styles.text);
        Optional<BigDecimal> amount = reading.amount();
        if (amount.isPresent()) {
            rows.number(5, amount.get(), styles.number(amount));
        } else {
            rows.text(5, "", styles.text);
        }
        rows.text(6, entry.asReceived().raw(), styles.centred);
        rows.text(7, states.get(reading.state()), styles.centred);
        rows.text(8, unit.path(), styles.text);
        rows.text(9, entry.sheet(), styles.text);
        rows.text(10, entry.address(), styles.centred);
        rows.text(11, origin(unit, entry), styles.text);
        rows.endRow();
    }

    /** How certain it was read from a picture and who took it, and what was received where the office amended it; empty for most. */
    private String origin(UnitReport unit, Entry entry) {
        if (entry.picture().isEmpty() && entry.received().isEmpty()) {
            return "";
        }
        return Stream.concat(
                        entry.picture().stream().map(picture -> picture(unit, entry, picture)),
                        entry.received().stream()
                                .map(received -> edition.text(
                                        "sheet.sources.amended",
                                        received.words().isEmpty() ? "—" : received.words())))
                .collect(Collectors.joining("\n"));
    }

    private String picture(UnitReport unit, Entry entry, PictureOrigin picture) {
        String taken =
                edition.findings().taken(unit.unitCode(), entry.cell().table()).replace("\n", " ");
        return (edition.text("sheet.sources.picture", picture.certainty()) + " " + taken).strip();
    }

    public void write(StreamedWorkbook workbook) throws IOException {
        rows.end();
        SXSSFSheet target = workbook.createSheet(edition.text("sheet.sources"));
        SheetWriter sheet = new SheetWriter(target);
        if (tooMany) {
            String note = edition.text("sheet.sources.tooMany", MOST_UNITS);
            sheet.text(0, 0, note, styles.note);
            sheet.row(0).setHeightInPoints(14 * TextLines.count(note, NOTE_WIDTH - 2) + 6);
            sheet.widths(NOTE_WIDTH);
            sheet.printUpright();
            return;
        }
        String[] titles = Stream.of(
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
                        "address",
                        "origin")
                .map(key -> edition.text("column." + key))
                .toArray(String[]::new);
        sheet.listHeader(0, styles.header, titles);
        sheet.widths(9, 30, 31, 44, 26, 12, 14, 10, 44, 18, 9, 40);
        sheet.printAsList();
        workbook.append(target, List.of(rows), titles.length);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
