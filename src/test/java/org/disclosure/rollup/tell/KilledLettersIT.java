package org.disclosure.rollup.tell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.EndedPrograms;
import org.disclosure.rollup.nights.Office;
import org.disclosure.rollup.nights.PackagedProgram;
import org.disclosure.rollup.nights.SurvivedPage;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program in the middle of sending letters, and of reading: what was done before is not done again. With many
 * {@code -Drollup.kill.points}, at every second letter.
 */
@ExtendWith(EndedPrograms.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledLettersIT {

    private static final int UNITS = 8;
    private static final int FILES = 400;

    /** What is read and not yet committed: a chunk that is being written, and the files ahead of it. */
    private static final int IN_HAND = 20 + 40;

    private static final int POINTS = Integer.getInteger("rollup.kill.points");

    /** As many as in the normal build. */
    private static final int FEW = 4;

    /** Tests that count their kills. */
    private static final int KINDS = 3;

    private static final List<List<String>> SURVIVED = new ArrayList<>();

    @TempDir
    private Path folder;

    private static String name(int unit) {
        return "文登区第" + unit + "局";
    }

    private static String address(int unit) {
        return "u" + unit + "@wendeng.cn";
    }

    private static int offices;

    /** Eight units, each with a mistake and an address. */
    private Office office() throws IOException {
        Office office = new Office(folder.resolve("office-" + ++offices));
        for (int unit = 0; unit < UNITS; unit++) {
            String wrong = ReportCsv.of(name(unit), 2023, 0).replaceFirst("(?m)^(一、本年新收政府信息公开申请数量),0", "$1,5");
            office.received(2023, "2024-01-12/" + name(unit) + ".csv", wrong);
        }
        List<String> lines = new ArrayList<>(List.of("code,name,aliases,kind,order,email"));
        for (int unit = 0; unit < UNITS; unit++) {
            lines.add(unit + "," + name(unit) + ",,部门," + unit + "," + address(unit));
        }
        Files.write(office.inbox().resolve("roster.csv"), lines);
        return office;
    }

    private Process night(Office office, SmtpStub server) throws IOException {
        ProcessBuilder night = PackagedProgram.process(
                        List.of(),
                        PackagedProgram.INSTALLED,
                        List.of("run", "--as-of", "2024-02-10"),
                        office.inbox(),
                        office.out(),
                        office.home().resolve("data"))
                .redirectOutput(folder.resolve("printed.txt").toFile());
        night.environment()
                .putAll(Map.of(
                        "SPRING_MAIL_HOST", "localhost",
                        "SPRING_MAIL_PORT", Integer.toString(server.port()),
                        "ROLLUP_MAIL_FROM", "rollup@wendeng.cn",
                        "ROLLUP_MAIL_UNITS", "true"));
        return night.start();
    }

    private static List<String> everybody() {
        return IntStream.range(0, UNITS).mapToObj(KilledLettersIT::address).toList();
    }

    /** Kills the process that is there, and waits until it has gone. */
    private static void kill(AtomicReference<Process> process) {
        try {
            while (process.get() == null) {
                Thread.onSpinWait();
            }
            process.get().destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The letters at which a night is killed. */
    private static List<Integer> letters() {
        return POINTS <= FEW ? List.of(5) : List.of(1, 3, 5, 7);
    }

    private static void survived(String what, int kills) throws IOException {
        String count = Integer.toString(kills);
        SURVIVED.add(List.of(what, count, count));
        if (SURVIVED.size() == KINDS) {
            SurvivedPage.LETTERS.holds(SURVIVED);
        }
    }

    @Test
    @Order(1)
    void onlyTheLetterThatWasOnItsWayIsSentTwice() throws Exception {
        for (int last : letters()) {
            AtomicReference<Process> process = new AtomicReference<>();
            List<String> expected = new ArrayList<>(everybody().subList(0, last));
            expected.addAll(everybody().subList(last - 1, UNITS));
            assertSent(expected, last, process, new SmtpStub.Listener() {
                @Override
                public void beforeAnswer(int letter) {
                    if (letter == last) {
                        kill(process);
                    }
                }
            });
        }
        survived("信在路上 | a letter on its way", letters().size());
    }

    @Test
    @Order(2)
    void aLetterThatWasTakenIsNeverSentAgain() throws Exception {
        for (int last : letters()) {
            AtomicReference<Process> process = new AtomicReference<>();
            assertSent(everybody(), last, process, new SmtpStub.Listener() {
                @Override
                public void connected(int letters) {
                    if (letters == last && process.get().isAlive()) {
                        kill(process);
                    }
                }
            });
        }
        survived("两封信之间 | between two letters", letters().size());
    }

    /** Kills a night at its last letter, and lets the next one send those that are left. */
    private void assertSent(List<String> expected, int last, AtomicReference<Process> process, SmtpStub.Listener killer)
            throws Exception {
        Office office = office();
        try (SmtpStub server = new SmtpStub(killer)) {
            process.set(night(office, server));
            assertThat(process.get().waitFor()).isEqualTo(PackagedProgram.KILLED);
            assertThat(server.recipients()).isEqualTo(everybody().subList(0, last));

            assertThat(night(office, server).waitFor()).isZero();

            assertThat(server.recipients()).isEqualTo(expected);
        }
    }

    @Test
    @Order(3)
    void aNightThatIsKilledWhileItReadsReadsOnlyAgainWhatItHadInHand() throws Exception {
        Office office = new Office(folder.resolve("reading"))
                .roster(IntStream.range(0, FILES)
                        .mapToObj(unit -> unit + "," + name(unit) + ",,部门," + unit)
                        .toArray(String[]::new));
        for (int unit = 0; unit < FILES; unit++) {
            office.received(2023, "2024-01-12/" + name(unit) + ".csv", ReportCsv.of(name(unit), 2023, unit));
        }
        try (SmtpStub nobody = new SmtpStub(new SmtpStub.Listener() {})) {
            Process first = night(office, nobody);
            Path archive = office.home().resolve("data/archive");
            while (first.isAlive() && archived(archive) < FILES / 2) {
                Thread.onSpinWait();
            }
            first.destroyForcibly();
            assertThat(first.waitFor()).isEqualTo(PackagedProgram.KILLED);
            int received = archived(archive);
            Path log = office.home().resolve("data/logs/rollup-2024-02-10.log");
            assertThat(Files.readString(log)).contains("读取开始").doesNotContain("读取完成");

            assertThat(night(office, nobody).waitFor()).isZero();

            Matcher read = Pattern.compile("读取完成，文件 (\\d+) 个").matcher(Files.readString(log));
            assertThat(read.find()).isTrue();
            assertThat(Integer.parseInt(read.group(1))).isBetween(FILES - received, FILES - received + IN_HAND);
        }
        survived("读取到一半 | in the middle of reading", 1);
    }

    private static int archived(Path archive) throws IOException {
        if (!Files.isDirectory(archive)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(archive)) {
            return (int) files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{62}"))
                    .count();
        } catch (UncheckedIOException e) {
            // a file that was being put in its place
            return 0;
        }
    }
}
