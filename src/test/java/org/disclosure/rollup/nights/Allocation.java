package org.disclosure.rollup.nights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory that a process allocated in all, by its log of garbage collections: what each collection found, less what the one before
 * had left. It says how much a night does, on a slow machine and a busy one alike.
 */
public final class Allocation {

    private static final Pattern COLLECTED = Pattern.compile("(DefNew|Tenured): (\\d+)K\\(\\d+K\\)->(\\d+)K\\(");
    private static final Pattern AT_EXIT = Pattern.compile("(def new|tenured) generation +total \\d+K, used (\\d+)K");
    private static final Map<String, String> SHORT = Map.of("def new", "DefNew", "tenured", "Tenured");

    private Allocation() {}

    /**
     * Options of a Java that writes this log: without buffers of threads, whose unused ends would count, and with two processors
     * wherever it runs, for each one has its own threads and theirs what they need.
     */
    public static List<String> options(Path log) {
        return List.of(
                "-Xlog:gc+heap=info,gc+heap+exit=info:file=" + log, "-XX:-UseTLAB", "-XX:ActiveProcessorCount=2");
    }

    /** Kilobytes allocated by the process that wrote this log and has ended. */
    public static long kilobytes(Path log) throws IOException {
        Map<String, Long> left = new HashMap<>(Map.of("DefNew", 0L, "Tenured", 0L));
        long allocated = 0;
        boolean ended = false;
        for (String line : Files.readAllLines(log)) {
            Matcher collected = COLLECTED.matcher(line);
            Matcher atExit = AT_EXIT.matcher(line);
            if (collected.find()) {
                allocated += Long.parseLong(collected.group(2)) - left.get(collected.group(1));
                left.put(collected.group(1), Long.parseLong(collected.group(3)));
            } else if (atExit.find()) {
                allocated += Long.parseLong(atExit.group(2)) - left.get(SHORT.get(atExit.group(1)));
                ended = true;
            }
        }
        if (!ended) {
            throw new IllegalArgumentException("The log ends before the process did: " + log);
        }
        return allocated;
    }
}
