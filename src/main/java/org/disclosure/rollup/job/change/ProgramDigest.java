package org.disclosure.rollup.job.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.disclosure.rollup.job.run.Fingerprint;

/**
 * Digest of the program by its code, forms, checks and words. A version number would do for released
 * programs only, and a reading that other code made must never be used again. The same build has the same digest in a
 * folder of classes, in its jar and in a jar within a jar.
 */
public final class ProgramDigest {

    private static final Pattern PARTS =
            Pattern.compile("org/disclosure/rollup/.*\\.class|(forms|checks)/.*\\.yaml|messages/.*\\.properties");

    /** Taken once: a program does not change while it runs. */
    private static final String DIGEST = take();

    private ProgramDigest() {}

    public static String get() {
        return DIGEST;
    }

    private static String take() {
        URL here = ProgramDigest.class.getResource("ProgramDigest.class");
        try {
            Fingerprint digest = new Fingerprint();
            List<String> parts = here.getProtocol().equals("jar") ? ofJar(here) : ofFolder(folder());
            parts.stream().sorted().forEach(digest::add);
            return digest.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar has a checksum and a size of each part in its directory, which saves reading them. */
    private static List<String> ofJar(URL here) throws IOException {
        JarURLConnection connection = (JarURLConnection) here.openConnection();
        // the program's own, which stays open
        return connection.getJarFile().stream()
                .filter(part -> PARTS.matcher(part.getName()).matches())
                .map(part -> text(part.getName(), part.getCrc(), part.getSize()))
                .toList();
    }

    private static Path folder() {
        return Path.of(URI.create(ProgramDigest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private static List<String> ofFolder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> parts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (PARTS.matcher(name).matches()) {
                    byte[] content = Files.readAllBytes(file);
                    CRC32 checksum = new CRC32();
                    checksum.update(content);
                    parts.add(text(name, checksum.getValue(), content.length));
                }
            }
            return parts;
        }
    }

    private static String text(String name, long checksum, long size) {
        return name + ' ' + checksum + ' ' + size;
    }
}
