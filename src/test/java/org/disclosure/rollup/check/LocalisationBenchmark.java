package org.disclosure.rollup.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;

/**
 * Prints the table of docs/en/performance.md: {@code mvn test -Dtest=LocalisationBenchmark}. Its name keeps
 * it out of the build, since times differ between machines; {@link LocalisationTest} holds the counts.
 */
class LocalisationBenchmark {

    @Test
    void printTheTable() {
        System.out.println(
                "| faults | number | right first | alone | among | fewer cells blamed | median ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (FaultKind kind : FaultKind.values()) {
            System.out.println(line(kind));
        }
    }

    private static String line(FaultKind kind) {
        List<Fault> faults = kind.faults();
        FaultKind.Counts counts = FaultKind.count(faults);
        double[] times = times(faults);
        return "| %s | %d | %d | %d | %d | %d | %.1f | %.1f |"
                .formatted(
                        kind.english(),
                        counts.number(),
                        counts.first(),
                        counts.alone(),
                        counts.among(),
                        counts.fewer(),
                        times[times.length / 2],
                        times[times.length * 99 / 100]);
    }

    /** Milliseconds of a core for all checks and suggestions of each submission, in ascending order. */
    private static double[] times(List<Fault> faults) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[faults.size()];
        for (int at = 0; at < times.length; at++) {
            Submission submission = faults.get(at).submission();
            Optional<Submission> last = faults.get(at).last();
            int year = faults.get(at).report().year();
            // other programs of the machine take no part in the time of this thread
            long start = threads.getCurrentThreadCpuTime();
            Localised.findings(submission, year, last, Map.of());
            times[at] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }
}
