package org.disclosure.rollup.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.cli.console.ExitCode;

/**
 * Starts the program again under a UTF-8 locale. Under the C locale, which is what cron gives, Java cannot read a Chinese
 * file name; the locale is fixed when Java starts, so only a new process helps.
 */
final class Utf8Relaunch {

    private static final String MARK = "DISCLOSURE_ROLLUP_RELAUNCHED";

    private Utf8Relaunch() {}

    static boolean isNeeded() {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        return !names.newEncoder().canEncode('汇') && System.getenv(MARK) == null;
    }

    /** Passes the signal on and ends after the program, which may have to finish what it has in hand. */
    private static void end(Process process) {
        process.destroy();
        process.onExit().join();
    }

    static int run(String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String classes = System.getProperty("java.class.path");
        boolean packaged = classes.endsWith(".jar") && !classes.contains(File.pathSeparator);
        command.addAll(packaged ? List.of("-jar", classes) : List.of("-cp", classes, DisclosureRollup.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put(MARK, "1");
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }
}
