package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.publish.file.CsvFile;
import org.disclosure.rollup.publish.file.PlainNumber;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;

/** The lines of figures in {@code entries.csv}. What many of them share is put together once: there are millions. */
final class EntryLines {

    static final String[] HEADER = {
        "year",
        "unit_code",
        "unit",
        "form",
        "cell",
        "value",
        "raw",
        "state",
        "file",
        "sheet",
        "address",
        "origin",
        "certainty",
        "received",
        "received_state"
    };

    /** The origin of a figure that was read from a picture. */
    private static final String PICTURE = "PICTURE";

    /** Of a figure that stands in the file as text or number and counts as it was received. */
    private static final CsvFile.Fields PLAIN = CsvFile.Fields.of("", "", "", "");

    private final int year;
    private final Map<CellCode, CsvFile.Fields> cells = new HashMap<>();
    private final Map<Reading.State, CsvFile.Fields> states = new EnumMap<>(Reading.State.class);

    EntryLines(int year) {
        this.year = year;
        for (Reading.State state : Reading.State.values()) {
            states.put(state, CsvFile.Fields.of(state));
        }
    }

    void write(UnitReport unit, CsvFile csv) throws IOException {
        CsvFile.Fields whose = CsvFile.Fields.of(year, unit.unitCode(), unit.unit(), unit.writtenOn());
        String sheet = "";
        CsvFile.Fields place = CsvFile.Fields.of(unit.path(), sheet);
        for (Entry entry : unit.entries()) {
            if (!entry.sheet().equals(sheet)) {
                sheet = entry.sheet();
                place = CsvFile.Fields.of(unit.path(), sheet);
            }
            csv.line(
                    whose,
                    cells.computeIfAbsent(entry.cell(), CsvFile.Fields::of),
                    entry.reading().amount().map(PlainNumber::of).orElse(""),
                    entry.asReceived().raw(),
                    states.get(entry.reading().state()),
                    place,
                    entry.address(),
                    rest(entry));
        }
    }

    private static CsvFile.Fields rest(Entry entry) {
        return entry.picture().isEmpty() && entry.received().isEmpty()
                ? PLAIN
                : CsvFile.Fields.of(
                        entry.picture().map(picture -> PICTURE).orElse(""),
                        entry.picture().map(PictureOrigin::certainty),
                        entry.received().flatMap(Reading::amount),
                        entry.received().map(Reading::state));
    }
}
