package org.disclosure.rollup.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program that Maven has packaged, in a process of its own, with the memory and the options that its launchers give it. */
public final class PackagedProgram {

    /** The complete jar, which can be put anywhere. */
    public static final Path JAR = Path.of(System.getProperty("rollup.jar"));

    /** As it lies where the zip was unpacked, with the archive of classes that the first command there has made. */
    public static final Path INSTALLED = Path.of(System.getProperty("rollup.installed"));

    /** What a process that was killed ends with: SIGKILL, as the system says it. */
    public static final int KILLED = 128 + 9;

    private static final Path OPTIONS = Path.of("src/dist/lib/java.options");

    private PackagedProgram() {}

    /** Starts a night; both its streams go into a file. */
    public static Process night(Path inbox, Path out, Path data, String day, Path printed) throws IOException {
        return process(List.of(), INSTALLED, List.of("run", "--as-of", day), inbox, out, data)
                .redirectOutput(printed.toFile())
                .start();
    }

    /**
     * A command on the folders that a night works on, its two streams in one.
     *
     * @param as what starts it, such as a command that changes the user; none for this user
     */
    public static ProcessBuilder process(
            List<String> as, Path jar, List<String> command, Path inbox, Path out, Path data) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--inbox", inbox.toString(), "--out", out.toString(), "--data", data.toString()));
        return process(as, jar, words);
    }

    /** A command with all its options. */
    public static ProcessBuilder process(List<String> as, Path jar, List<String> command) throws IOException {
        List<String> words = new ArrayList<>(as);
        words.addAll(java(jar));
        words.addAll(command);
        ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }

    /** Words that start it, but for the command; without the option that lets it make its archive of classes. */
    public static List<String> java(Path jar) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Files.readAllLines(OPTIONS).stream()
                .filter(line -> line.startsWith("-") && !line.contains("disclosure.launcher"))
                .forEach(words::add);
        Path archive = jar.resolveSibling("lib").resolve("start.jsa");
        if (Files.exists(archive)) {
            words.add("-XX:SharedArchiveFile=" + archive);
        }
        words.addAll(List.of("-jar", jar.toString()));
        return words;
    }
}
