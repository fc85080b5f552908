package org.disclosure.rollup.cli;

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
import org.disclosure.rollup.tell.SmtpStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills the real program in the middle of sending letters, and of reading: what was done before is not done again. */
class KilledLettersIT {

    private static final int UNITS = 8;
    private static final int FILES = 400;

    /** What is read and not yet committed: a chunk that is being written, and the files ahead of it. */
    private static final int IN_HAND = 20 + 40;

    private static final int KILLED = 128 + 9;

    @TempDir
    private Path folder;

    private static String name(int unit) {
        return "文登区第" + unit + "局";
    }

    private static String address(int unit) {
        return "u" + unit + "@wendeng.cn";
    }

    /** Eight units, each with a mistake and an address. */
    private Office office() throws IOException {
        Office office = new Office(folder);
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
                        PackagedProgram.JAR,
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

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void onlyTheLetterThatWasOnItsWayIsSentTwice(int last) throws Exception {
        Office office = office();
        AtomicReference<Process> process = new AtomicReference<>();
        try (SmtpStub server = new SmtpStub(new SmtpStub.Listener() {
            @Override
            public void beforeAnswer(int letter) {
                if (letter == last) {
                    kill(process);
                }
            }
        })) {
            process.set(night(office, server));
            assertThat(process.get().waitFor()).isEqualTo(KILLED);
            assertThat(server.recipients()).isEqualTo(everybody().subList(0, last));

            assertThat(night(office, server).waitFor()).isZero();

            List<String> expected = new ArrayList<>(everybody().subList(0, last));
            expected.addAll(everybody().subList(last - 1, UNITS));
            assertThat(server.recipients()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void aLetterThatWasTakenIsNeverSentAgain(int last) throws Exception {
        Office office = office();
        AtomicReference<Process> process = new AtomicReference<>();
        try (SmtpStub server = new SmtpStub(new SmtpStub.Listener() {
            @Override
            public void connected(int letters) {
                if (letters == last && process.get().isAlive()) {
                    kill(process);
                }
            }
        })) {
            process.set(night(office, server));
            assertThat(process.get().waitFor()).isEqualTo(KILLED);
            assertThat(server.recipients()).isEqualTo(everybody().subList(0, last));

            assertThat(night(office, server).waitFor()).isZero();

            assertThat(server.recipients()).isEqualTo(everybody());
        }
    }

    @Test
    void aNightThatIsKilledWhileItReadsReadsOnlyAgainWhatItHadInHand() throws Exception {
        Office office = new Office(folder)
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
            assertThat(first.waitFor()).isEqualTo(KILLED);
            int received = archived(archive);
            Path log = office.home().resolve("data/logs/rollup-2024-02-10.log");
            assertThat(Files.readString(log)).contains("读取开始").doesNotContain("读取完成");

            assertThat(night(office, nobody).waitFor()).isZero();

            Matcher read = Pattern.compile("读取完成，文件 (\\d+) 个").matcher(Files.readString(log));
            assertThat(read.find()).isTrue();
            assertThat(Integer.parseInt(read.group(1))).isBetween(FILES - received, FILES - received + IN_HAND);
        }
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
