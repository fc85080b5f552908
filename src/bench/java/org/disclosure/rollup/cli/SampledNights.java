package org.disclosure.rollup.cli;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs first nights one after another in this process and tells what each spent its processor time on and allocated memory for: by
 * a look at all threads every few milliseconds, what a thread took since the last look going to what it is at. Prints for each night
 * the line of {@link WarmNights}, then lines {@code seconds megabytes name} and an empty one. A flight recording does not start together with the archive of classes.
 */
public final class SampledNights {

    private static final int EVERY = 4;
    private static final int DEPTH = 200;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;
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

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** Nanoseconds of CPU, and bytes allocated. */
    private record Taken(long nanos, long bytes) {

        private static final Taken NONE = new Taken(0, 0);

        private static Taken by(long thread) {
            return new Taken(THREADS.getThreadCpuTime(thread), THREADS.getThreadAllocatedBytes(thread));
        }

        private Taken plus(Taken other) {
            return new Taken(nanos + other.nanos, bytes + other.bytes);
        }

        private Taken minus(Taken other) {
            return new Taken(nanos - other.nanos, bytes - other.bytes);
        }
    }

    private final Map<Long, Taken> seen = new HashMap<>();
    private final Map<String, Taken> spent = new TreeMap<>();

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
            Taken now = Taken.by(thread.getThreadId());
            Taken since = now.minus(seen.getOrDefault(thread.getThreadId(), Taken.NONE));
            // a thread that has ended since the look says -1
            if (now.nanos() >= 0 && since.nanos() > 0) {
                seen.put(thread.getThreadId(), now);
                spent.merge(name(thread.getStackTrace()), since, Taken::plus);
            }
        }
    }

    private synchronized void tell() {
        spent.forEach((name, taken) -> System.out.printf(
                Locale.ROOT, "%.3f %.1f %s%n", taken.nanos() / NANOS, taken.bytes() / MEGABYTE, name));
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
