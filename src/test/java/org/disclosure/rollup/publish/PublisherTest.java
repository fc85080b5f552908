package org.disclosure.rollup.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.InputFile;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.edition.PreviousYears;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.Received;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final Provenance PROVENANCE = new Provenance(
            "1.0", "p", "c", "d", () -> List.of(new InputFile(InputFile.Kind.SUBMISSION, "a.xlsx", "a1")));

    @TempDir
    private Path out;

    private final Edition edition = new Edition(
            1,
            new DistrictSummary(2023, Forms.load().forReportYear(2023), List.of(), List.of()),
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

    private record Text(String fileName, String text) implements Output.AtOnce {
        @Override
        public void write(Edition edition, Path file) throws IOException {
            Files.writeString(file, text);
        }
    }

    private record Failing(String fileName) implements Output.AtOnce {
        @Override
        public void write(Edition edition, Path file) throws IOException {
            Files.writeString(file, "half");
            throw new IOException("disk full");
        }
    }

    private record Folder(String fileName, Map<String, String> texts) implements Output.AtOnce {
        @Override
        public void write(Edition edition, Path folder) throws IOException {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Files.writeString(folder.resolve(text.getKey()), text.getValue());
            }
        }
    }

    private Map<String, String> published() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("manifest.json"))
                    .toList()) {
                texts.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void anOutputThatFailsLeavesAllThatWasPublishedBefore() throws IOException {
        new Publisher(PROVENANCE, KnownOutputs.NONE, List.of(new Text("a", "old a"), new Text("b", "old b")))
                .publish(edition, Stream.empty(), out);
        Map<String, String> before = published();
        assertThat(before).isEqualTo(Map.of("2023/a", "old a", "2023/b", "old b"));

        Publisher failing =
                new Publisher(PROVENANCE, KnownOutputs.NONE, List.of(new Text("a", "new a"), new Failing("b")));

        assertThatThrownBy(() -> failing.publish(edition, Stream.empty(), out))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void whatTheOfficeKeepsInTheFolderIsLeftAlone() throws IOException {
        Files.createDirectories(out.resolve("2023"));
        Files.writeString(out.resolve("2023/notes.txt"), "ours");
        new Publisher(PROVENANCE, KnownOutputs.NONE, List.of(new Text("a", "new")))
                .publish(edition, Stream.empty(), out);
        assertThat(published()).isEqualTo(Map.of("2023/a", "new", "2023/notes.txt", "ours"));
    }

    @Test
    void aFolderWithTheNameOfAFileAndAFileWithThatOfAFolderAreSaid() throws IOException {
        Publisher publisher = new Publisher(
                PROVENANCE, KnownOutputs.NONE, List.of(new Text("a", "new"), new Folder("n", Map.of("1", "one"))));
        Path taken = Files.createDirectories(out.resolve("2023/a"));
        assertTaken(publisher, taken);

        Files.delete(taken);
        assertTaken(publisher, Files.writeString(out.resolve("2023/n"), "ours"));
        assertThat(published()).isEqualTo(Map.of("2023/n", "ours"));
    }

    private void assertTaken(Publisher publisher, Path place) {
        assertThatExceptionOfType(UnusableOutputException.class)
                .isThrownBy(() -> publisher.publish(edition, Stream.empty(), out))
                .satisfies(taken -> assertThat(taken.reason()).isEqualTo(UnusableOutputException.Reason.TAKEN))
                .satisfies(taken -> assertThat(taken.path()).isEqualTo(place));
    }

    @Test
    void whatTheProgramWroteIsKnownWithoutItsList() throws Exception {
        List<Manifest.WrittenFile> noted = new ArrayList<>();
        KnownOutputs known = new KnownOutputs() {
            @Override
            public Set<String> before() {
                return noted.stream().map(Manifest.WrittenFile::path).collect(Collectors.toSet());
            }

            @Override
            public void note(List<Manifest.WrittenFile> outputs) {
                noted.addAll(outputs);
            }
        };
        new Publisher(PROVENANCE, known, List.of(new Folder("n", Map.of("1", "one", "2", "two"))))
                .publish(edition, Stream.empty(), out);
        Path manifest = out.resolve("2023/manifest.json");
        assertThat(noted)
                .containsExactly(
                        new Manifest.WrittenFile(
                                "n/1", "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed", 3),
                        new Manifest.WrittenFile(
                                "n/2", "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3", 3),
                        new Manifest.WrittenFile(
                                "manifest.json",
                                HexFormat.of()
                                        .formatHex(MessageDigest.getInstance("SHA-256")
                                                .digest(Files.readAllBytes(manifest))),
                                Files.size(manifest)));
        Files.delete(manifest);
        Files.writeString(out.resolve("2023/n/own"), "ours");

        new Publisher(PROVENANCE, known, List.of(new Folder("n", Map.of("2", "new"))))
                .publish(edition, Stream.empty(), out);

        assertThat(published()).isEqualTo(Map.of("2023/n/2", "new", "2023/n/own", "ours"));
    }

    private void publish(Output... outputs) {
        new Publisher(PROVENANCE, KnownOutputs.NONE, List.of(outputs)).publish(edition, Stream.empty(), out);
    }

    @Test
    void aFolderIsReplacedAsAWholeAndKeepsWhatTheOfficePutIntoIt() throws IOException {
        publish(new Folder("n", Map.of("1", "old", "2", "old")));
        Files.createDirectories(out.resolve("2023/n/replies"));
        Files.writeString(out.resolve("2023/n/replies/1.txt"), "a reply");
        Files.writeString(out.resolve("2023/n/list.txt"), "ours");
        publish(new Folder("n", Map.of("2", "new", "3", "new")));
        publish(new Folder("n", Map.of("3", "newer")));
        assertThat(published())
                .isEqualTo(Map.of(
                        "2023/n/3", "newer",
                        "2023/n/list.txt", "ours",
                        "2023/n/replies/1.txt", "a reply"));
    }

    @Test
    void anOutputThatFailsLeavesTheOldFolder() throws IOException {
        publish(new Folder("n", Map.of("1", "old")), new Text("a", "old"));
        Map<String, String> before = published();
        assertThatThrownBy(() -> publish(new Folder("n", Map.of("2", "new")), new Failing("a")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeReplacedLeavesTheOldFolder() throws IOException {
        publish(new Folder("n", Map.of("1", "old")));
        // a folder that is not empty cannot be replaced by a file, as a workbook that is open cannot elsewhere
        Files.createDirectories(out.resolve("2023/a/b"));
        Map<String, String> before = published();
        assertThatThrownBy(() -> publish(new Folder("n", Map.of("2", "new")), new Text("a", "new")))
                .isInstanceOf(UnusableOutputException.class);
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void whatARunThatWasKilledBetweenTheRenamesPutAsideIsNotLost() throws IOException {
        publish(new Folder("n", Map.of("1", "old")));
        Files.writeString(out.resolve("2023/n/list.txt"), "ours");
        Files.move(out.resolve("2023"), out.resolve(".replaced-2023"));
        publish(new Folder("n", Map.of("2", "new")));
        assertThat(published()).isEqualTo(Map.of("2023/n/2", "new", "2023/n/list.txt", "ours"));
    }

    @Test
    void linksThatTheOfficeKeepsInTheFolderStayLinks() throws IOException {
        publish(new Text("a", "old"));
        Path folder = Files.createDirectories(out.resolve("elsewhere"));
        Files.writeString(folder.resolve("b"), "the office's");
        Files.createSymbolicLink(out.resolve("2023/folder"), Path.of("../elsewhere"));
        Files.createSymbolicLink(out.resolve("2023/nothing"), Path.of("none"));

        publish(new Text("a", "new"));

        assertThat(Files.readSymbolicLink(out.resolve("2023/folder"))).isEqualTo(Path.of("../elsewhere"));
        assertThat(Files.readSymbolicLink(out.resolve("2023/nothing"))).isEqualTo(Path.of("none"));
        assertThat(published()).isEqualTo(Map.of("2023/a", "new", "elsewhere/b", "the office's"));
    }

    @Test
    void theManifestTellsWhatTheOutputsAreMadeFromAndWhatTheyAre() throws IOException {
        publish(new Folder("n", Map.of("1", "one")), new Text("a", "two"));

        assertThat(Files.readString(out.resolve("2023/manifest.json"))).isEqualTo("""
                        {"year":2023,"asOf":"2024-02-10","form":2021,"area":"","version":"1.0","program":"p","checks":"c","digest":"d",\
                        "inputs":[{"kind":"SUBMISSION","path":"a.xlsx","sha256":"a1"}
                        ],"outputs":[\
                        {"path":"a","sha256":"3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3","bytes":3}
                        ,{"path":"n/1","sha256":"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed","bytes":3}
                        ]}
                        """);
        assertThat(Manifest.find(out.resolve("2023")).orElseThrow().outputs())
                .extracting(Manifest.WrittenFile::path)
                .containsExactly("a", "n/1");
    }

    @Test
    void anOutputThatWasDeletedOrCutOffIsNoticed() throws IOException {
        publish(new Text("a", "one"), new Text("b", "two"));
        Path folder = out.resolve("2023");
        Manifest manifest = Manifest.find(folder).orElseThrow();
        assertThat(manifest.isWhole(folder)).isTrue();
        Files.writeString(folder.resolve("a"), "");
        assertThat(manifest.isWhole(folder)).isFalse();
    }

    /** Writes which units it took, and fails on one of them. */
    private record Taking(String fileName, String failsOn) implements Output {
        @Override
        public OutputWriter begin(Edition edition, Path file) {
            StringBuilder taken = new StringBuilder();
            return new OutputWriter() {
                @Override
                public void units(List<UnitReport> units) throws IOException {
                    for (UnitReport unit : units) {
                        if (unit.unitCode().equals(failsOn)) {
                            throw new IOException("disk full");
                        }
                        taken.append(unit.unitCode()).append(' ');
                    }
                }

                @Override
                public void end() throws IOException {
                    Files.writeString(file, taken);
                }
            };
        }
    }

    private static Edition withUnits(int count, Set<Thread> readers) {
        return new Edition(
                1,
                new DistrictSummary(2023, Forms.load().forReportYear(2023), List.of(), List.of()),
                PreviousYears.NOTHING,
                List.of(),
                Decided.NOTHING,
                SinceLast.FIRST,
                LocalDate.of(2024, 2, 10),
                Messages.Language.ZH,
                null,
                Received.NOTHING,
                List.of(),
                (run, form, action) -> {
                    readers.add(Thread.currentThread());
                    for (int unit = 0; unit < count; unit++) {
                        action.accept(new UnitReport("U" + unit, "甲局", 2021, "a.xlsx", "", List.of()));
                    }
                },
                Sender.UNNAMED);
    }

    @Test
    void everyOutputTakesAllUnitsInTheirOrderAndTheStoreIsReadOnceByThisThread() throws IOException {
        Set<Thread> readers = new HashSet<>();
        List<Output> outputs = List.of(new Taking("a", ""), new Text("t", "text"), new Taking("b", ""));
        new Publisher(PROVENANCE, KnownOutputs.NONE, outputs).publish(withUnits(230, readers), Stream.empty(), out);
        String units =
                IntStream.range(0, 230).mapToObj(unit -> "U" + unit + " ").collect(Collectors.joining());
        assertThat(published()).isEqualTo(Map.of("2023/a", units, "2023/b", units, "2023/t", "text"));
        assertThat(readers).containsExactly(Thread.currentThread());
    }

    @Test
    void anOutputThatFailsOnAUnitStopsAllAndLeavesWhatWasPublished() throws IOException {
        publish(new Text("a", "old"));
        Publisher failing =
                new Publisher(PROVENANCE, KnownOutputs.NONE, List.of(new Taking("a", ""), new Taking("b", "U120")));
        assertThatThrownBy(() -> failing.publish(withUnits(230, new HashSet<>()), Stream.empty(), out))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
        assertThat(published()).isEqualTo(Map.of("2023/a", "old"));
    }
}
