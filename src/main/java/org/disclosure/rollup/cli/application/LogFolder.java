package org.disclosure.rollup.cli.application;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The program's logs in the data folder, a file a day; other files in the folder are not touched. */
public final class LogFolder {

    private static final Pattern NAME = Pattern.compile("rollup-(\\d{4}-[01]\\d-[0-3]\\d)\\.log.*");

    private LogFolder() {}

    /** The log of a day: of its run and of what was decided or written on it. */
    static Path file(Path data, LocalDate day) {
        return data.resolve("logs").resolve("rollup-" + day + ".log");
    }

    /** True if the log has content: on a full disk it may be empty. */
    static boolean isSaid(Path log) {
        try {
            return Files.size(log) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** True if the account may write it; without a log, read-only data can still be looked at. */
    static boolean isWritable(Path log) {
        Path there = log.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return Files.isWritable(there);
    }

    /** A log that cannot be written, for want of room, would say so at every line, with a stack. */
    static void keepTroubleOffTheTerminal() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            StatusManager trouble = logs.getStatusManager();
            trouble.getCopyOfStatusListenerList().forEach(trouble::remove);
        }
    }

    /** Deletes the logs of days before this one, and of no later day. */
    public static void deleteBefore(Path data, LocalDate first) {
        try (Stream<Path> files = Files.list(data.resolve("logs"))) {
            List<Path> old = files.filter(file -> isBefore(file, first)).toList();
            for (Path file : old) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBefore(Path file, LocalDate first) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        // days written this way are in the order of their letters
        return name.matches() && name.group(1).compareTo(first.toString()) < 0;
    }
}
