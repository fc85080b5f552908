package org.disclosure.rollup.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.finding.Messages;
import org.springframework.util.FileSystemUtils;

/**
 * Runs one first night after another in this process, so that later ones measure what reports cost and not what Java's start does.
 * Prints a line for each: seconds, and seconds of CPU.
 */
public final class WarmNights {

    private static final int FIRST_INBOX = 3;
    private static final String DATA = "data";
    private static final String OUT = "out";

    private WarmNights() {}

    /**
     * Leaves each night's log and sums in {@code night-<n>}, the first as 0.
     *
     * @param arguments a folder to work in, the day, the year, and the inboxes of one night each
     */
    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[0]);
        for (int next = FIRST_INBOX; next < arguments.length; next++) {
            Path folder = work.resolve("running");
            run(folder, arguments[1], arguments[next]);
            Path left = Files.createDirectories(work.resolve("night-" + (next - FIRST_INBOX)));
            Files.move(folder.resolve(DATA).resolve("logs"), left.resolve("logs"));
            Files.move(folder.resolve(OUT).resolve(arguments[2]).resolve("summary.csv"), left.resolve("summary.csv"));
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void run(Path folder, String day, String inbox) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, new Messages(Messages.Language.ZH));
        String[] command = {
            "run",
            "--inbox",
            inbox,
            "--out",
            folder.resolve(OUT).toString(),
            "--data",
            folder.resolve(DATA).toString(),
            "--as-of",
            day
        };
        long begun = System.nanoTime();
        long cpu = cpu();
        int exit = DisclosureRollup.run(command, console, Clock.system(DisclosureRollup.ZONE));
        if (exit != ExitCode.DONE) {
            throw new IllegalStateException(printed.toString(StandardCharsets.UTF_8));
        }
        System.out.printf(Locale.ROOT, "%.3f %.3f%n", (System.nanoTime() - begun) / 1e9, (cpu() - cpu) / 1e9);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
