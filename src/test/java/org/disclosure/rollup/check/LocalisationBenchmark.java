package org.disclosure.rollup.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;

/**
 * Prints the table of README's section "Which cell is wrong": {@code mvn test -Dtest=LocalisationBenchmark}. Its name keeps
 * it out of the build, since times differ between machines; {@link LocalisationTest} holds the counts.
 */
class LocalisationBenchmark {

    @Test
    void printTheTable() {
        Map<String, List<Fault>> kinds = new LinkedHashMap<>();
        kinds.put("one detail of table 3 wrong", Faults.oneDetail());
        kinds.put("one total of table 3 wrong", Faults.oneTotal());
        kinds.put("one figure of table 4 wrong", Faults.oneOfTable4());
        kinds.put("two details wrong", Faults.random(2, 1000));
        kinds.put("two figures of a row changed places", Faults.swapsInARow());
        kinds.put("two figures of a column changed places", Faults.swapsInAColumn());
        kinds.put("a figure in the cell beside its own", Faults.neighbours());
        kinds.put("a row shifted by one column", Faults.shiftedRows());
        kinds.put("a column shifted by one row", Faults.shiftedColumns());
        kinds.put("three details wrong", Faults.random(3, 1000));
        kinds.put("four to forty details wrong", Faults.hopeless(1000));
        System.out.println(
                "| faults | number | right first | alone | among | fewer cells blamed | median ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        kinds.forEach((kind, faults) -> System.out.println(line(kind, faults)));
    }

    private static String line(String kind, List<Fault> faults) {
        int first = 0;
        int alone = 0;
        int among = 0;
        int fewer = 0;
        for (Fault fault : faults) {
            Set<String> remedy = fault.remedy();
            Localised localised = Localised.of(fault);
            first += localised.first(remedy) ? 1 : 0;
            alone += localised.alone(remedy) ? 1 : 0;
            among += localised.among(remedy) ? 1 : 0;
            fewer += localised.blamesFewerThan(remedy) ? 1 : 0;
        }
        double[] times = times(faults);
        return "| %s | %d | %d | %d | %d | %d | %.1f | %.1f |"
                .formatted(
                        kind,
                        faults.size(),
                        first,
                        alone,
                        among,
                        fewer,
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
