package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that are unpacked over one another: all files of a zip carry one time, and jars may be of one size. */
class StartArchiveTest {

    /** The time of every file in every release. */
    private static final FileTime RELEASED = FileTime.from(java.time.Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path home;

    /** The program of a release. */
    static final class Program {
        public static void main(String[] arguments) {
            System.out.print("release A");
        }
    }

    @Test
    void aReleaseOfTheSameSizeAndTimeIsNotStartedFromTheClassesOfTheOneBefore() throws Exception {
        Path jar = unpack("release A");
        Path lib = Files.createDirectory(home.resolve("lib"));
        Files.writeString(lib.resolve("start.classes"), "java/lang/Object\n" + name() + "\n");
        StartArchive archive = new StartArchive(jar, lib);

        archive.make();
        assertThat(start("-Xshare:on")).isEqualTo("release A");
        unpack("release B");
        assertThat(start("-Xshare:auto")).isEqualTo("release B");

        archive.make();
        assertThat(start("-Xshare:on")).isEqualTo("release B");
        unpack("release A");
        assertThat(start("-Xshare:auto")).isEqualTo("release A");
    }

    private static String name() {
        return Program.class.getName().replace('.', '/');
    }

    private Path unpack(String release) throws IOException {
        Path jar = home.resolve("program.jar");
        String part = name() + ".class";
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(part);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            String code = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            out.setLevel(Deflater.NO_COMPRESSION);
            out.putNextEntry(new ZipEntry(part).setLastModifiedTime(RELEASED));
            out.write(code.replace("release A", release).getBytes(StandardCharsets.ISO_8859_1));
        }
        return Files.setLastModifiedTime(jar, RELEASED);
    }

    /** What the program prints that Java starts with the archive. */
    private String start(String share) throws Exception {
        Path printed = home.resolve("printed.txt");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        share,
                        "-Xlog:disable",
                        "-XX:SharedArchiveFile=" + home.resolve("lib/start.jsa"),
                        "-cp",
                        home.resolve("program.jar").toString(),
                        Program.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(printed)).isZero();
        return Files.readString(printed);
    }
}
