package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.HeavyFile;
import org.disclosure.rollup.fixture.HostileFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.nights.Account;
import org.disclosure.rollup.nights.EndedPrograms;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.disclosure.rollup.nights.PackagedProgram;
import org.disclosure.rollup.nights.SurvivedPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program with the memory that its launcher gives it, and hostile files beside honest ones. With many
 * {@code -Drollup.kill.points}, all heavy files and more honest ones that are large.
 */
@ExtendWith(EndedPrograms.class)
class HostileFilesIT {

    private static final int HONEST = 30;
    private static final int PHOTOGRAPHS = 45;
    private static final int HEAVY = 45;

    /** How the finding of a heavy file begins. */
    private static final String TOO_MUCH = "文件内容过多";

    /** Minutes; a night that waits for a file that never ends would take for ever. */
    private static final int LONGEST = 30;

    /** As many kill points as in the normal build. */
    private static final int FEW = 4;

    private static final boolean ALL = Integer.getInteger("rollup.kill.points") > FEW;

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void anAccountThatIsBoundByRights() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no such files here");
        assumeTrue(Account.isPossible(), "the program cannot be started as another user");
        // below the folder of a test, which is open to its owner only
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        jar = Files.copy(PackagedProgram.JAR, folder.resolve("rollup.jar"));
    }

    /** What may not be looked into cannot be deleted either. */
    @AfterEach
    void allowAll() throws IOException {
        for (HostileFile file : HostileFile.values()) {
            Path locked = folder.resolve("hostile/in/2023/x").resolve(file.path());
            if (file.needsRights() && Files.exists(locked)) {
                Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    @Test
    void hostileFilesCostNoHonestFileItsFigures() throws Exception {
        Office honest = office("honest");
        Office office = office("hostile");
        for (int unit = 0; unit < HONEST; unit++) {
            Path file = honestFile(honest, unit);
            Files.createLink(office.inbox().resolve(honest.inbox().relativize(file)), file);
        }
        Path among = Files.createDirectories(office.file(2023, "x"));
        for (HostileFile file : HostileFile.values()) {
            file.put(among);
        }
        Map<String, HeavyFile> heavy = heavyFiles(among);

        night(honest);
        try (Changing changing = new Changing(among.resolve(HostileFile.CHANGING.path()))) {
            night(office);
        }

        for (String results : List.of("summary.csv", "entries.csv")) {
            assertThat(office.out().resolve("2023/" + results))
                    .as(results)
                    .hasSameBinaryContentAs(honest.out().resolve("2023/" + results));
        }
        assertThat(unitsRead(office)).hasSize(HONEST);
        Map<String, Set<String>> findings = findings(office);
        SoftAssertions each = new SoftAssertions();
        List<List<String>> rows = new ArrayList<>();
        for (HostileFile file : HostileFile.values()) {
            // the reader of CSV takes a backslash for an escape
            Set<String> its = findings.getOrDefault("x/" + file.path().replace("\\", ""), Set.of());
            each.assertThat(its).as(file.path()).anyMatch(finding -> finding.startsWith(file.finding()));
            rows.add(List.of(file.chinese(), file.english(), file.finding()));
        }
        for (String path : heavy.keySet()) {
            Set<String> its = findings.getOrDefault("x/" + path, Set.of());
            each.assertThat(its).as(path).hasSize(1).allMatch(finding -> finding.startsWith(TOO_MUCH));
        }
        for (HeavyFile kind : HeavyFile.values()) {
            String english = kind.toString().toLowerCase(Locale.ROOT).replace('_', ' ') + " of " + HEAVY + " MB";
            rows.add(List.of("解开后 " + HEAVY + " MB 的 " + kind.extension(), english, TOO_MUCH));
        }
        each.assertAll();
        SurvivedPage.FILES.holds(rows);
    }

    private Office office(String name) throws IOException {
        Office office = new Office(folder.resolve(name));
        Files.createDirectories(office.file(2023, "2024-01-12"));
        Files.setPosixFilePermissions(office.home(), PosixFilePermissions.fromString("rwxrwxrwx"));
        return office.roster(IntStream.range(0, HONEST)
                .mapToObj(unit -> unit + "," + name(unit) + ",,部门," + unit)
                .toArray(String[]::new));
    }

    private static String name(int unit) {
        return "文登区第" + unit + "局";
    }

    /** A report of the unit, of one kind of file after the other; the first ones with photographs. */
    private static Path honestFile(Office office, int unit) throws IOException {
        RealReport report = RealReport.suqian2023();
        int large = ALL ? HONEST / 2 : 3;
        FileFormat format = unit < large ? FileFormat.XLSX : FileFormat.values()[unit % FileFormat.values().length];
        FixtureGrid grid = Layout.OFFICIAL.lay(report.form(), report.figures(), name(unit), 2023);
        // the same bytes in the names of several units would count for none
        grid.sheet(0).put(80, 0, "填报单位：" + name(unit));
        byte[] content = format.write(grid, name(unit)).content();
        String extension = format.write(Layout.OFFICIAL.lay(report), "a").name().substring(1);
        Path file = office.file(2023, "2024-01-12/" + name(unit) + extension);
        if (unit < large) {
            HeavyFile.writeWithPhotographs(content, "xl/media", file, PHOTOGRAPHS);
        } else {
            Files.write(file, content);
        }
        return file;
    }

    /** Kinds of heavy files, as large as no limit on a file's size forbids, twice each; some in a zip file. */
    private static Map<String, HeavyFile> heavyFiles(Path among) throws IOException {
        Map<String, HeavyFile> heavy = new LinkedHashMap<>();
        for (HeavyFile kind : HeavyFile.values()) {
            if (ALL || kind.ordinal() % 7 == 0) {
                for (String copy : List.of("a-", "z-")) {
                    String name = copy + kind + kind.extension();
                    kind.write(among.resolve(name), HEAVY);
                    heavy.put(name, kind);
                }
            }
        }
        Map<String, byte[]> packed = new LinkedHashMap<>();
        for (String member : List.of("1.docx", "2.docx", "3.docx")) {
            Path file = HeavyFile.WORD_OF_PARAGRAPHS.write(among.resolve(member), HEAVY);
            packed.put(member, Files.readAllBytes(file));
            Files.delete(file);
            heavy.put("heavy.zip!/" + member, HeavyFile.WORD_OF_PARAGRAPHS);
        }
        Files.write(among.resolve("heavy.zip"), Zip.pack(packed));
        return heavy;
    }

    private void night(Office office) throws Exception {
        Path printed = office.home().resolve("printed.txt");
        Process night = PackagedProgram.process(
                        Account.boundByRights(),
                        jar,
                        List.of("run", "--as-of", "2024-02-10"),
                        office.inbox(),
                        office.out(),
                        office.home().resolve("data"))
                .redirectOutput(printed.toFile())
                .start();
        assertThat(night.waitFor(LONGEST, TimeUnit.MINUTES)).isTrue();
        assertThat(night.exitValue()).as(Files.readString(printed)).isZero();
    }

    private static Stream<String> unitsRead(Office office) throws IOException {
        return Night.lines(office.out().resolve("2023/entries.csv")).stream()
                .map(line -> line.get("unit_code"))
                .distinct();
    }

    /** What is said of each file; of those in a zip file under the zip file's path, but for heavy ones. */
    private static Map<String, Set<String>> findings(Office office) throws IOException {
        Map<String, Set<String>> findings = new LinkedHashMap<>();
        for (Map<String, String> line : Night.lines(office.out().resolve("2023/findings.csv"))) {
            String file = line.get("file");
            String path = file.startsWith("x/heavy.zip") ? file : file.replaceFirst("!/.*", "");
            findings.computeIfAbsent(path, none -> new TreeSet<>()).add(line.get("message"));
        }
        return findings;
    }

    /** Somebody who writes a file while others read it. */
    private static final class Changing implements AutoCloseable {

        /** Nanoseconds from one change to the next. */
        private static final long PAUSE = 100_000;

        private final Thread writer;
        private volatile boolean over;

        Changing(Path file) {
            writer = new Thread(() -> {
                try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    for (int line = 1; !over; line++) {
                        open.write(ByteBuffer.wrap((line % 10 + ",2,3\n").getBytes(StandardCharsets.UTF_8)), 0);
                        LockSupport.parkNanos(PAUSE);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.start();
        }

        @Override
        public void close() throws InterruptedException {
            over = true;
            writer.join();
        }
    }
}
