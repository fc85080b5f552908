package org.disclosure.rollup.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.Received;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.disclosure.rollup.publish.file.KeptPieces;
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
        return report(unit, unit, "sum of " + unit);
    }

    private static UnitReport report(int unit, int value, String checksum) {
        List<Entry> entries = FORM.cells().stream()
                .map(cell -> new Entry(
                        cell.code(),
                        new Reading.Amount(BigDecimal.valueOf(value), value + "件"),
                        "表" + cell.code().table(),
                        "B" + (FORM.position(cell.code()) + 1)))
                .toList();
        return new UnitReport("U" + unit, "单位" + unit, 2021, unit + ".xlsx", "", checksum, entries);
    }

    /** What is written of so many units: contents of files by their names. */
    private Map<String, String> written(int units, int mostRows) throws IOException {
        return written(
                IntStream.rangeClosed(1, units).mapToObj(EntriesCsvTest::report).toList(), mostRows, KeptPieces.none());
    }

    private Map<String, String> written(List<UnitReport> reports, int mostRows, KeptPieces kept) throws IOException {
        int units = reports.size();
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
                Decided.NOTHING,
                SinceLast.FIRST,
                LocalDate.of(2024, 2, 10),
                Messages.Language.ZH,
                null,
                Received.NOTHING,
                List.of(),
                (run, form, action) -> {},
                Sender.UNNAMED);
        Path out = Files.createTempDirectory(folder, "out");
        EntriesCsv output = new EntriesCsv(kept, "program", mostRows);
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

    private static final List<UnitReport> BEFORE = List.of(report(1), report(2), report(3), report(4), report(5));
    private static final List<UnitReport> CHANGED =
            List.of(report(1), report(2, 8, "other"), report(3), report(4), report(5));

    /** What is kept of a night with five units. */
    private KeptPieces kept() throws IOException {
        Path zip = folder.resolve("entries.zip");
        if (!Files.exists(zip)) {
            KeptPieces first = new KeptPieces(folder.resolve("kept/entries"), zip);
            Files.writeString(zip, written(BEFORE, ROWS_OF_TWO, first).get("entries.zip"), StandardCharsets.ISO_8859_1);
            assertThat(first.save()).isTrue();
        }
        return new KeptPieces(folder.resolve("kept/entries"), zip);
    }

    private void isAsMadeFromNothing(KeptPieces kept) throws IOException {
        assertThat(written(CHANGED, ROWS_OF_TWO, kept)).isEqualTo(written(CHANGED, ROWS_OF_TWO, KeptPieces.none()));
    }

    @Test
    void aNightThatTakesWhatWasKeptGivesTheBytesOfOneThatDoesNot() throws IOException {
        isAsMadeFromNothing(kept());
    }

    @Test
    void linesOfTheSameFiguresAreTakenAndNotMade() throws IOException {
        List<UnitReport> claimed = List.of(report(1, 7, "sum of 1"), report(2), report(3), report(4), report(5));
        assertThat(written(claimed, ROWS_OF_TWO, kept())).isEqualTo(written(BEFORE, ROWS_OF_TWO, KeptPieces.none()));
    }

    @Test
    void figuresOfWhichNoChecksumIsKnownAreAlwaysMade() throws IOException {
        List<UnitReport> unknown = BEFORE.stream()
                .map(unit -> report(Integer.parseInt(unit.unitCode().substring(1)), 9, ""))
                .toList();
        assertThat(written(unknown, ROWS_OF_TWO, kept())).isEqualTo(written(unknown, ROWS_OF_TWO, KeptPieces.none()));
    }

    @Test
    void aDamagedPieceIsMadeAgain() throws IOException {
        kept();
        Path zip = folder.resolve("entries.zip");
        byte[] bytes = Files.readAllBytes(zip);
        for (int at = 100; at < bytes.length; at += 100) {
            bytes[at] ^= 1;
        }
        Files.write(zip, bytes);
        isAsMadeFromNothing(kept());
    }

    @Test
    void anotherFileInItsPlaceIsNoMatter() throws IOException {
        kept();
        Files.writeString(folder.resolve("entries.zip"), "PK");
        isAsMadeFromNothing(kept());
    }

    @Test
    void aDamagedListCostsTimeOnly() throws IOException {
        kept();
        Path list = folder.resolve("kept/entries");
        byte[] bytes = Files.readAllBytes(list);
        for (int at = 40; at < bytes.length; at += 5) {
            bytes[at] ^= 64;
        }
        Files.write(list, Arrays.copyOf(bytes, bytes.length - 7));
        isAsMadeFromNothing(kept());
    }

    @Test
    void aNightWithoutAZipFileKeepsNothing() throws IOException {
        KeptPieces kept = kept();
        written(BEFORE, 100_000, kept);
        assertThat(kept.save()).isTrue();
        assertThat(Files.exists(folder.resolve("kept/entries"))).isFalse();
    }
}
