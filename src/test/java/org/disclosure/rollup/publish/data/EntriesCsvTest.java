package org.disclosure.rollup.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.edition.PreviousYears;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntriesCsvTest {

    private static final Form FORM = Forms.load().forReportYear(2023);

    /** The header and two units with all cells of the form. */
    private static final int ROWS_OF_TWO = 401;

    private static final String HEADER = "\uFEFF"
            + "year,unit_code,unit,form,cell,value,raw,state,file,sheet,address,origin,certainty,received,received_state\r\n";

    @TempDir
    private Path folder;

    private static UnitLine line(int unit) {
        return new UnitLine(
                "U" + unit,
                "单位" + unit,
                UnitKind.DEPARTMENT,
                Status.REPORTED,
                new Punctuality(LocalDate.MAX, Optional.empty()),
                Optional.of(unit + ".xlsx"),
                Optional.empty(),
                List.of(),
                0,
                0,
                0,
                0,
                0);
    }

    private static UnitReport report(int unit) {
        List<Entry> entries = FORM.cells().stream()
                .map(cell -> new Entry(
                        cell.code(),
                        new Reading.Amount(BigDecimal.valueOf(unit), unit + "件"),
                        "表" + cell.code().table(),
                        "B" + (FORM.position(cell.code()) + 1)))
                .toList();
        return new UnitReport("U" + unit, "单位" + unit, 2021, unit + ".xlsx", "", entries);
    }

    /** What is written of so many units: contents of files by their names. */
    private Map<String, String> written(int units, int mostRows) throws IOException {
        Edition edition = new Edition(
                1,
                new DistrictSummary(
                        2023,
                        FORM,
                        List.of(),
                        IntStream.rangeClosed(1, units)
                                .mapToObj(EntriesCsvTest::line)
                                .toList()),
                PreviousYears.NOTHING,
                List.of(),
                Edition.Decided.NOTHING,
                Edition.SinceLast.FIRST,
                LocalDate.of(2024, 2, 10),
                Messages.Language.ZH,
                null,
                Edition.Received.NOTHING,
                List.of(),
                (run, form, action) -> {},
                Sender.UNNAMED);
        Path out = Files.createTempDirectory(folder, "out");
        EntriesCsv output = new EntriesCsv(mostRows);
        try (OutputWriter writer = output.begin(edition, out.resolve(output.fileName()))) {
            writer.units(IntStream.rangeClosed(1, units)
                    .mapToObj(EntriesCsvTest::report)
                    .toList());
            writer.end();
        }
        Map<String, String> contents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static Map<String, String> unpacked(String zip) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(zip.getBytes(StandardCharsets.ISO_8859_1)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                contents.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private static String lines(int unit) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : report(unit).entries()) {
            lines.append("2023,U%d,单位%d,2021,%s,%d,%d件,AMOUNT,%d.xlsx,%s,%s,,,,\r\n"
                    .formatted(unit, unit, entry.cell(), unit, unit, unit, entry.sheet(), entry.address()));
        }
        return lines.toString();
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Test
    void asManyUnitsAsASpreadsheetProgramOpensAreOneFile() throws IOException {
        Map<String, String> written = written(2, ROWS_OF_TWO);

        assertThat(written.keySet()).containsExactly("entries.csv");
        assertThat(utf8(written.get("entries.csv"))).isEqualTo(HEADER + lines(1) + lines(2));
    }

    @Test
    void moreOfThemAreSeveralFilesInAZipFile() throws IOException {
        Map<String, String> written = written(5, ROWS_OF_TWO);

        assertThat(written.keySet()).containsExactly("entries.zip");
        assertThat(unpacked(written.get("entries.zip")))
                .isEqualTo(Map.of(
                        "entries-1-U1.csv", HEADER + lines(1) + lines(2),
                        "entries-2-U3.csv", HEADER + lines(3) + lines(4),
                        "entries-3-U5.csv", HEADER + lines(5)));
    }

    @Test
    void aUnitsFiguresAreNotParted() throws IOException {
        assertThat(unpacked(written(3, ROWS_OF_TWO + 199).get("entries.zip")).keySet())
                .containsExactly("entries-1-U1.csv", "entries-2-U3.csv");
    }

    @Test
    void theSameUnitsGiveTheSameBytes() throws IOException {
        assertThat(written(5, ROWS_OF_TWO)).isEqualTo(written(5, ROWS_OF_TWO));
    }
}
