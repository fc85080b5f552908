package org.disclosure.rollup.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs first nights one after another in this process and tells what each spent its processor time on: by a look at all threads every
 * few milliseconds, each thread's time since the last look going to what it is at. Prints for each night the line of {@link WarmNights},
 * then lines {@code seconds name} and an empty one. A flight recording does not start together with the archive of classes.
 */
public final class SampledNights {

    private static final int EVERY = 4;
    private static final int DEPTH = 200;
    private static final double NANOS = 1e9;
    private static final String PUBLISH = "org.disclosure.rollup.publish.";

    /** Files by what their classes are called, and by the rooms that make nothing else; earlier builds have no rooms. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("EntriesCsv", "entries.csv"),
            Map.entry("FiguresJson", "figures.json"),
            Map.entry("SummaryCsv", "summary.csv"),
            Map.entry("FindingsCsv", "findings.csv, findings.json"),
            Map.entry("FindingsJson", "findings.csv, findings.json"),
            Map.entry("SummaryWorkbook", "summary.xlsx"),
            Map.entry("AnnualReport", "report.docx"),
            Map.entry("ReportDocument", "report.docx"),
            Map.entry("PageOutput", "index.html"),
            Map.entry("Notices", "notices"),
            Map.entry("OverdueWorkbook", "notices"),
            Map.entry("notice", "notices"),
            Map.entry("page", "index.html"),
            Map.entry("report", "report.docx"),
            Map.entry("summary", "summary.xlsx"));

    private static final List<String> STORE =
            List.of("org.disclosure.rollup.store.", "org.h2.", "org.flywaydb.", "com.zaxxer.");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> seen = new HashMap<>();
    private final Map<String, Long> spent = new TreeMap<>();

    private SampledNights() {}

    /**
     * Runs as many nights as are asked for.
     *
     * @param arguments a folder to work in, the day, the year, an inbox, the number of nights
     */
    public static void main(String[] arguments) throws IOException {
        SampledNights sampled = new SampledNights();
        Thread watch = new Thread(sampled::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        for (int night = 0; night < Integer.parseInt(arguments[4]); night++) {
            WarmNights.main(new String[] {arguments[0] + "/" + night, arguments[1], arguments[2], arguments[3]});
            sampled.tell();
        }
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds(), DEPTH)) {
            if (thread == null || thread.getThreadId() == Thread.currentThread().getId()) {
                continue;
            }
            long now = THREADS.getThreadCpuTime(thread.getThreadId());
            long since = now - seen.getOrDefault(thread.getThreadId(), 0L);
            seen.put(thread.getThreadId(), now);
            if (since > 0) {
                spent.merge(name(thread.getStackTrace()), since, Long::sum);
            }
        }
    }

    private synchronized void tell() {
        spent.forEach((name, nanos) -> System.out.printf(Locale.ROOT, "%.3f %s%n", nanos / NANOS, name));
        System.out.println();
        spent.clear();
    }

    /** What a thread is at: an output, the store, or the step. */
    private static String name(StackTraceElement[] stack) {
        // from the outermost call inwards
        for (int call = stack.length - 1; call >= 0; call--) {
            String file = file(stack[call].getClassName());
            if (file != null) {
                return file;
            }
        }
        if (has(stack, STORE)) {
            return "the store";
        }
        if (has(stack, List.of("org.disclosure.rollup.intake.", "org.disclosure.rollup.recognition."))) {
            return "reading";
        }
        if (has(stack, List.of("org.disclosure.rollup.check."))) {
            return "checking";
        }
        if (has(stack, List.of(PUBLISH))) {
            return "all outputs together";
        }
        return has(stack, List.of("org.springframework.")) ? "Spring" : "rest";
    }

    /** The output that a class makes; null if it makes none or serves all. */
    private static String file(String name) {
        if (!name.startsWith(PUBLISH)) {
            return null;
        }
        String[] within = name.substring(PUBLISH.length()).split("\\$")[0].split("\\.");
        return FILES.getOrDefault(within[within.length - 1], FILES.get(within[0]));
    }

    private static boolean has(StackTraceElement[] stack, List<String> packages) {
        return Arrays.stream(stack).anyMatch(call -> packages.stream().anyMatch(call.getClassName()::startsWith));
    }
}
