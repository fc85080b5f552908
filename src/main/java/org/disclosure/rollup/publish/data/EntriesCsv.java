package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.file.CsvFile;
import org.disclosure.rollup.publish.file.FileNames;
import org.disclosure.rollup.publish.file.KeptPieces;
import org.disclosure.rollup.publish.file.SplitCsv;

/**
 * {@code entries.csv}: every figure of every unit and where it was read, a line a cell. When a spreadsheet program would not open
 * all lines it is {@code entries.zip}, with several such files; a unit's figures are in one of them.
 */
public final class EntriesCsv implements Output {

    /** The file in the year's folder when there are several. */
    public static final String ZIP = "entries.zip";

    private final KeptPieces kept;
    private final String program;
    private final int mostRows;

    /**
     * @param kept pieces of the last night's zip file, to be taken again where nothing has changed
     * @param program digest of the program's code
     */
    public EntriesCsv(KeptPieces kept, String program) {
        this(kept, program, SplitCsv.MOST_ROWS);
    }

    EntriesCsv(KeptPieces kept, String program, int mostRows) {
        this.kept = kept;
        this.program = program;
        this.mostRows = mostRows;
    }

    @Override
    public String fileName() {
        return "entries.csv";
    }

    @Override
    public OutputWriter begin(Edition edition, Path file) throws IOException {
        EntryLines lines = new EntryLines(edition.year());
        long most = edition.summary().counted() * edition.form().cells().size() + 1;
        return most <= mostRows
                ? new One(lines, new CsvFile(file, EntryLines.HEADER))
                : new Several(
                        lines,
                        edition.year() + "\n" + program + "\n" + Runtime.version(),
                        new SplitCsv(
                                file.resolveSibling(ZIP),
                                edition.summary().area().isWhole() ? kept : KeptPieces.none(),
                                mostRows,
                                EntryLines.HEADER));
    }

    private record One(EntryLines lines, CsvFile csv) implements OutputWriter {

        @Override
        public void units(List<UnitReport> units) throws IOException {
            for (UnitReport unit : units) {
                lines.write(unit, csv);
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

    private record Several(EntryLines lines, String madeBy, SplitCsv zip) implements OutputWriter {

        @Override
        public void units(List<UnitReport> units) throws IOException {
            for (UnitReport unit : units) {
                zip.add(
                        unit.entries().size(),
                        madeFrom(unit),
                        number -> name(number, unit),
                        csv -> lines.write(unit, csv));
            }
        }

        private Optional<String> madeFrom(UnitReport unit) {
            return unit.checksum().isEmpty() ? Optional.empty() : Optional.of(madeBy + "\n" + unit.madeFrom());
        }

        /** Says with which unit the file begins. */
        private static String name(int number, UnitReport unit) {
            return "entries-" + number + "-" + FileNames.ofUnit(unit.unitCode()) + ".csv";
        }

        @Override
        public void end() throws IOException {
            zip.end();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
