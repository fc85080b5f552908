package org.disclosure.rollup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive of prepared classes that the launchers give to Java, which starts in half the time with it. Java takes it
 * for one Java and one jar only, so it is made where the program is installed, after the first command there, and again
 * after either has changed. Nothing depends on it: where it cannot be made, the program starts slowly.
 *
 * <p>Java knows a jar by its size and time, and all files of all releases carry one time. So the jar is given a time of its own
 * before: a release that is unpacked over another brings the common time back, and Java passes the archive over.
 */
final class StartArchive {

    private static final Logger LOG = LoggerFactory.getLogger(StartArchive.class);

    /** Set by the launchers. */
    private static final String LAUNCHER = "disclosure.launcher";
    /** Some seconds as a rule. */
    private static final long MINUTES = 5;

    /** Times of jars lie in some twenty years from here on, before that of any release. */
    private static final Instant OLDEST = Instant.parse("2001-01-01T00:00:00Z");

    private static final long SECONDS = Duration.ofDays(20 * 365).toSeconds();

    private final Path jar;
    private final Path folder;

    /**
     * Names an archive.
     *
     * @param jar as Java was given it
     * @param folder with the list of classes that the build took from a run
     */
    StartArchive(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** The archive of this program; empty when no launcher started it. */
    static Optional<StartArchive> ofLauncher() {
        Path jar = Path.of(System.getProperty("java.class.path"));
        return Boolean.getBoolean(LAUNCHER)
                ? Optional.of(new StartArchive(jar, jar.resolveSibling("lib")))
                : Optional.empty();
    }

    /** Makes it unless it is there, or was tried before, for this Java and this jar. */
    void make() {
        try {
            Path made = folder.resolve("start.txt");
            if (Files.isWritable(folder)
                    && !(Files.exists(made) && Files.readString(made).equals(wanted()))) {
                giveOwnTime();
                dump(folder.resolve("start.jsa"));
                Files.writeString(made, wanted());
            }
        } catch (IOException e) {
            LOG.debug("No archive of classes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String wanted() throws IOException {
        return String.join(
                "\n",
                System.getProperty("java.home"),
                System.getProperty("java.vm.version"),
                jar.toString(),
                Long.toString(Files.size(jar)),
                Files.getLastModifiedTime(jar).toString(),
                "");
    }

    /**
     * A time that follows from what is in the jar, whose manifest names the libraries with their versions. It is in the past, so
     * that programs that unpack newer files only replace this one.
     */
    private void giveOwnTime() throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(jar));
        Files.setLastModifiedTime(jar, FileTime.from(OLDEST.plusSeconds(checksum.getValue() % SECONDS)));
    }

    /** Under another name first, so that no other start ever sees half of it. */
    private void dump(Path archive) throws IOException, InterruptedException {
        Path unfinished = Files.createTempFile(folder, "start", ".tmp");
        try {
            Process java = new ProcessBuilder(command(unfinished))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean done = java.waitFor(MINUTES, TimeUnit.MINUTES);
            java.destroyForcibly();
            if (done && java.exitValue() == 0 && Files.size(unfinished) > 0) {
                restrict(unfinished);
                Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private List<String> command(Path archive) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + folder.resolve("start.classes"),
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                jar.toString());
    }

    private static void restrict(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
