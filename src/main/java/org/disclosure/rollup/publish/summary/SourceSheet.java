package org.disclosure.rollup.publish.summary;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.CellText;
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
public final class SourceSheet {

    /** Units whose figures are listed: 300 000 rows, some 15 MB, which programs still open within seconds. */
    public static final int MOST_UNITS = 1_500;

    private static final int NOTE_WIDTH = 110;

    private final Edition edition;
    private final Styles styles;
    private final SheetRows rows;
    /** What many rows share is put together once. */
    private final Map<CellCode, byte[][]> cells = new HashMap<>();

    private final Map<Reading.State, byte[]> states = new EnumMap<>(Reading.State.class);
    private final byte[] nothing;
    private final boolean tooMany;
    private int row;

    public SourceSheet(Edition edition, Styles styles, SheetRows rows) {
        this.edition = edition;
        this.styles = styles;
        this.rows = rows;
        this.tooMany = edition.summary().counted() > MOST_UNITS;
        for (FormCell cell : edition.form().cells()) {
            cells.put(cell.code(), new byte[][] {
                CellText.cell(cell.code().toString(), styles.text),
                CellText.cell(cell.row().label().text(), styles.text),
                CellText.cell(cell.column().label().text(), styles.text)
            });
        }
        for (Reading.State state : Reading.State.values()) {
            states.put(state, CellText.cell(edition.text("state." + state.name()), styles.centred));
        }
        this.nothing = CellText.cell("", styles.text);
    }

    public void add(UnitReport unit) throws IOException {
        if (tooMany) {
            return;
        }
        byte[][] whose = {CellText.cell(unit.unitCode(), styles.centred), CellText.cell(unit.unit(), styles.text)};
        byte[] path = CellText.cell(unit.path(), styles.text);
        String sheet = "";
        byte[] place = nothing;
        for (Entry entry : unit.entries()) {
            if (!entry.sheet().equals(sheet)) {
                sheet = entry.sheet();
                place = CellText.cell(sheet, styles.text);
            }
            rows.row(++row, 0, 0);
            rows.cells(whose);
            rows.cells(cells.get(entry.cell()));
            value(entry.reading());
            rows.text(6, entry.asReceived().raw(), styles.centred);
            rows.cells(states.get(entry.reading().state()), path, place);
            rows.text(10, entry.address(), styles.centred);
            origin(unit, entry);
            rows.endRow();
        }
    }

    private void value(Reading reading) {
        Optional<BigDecimal> amount = reading.amount();
        if (amount.isPresent()) {
            rows.number(5, amount.get(), styles.number(amount));
        } else {
            rows.cells(nothing);
        }
    }

    /** How certain it was read from a picture and who took it, and what was received where the office amended it; empty for most. */
    private void origin(UnitReport unit, Entry entry) {
        if (entry.picture().isEmpty() && entry.received().isEmpty()) {
            rows.cells(nothing);
            return;
        }
        String origin = Stream.concat(
                        entry.picture().stream().map(picture -> picture(unit, entry, picture)),
                        entry.received().stream()
                                .map(received -> edition.text(
                                        "sheet.sources.amended",
                                        received.words().isEmpty() ? "—" : received.words())))
                .collect(Collectors.joining("\n"));
        rows.text(11, origin, styles.text);
    }

    private String picture(UnitReport unit, Entry entry, PictureOrigin picture) {
        String taken =
                edition.findings().taken(unit.unitCode(), entry.cell().table()).replace("\n", " ");
        return (edition.text("sheet.sources.picture", picture.certainty()) + " " + taken).strip();
    }

    public void write(StreamedWorkbook workbook) {
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
        workbook.append(target, List.of(rows));
    }
}
