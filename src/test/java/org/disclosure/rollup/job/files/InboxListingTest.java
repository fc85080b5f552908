package org.disclosure.rollup.job.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.store.run.ReceivedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the inbox besides ordinary files with names of the system. */
class InboxListingTest {

    private static final int YEAR = 2023;

    @TempDir
    private Path folder;

    private Path year;

    @BeforeEach
    void makeTheYearsFolder() throws IOException {
        year = Files.createDirectories(folder.resolve("inbox").resolve("2023"));
    }

    @Test
    void linksAreListedAndNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "secret");
        Path others = Files.createDirectories(folder.resolve("others"));
        Files.writeString(others.resolve("b.csv"), "b");
        Files.createSymbolicLink(year.resolve("a.csv"), secret);
        Files.createSymbolicLink(year.resolve("folder"), others);
        Files.createSymbolicLink(year.resolve("gone.csv"), folder.resolve("nowhere"));
        Files.writeString(year.resolve("z.csv"), "z");

        assertThat(contents()).containsExactly("a.csv: link", "folder: link", "gone.csv: link", "z.csv: z");
        assertThat(files()).extracting(ReceivedFile::sourceSha256).startsWith("", "", "");
    }

    @Test
    void yearsFolderMayBeALink() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/part"));
        Files.writeString(elsewhere.resolve("a.csv"), "a");
        Files.delete(year);
        Files.createSymbolicLink(year, folder.resolve("elsewhere"));

        assertThat(contents()).containsExactly("part/a.csv: a");
    }

    @Test
    void pipeIsListedAndNotOpened() throws Exception {
        Process made = new ProcessBuilder("mkfifo", year.resolve("pipe.csv").toString()).start();
        assumeTrue(made.waitFor() == 0, "no pipes on this system");

        assertThat(contents()).containsExactly("pipe.csv: special");
    }

    @Test
    void aFolderThatIsCalledLikeTheInsideOfAZipFileIsTakenForNone() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(year.resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry("b.csv"));
            zip.write('1');
        }
        Files.writeString(Files.createDirectory(year.resolve("a.zip!")).resolve("b.csv"), "2");

        assertThat(contents()).containsExactlyInAnyOrder("a.zip!/b.csv: 1", "a.zip\\x21/b.csv: 2");
    }

    @Test
    void namesInGbkAreReadAsSuch() throws IOException {
        Path gbk = raw(year, "教育局", Charset.forName("GB18030"));
        assumeTrue(gbk != null, "names are text on this system");
        Files.createDirectory(gbk);
        Files.writeString(raw(gbk, "年报.csv", Charset.forName("GB18030")), "1");
        Files.writeString(raw(gbk, "统计表.csv", StandardCharsets.UTF_8), "2");

        assertThat(contents()).containsExactly("教育局/年报.csv: 1", "教育局/统计表.csv: 2");
    }

    @Test
    void namesThatComeToLookAlikeAreNumbered() throws IOException {
        Path gbk = raw(year, "年报.csv", Charset.forName("GB18030"));
        assumeTrue(gbk != null, "names are text on this system");
        Files.writeString(gbk, "gbk");
        Files.writeString(raw(year, "年报.csv", StandardCharsets.UTF_8), "utf8");

        assertThat(contents()).containsExactly("年报.csv: utf8", "年报.csv#2: gbk");
    }

    @Test
    void charactersThatMakeLinesOrTurnThemAreShownByTheirNumbers() throws IOException {
        Path forged = raw(year, "a\n2024-01-01 ERROR \u001B[31m\u202Evsc.csv", StandardCharsets.UTF_8);
        assumeTrue(forged != null, "such names are not allowed on this system");
        Files.writeString(forged, "1");

        assertThat(contents()).containsExactly("a\\x0A2024-01-01 ERROR \\x1B[31m\\x202Evsc.csv: 1");
    }

    @Test
    void fileOverTheLimitIsKnownByItsSizeAndItsEndsAndNotReadToItsEnd() throws IOException {
        // nobody could wait until a terabyte was read; the file takes no room
        Path large = year.resolve("a.docx");
        write(large, 0, "PK");
        String first = sparse(large, 1L << 40);
        write(large, 1L << 39, "middle");
        String middle = sparse(large, 1L << 40);
        write(large, 100, "head");
        String head = sparse(large, 1L << 40);
        write(large, (1L << 40) - 100, "tail");
        String tail = sparse(large, 1L << 40);
        String longer = sparse(large, (1L << 40) + 1);

        assertThat(List.of(first, head, tail, longer))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("~[0-9a-f]{63}"));
        assertThat(middle).isEqualTo(first);
        assertThat(open(inbox(), files().get(0))).isEmpty();
    }

    /** How the file is known once it is so long. */
    private String sparse(Path file, long bytes) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        } catch (IOException e) {
            assumeTrue(false, "no such files on this disk");
        }
        ReceivedFile received = files().get(0);
        assertThat(open(Inbox.sameAs(folder.resolve("inbox"), Limits.DEFAULT), received))
                .isEmpty();
        return received.sourceSha256();
    }

    private static void write(Path file, long at, String text) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.seek(at);
            sparse.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void fileThatIsTakenAwayCannotBeOpened() throws IOException {
        Files.writeString(year.resolve("a.csv"), "a");
        List<ReceivedFile> listed = files();
        Files.delete(year.resolve("a.csv"));

        assertThat(content(listed.get(0))).isEqualTo("NoSuchFileException");
    }

    @Test
    void whoDoesNotSeeAFileSaysNothingOfIt() throws IOException {
        Files.writeString(year.resolve("a.csv"), "a");
        ReceivedFile listed = files().get(0);
        Files.createDirectories(folder.resolve("other/2023"));
        Files.createSymbolicLink(folder.resolve("other/2023/a.csv"), year.resolve("a.csv"));

        for (String elsewhere : List.of("nowhere", "other")) {
            Inbox inbox = Inbox.sameAs(folder.resolve(elsewhere), Limits.DEFAULT);
            assertThatThrownBy(() -> open(inbox, listed))
                    .isInstanceOf(OtherContentException.class)
                    .hasMessageContaining("a.csv");
        }
    }

    private static Optional<byte[]> open(Inbox inbox, ReceivedFile file) throws IOException {
        IOException[] failure = new IOException[1];
        Optional<byte[]> content = new MemoryBudget(1 << 30).run(0, share -> {
            try {
                return inbox.content(YEAR, file, share).map(Inbox.ReceivedContent::content);
            } catch (IOException e) {
                failure[0] = e;
                return Optional.empty();
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        return content;
    }

    private List<ReceivedFile> files() {
        return inbox().files(YEAR, LocalDate.of(2099, 12, 31), new MemoryBudget(1 << 30), Set.of());
    }

    private Inbox inbox() {
        return new Inbox(folder.resolve("inbox"), Limits.DEFAULT);
    }

    private List<String> contents() {
        List<String> contents = new ArrayList<>();
        for (ReceivedFile file : files()) {
            contents.add(file.path() + ": " + content(file));
        }
        return contents;
    }

    private String content(ReceivedFile file) {
        try {
            Optional<byte[]> content = open(inbox(), file);
            return new String(content.orElseThrow(), StandardCharsets.UTF_8);
        } catch (NotAFileException e) {
            return e.variant();
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }

    /** A file whose name is these bytes; null where the system has no such names. */
    private static Path raw(Path folder, String name, Charset charset) {
        StringBuilder address = new StringBuilder(folder.toUri().getRawPath());
        if (address.charAt(address.length() - 1) != '/') {
            address.append('/');
        }
        for (byte part : name.getBytes(charset)) {
            address.append(String.format("%%%02X", part & 0xFF));
        }
        try {
            return Path.of(URI.create("file://" + address));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
