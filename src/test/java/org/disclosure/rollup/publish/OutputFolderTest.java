package org.disclosure.rollup.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path out;

    private static void assertUnusable(
            Path out, UnusableOutputException.Reason reason, Path path, List<Integer> years) {
        assertThatThrownBy(() -> {
                    OutputFolder.require(out, years);
                    OutputFolder.take(out).close();
                })
                .isInstanceOfSatisfying(UnusableOutputException.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.path()).isEqualTo(path);
                });
    }

    @Test
    void oneAtATimeHasItAndTheNextOneHasItAfterwards() throws IOException {
        try (OutputFolder first = OutputFolder.take(out)) {
            assertUnusable(out, UnusableOutputException.Reason.IN_USE, out, List.of());
        }
        OutputFolder.take(out).close();

        assertThat(out).isEmptyDirectory();
    }

    /** Another process that takes the folder. */
    static final class Another {

        private static final int KEPT_OUT = 7;

        private Another() {}

        public static void main(String[] arguments) {
            try (OutputFolder taken = OutputFolder.take(Path.of(arguments[0]))) {
                System.exit(0);
            } catch (UnusableOutputException e) {
                System.exit(e.reason() == UnusableOutputException.Reason.IN_USE ? KEPT_OUT : 1);
            }
        }
    }

    private int exitOfAnotherProcess() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        out.toString())
                .start()
                .waitFor();
    }

    @Test
    void anotherProcessIsKeptOutToo() throws IOException, InterruptedException {
        try (OutputFolder first = OutputFolder.take(out)) {
            assertThat(exitOfAnotherProcess()).isEqualTo(Another.KEPT_OUT);
        }
        assertThat(exitOfAnotherProcess()).isZero();
    }

    @Test
    void theSameFolderThroughALinkIsTheSameFolder() throws IOException {
        Path folder = Files.createDirectory(out.resolve("folder"));
        Path link = Files.createSymbolicLink(out.resolve("link"), folder);
        OutputFolder.require(link, List.of(2023));

        try (OutputFolder first = OutputFolder.take(folder)) {
            assertUnusable(link, UnusableOutputException.Reason.IN_USE, link, List.of());
        }
    }

    @Test
    void aLockThatNobodyHoldsIsNoObstacleAndWhatWasHalfWrittenGoes() throws IOException {
        Files.writeString(out.resolve(".in-use"), "left");
        Files.createDirectories(out.resolve(".writing-2023-1/notices"));
        Files.writeString(out.resolve(".writing-2023-1/notices/half"), "half");

        try (OutputFolder taken = OutputFolder.take(out)) {
            assertThat(out.resolve(".writing-2023-1")).doesNotExist();
        }
        assertThat(out).isEmptyDirectory();
    }

    /** The one before deletes the lock's file as it leaves: a lock on a file that is gone keeps nobody out. */
    @Test
    void aLockOnAFileThatIsGoneIsNoLock() throws IOException {
        Path lock = out.resolve(".in-use");
        try (FileChannel gone = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = gone.lock(1L << 40, 1, false)) {
            Files.delete(lock);

            OutputFolder.take(out).close();
        }
    }

    @Test
    void whatIsNoFolderIsSaid() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "text");
        assertUnusable(file, UnusableOutputException.Reason.NO_FOLDER, file, List.of());
        assertUnusable(file.resolve("below"), UnusableOutputException.Reason.NO_FOLDER, file, List.of());
        Path dangling = Files.createSymbolicLink(out.resolve("dangling"), out.resolve("none"));
        assertUnusable(dangling, UnusableOutputException.Reason.DANGLING, dangling, List.of());
        Path pipe = pipe(out.resolve("pipe"));
        assertUnusable(pipe, UnusableOutputException.Reason.NO_FOLDER, pipe, List.of());
    }

    private static Path pipe(Path path) throws IOException {
        try {
            assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                    .isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return path;
    }

    @Test
    void whatIsInTheWayOfAYearIsSaid() throws IOException {
        Path elsewhere = Files.createDirectory(out.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(out.resolve("2021"), elsewhere);
        assertUnusable(out, UnusableOutputException.Reason.LINK, link, List.of(2023, 2021));
        Path dangling = Files.createSymbolicLink(out.resolve("2022"), out.resolve("none"));
        assertUnusable(out, UnusableOutputException.Reason.LINK, dangling, List.of(2022));
        Path file = Files.writeString(out.resolve("2023"), "text");
        assertUnusable(out, UnusableOutputException.Reason.NO_FOLDER, file, List.of(2023));
        Path pipe = pipe(out.resolve("2024"));
        assertUnusable(out, UnusableOutputException.Reason.NO_FOLDER, pipe, List.of(2024));
        Path inside = pipe(Files.createDirectories(out.resolve("2025/own")).resolve("pipe"));
        assertUnusable(out, UnusableOutputException.Reason.NO_FILE, inside, List.of(2025));
        Path lock = pipe(out.resolve(".in-use"));
        assertUnusable(out, UnusableOutputException.Reason.NO_FILE, lock, List.of());
        try (Stream<Path> left = Files.list(elsewhere)) {
            assertThat(left).isEmpty();
        }
    }
}
