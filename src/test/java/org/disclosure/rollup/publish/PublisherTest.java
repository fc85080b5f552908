package org.disclosure.rollup.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    @TempDir
    private Path out;

    private final Edition edition = new Edition(
            1,
            new DistrictSummary(2023, Forms.load().forReportYear(2023), List.of(), List.of()),
            List.of(),
            List.of(),
            Edition.Decided.NOTHING,
            LocalDate.of(2024, 2, 10),
            Messages.Language.ZH,
            null,
            null);

    private record Text(String fileName, String text) implements Output {
        @Override
        public void write(Edition edition, Path file) throws IOException {
            Files.writeString(file, text);
        }
    }

    private record Failing(String fileName) implements Output {
        @Override
        public void write(Edition edition, Path file) throws IOException {
            Files.writeString(file, "half");
            throw new IOException("disk full");
        }
    }

    private record Folder(String fileName, Map<String, String> texts) implements Output {
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
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void anOutputThatFailsLeavesAllThatWasPublishedBefore() throws IOException {
        new Publisher(List.of(new Text("a", "old a"), new Text("b", "old b"))).publish(edition, out);
        Map<String, String> before = published();
        assertThat(before).isEqualTo(Map.of("2023/a", "old a", "2023/b", "old b"));

        Publisher failing = new Publisher(List.of(new Text("a", "new a"), new Failing("b")));

        assertThatThrownBy(() -> failing.publish(edition, out))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void whatTheOfficeKeepsInTheFolderIsLeftAlone() throws IOException {
        Files.createDirectories(out.resolve("2023"));
        Files.writeString(out.resolve("2023/notes.txt"), "ours");
        new Publisher(List.of(new Text("a", "new"))).publish(edition, out);
        assertThat(published()).isEqualTo(Map.of("2023/a", "new", "2023/notes.txt", "ours"));
    }

    private void publish(Output... outputs) {
        new Publisher(List.of(outputs)).publish(edition, out);
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
                        "2023/n/.written", "3\n",
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
                .isInstanceOf(UncheckedIOException.class);
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void whatARunThatWasKilledBetweenTheRenamesPutAsideIsNotLost() throws IOException {
        publish(new Folder("n", Map.of("1", "old")));
        Files.writeString(out.resolve("2023/n/list.txt"), "ours");
        Files.move(out.resolve("2023/n"), out.resolve("2023/.replaced-n"));
        publish(new Folder("n", Map.of("2", "new")));
        assertThat(published())
                .isEqualTo(Map.of("2023/n/.written", "2\n", "2023/n/2", "new", "2023/n/list.txt", "ours"));
    }
}
