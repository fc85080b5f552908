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
}
