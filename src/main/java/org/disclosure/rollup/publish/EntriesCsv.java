package org.disclosure.rollup.publish;

import java.io.IOException;
import java.nio.file.Path;

/** {@code entries.csv}: every figure of every unit and where it was read, a line a cell. */
final class EntriesCsv implements Output {

    @Override
    public String fileName() {
        return "entries.csv";
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(
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
                "address")) {
            edition.forEachEntry(located -> csv.line(
                    edition.year(),
                    located.unitCode(),
                    located.unit(),
                    located.writtenOn(),
                    located.entry().cell(),
                    located.entry().reading().amount(),
                    located.entry().reading().raw(),
                    located.entry().reading().state(),
                    located.path(),
                    located.entry().sheet(),
                    located.entry().address()));
        }
    }
}
