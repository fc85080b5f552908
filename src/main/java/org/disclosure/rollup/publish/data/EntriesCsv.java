package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.file.CsvFile;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;

/** {@code entries.csv}: every figure of every unit and where it was read, a line a cell. */
public final class EntriesCsv implements Output {

    /** The origin of a figure that was read from a picture. */
    private static final String PICTURE = "PICTURE";

    @Override
    public String fileName() {
        return "entries.csv";
    }

    @Override
    public OutputWriter begin(Edition edition, Path file) throws IOException {
        return new Lines(
                edition,
                new CsvFile(
                        file,
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
                        "received_state"),
                new HashMap<>());
    }

    private record Lines(Edition edition, CsvFile csv, Map<CellCode, CsvFile.Fields> cells) implements OutputWriter {

        @Override
        public void units(List<UnitReport> units) throws IOException {
            for (UnitReport unit : units) {
                unit(unit);
            }
        }

        private void unit(UnitReport unit) throws IOException {
            CsvFile.Fields whose = CsvFile.Fields.of(edition.year(), unit.unitCode(), unit.unit(), unit.writtenOn());
            CsvFile.Fields file = CsvFile.Fields.of(unit.path());
            for (Entry entry : unit.entries()) {
                csv.line(
                        whose,
                        cells.computeIfAbsent(entry.cell(), CsvFile.Fields::of),
                        entry.reading().amount(),
                        entry.asReceived().raw(),
                        entry.reading().state(),
                        file,
                        entry.sheet(),
                        entry.address(),
                        entry.picture().map(picture -> PICTURE).orElse(""),
                        entry.picture().map(PictureOrigin::certainty),
                        entry.received().flatMap(Reading::amount),
                        entry.received().map(Reading::state));
            }
        }

        @Override
        public void end() throws IOException {
            csv.close();
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
