package org.disclosure.rollup.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar that Maven has packaged, in a process of its own. */
final class PackagedProgram {

    private static final Path JAR = Path.of(System.getProperty("rollup.jar"));

    private PackagedProgram() {}

    /** Starts a night; both its streams go into a file. */
    static Process night(Path inbox, Path out, Path data, String day, Path printed) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toString(), "run", "--as-of", day));
        command.addAll(List.of("--inbox", inbox.toString(), "--out", out.toString(), "--data", data.toString()));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("LC_ALL", "C.UTF-8");
        return process.redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
    }
}
