package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;

/**
 * A published report in which some cells were got wrong.
 *
 * @param written what the cells hold instead; empty for a blank
 */
record Fault(RealReport report, Map<CellCode, Optional<BigDecimal>> written) {

    static Fault of(RealReport report, CellCode cell, BigDecimal written) {
        return new Fault(report, Map.of(cell, Optional.of(written)));
    }

    static Map<CellCode, BigDecimal> figures(RealReport report) {
        return Printed.of(report).figures();
    }

    static List<CellCode> cells(RealReport report) {
        return report.form().cells().stream().map(FormCell::code).toList();
    }

    Submission submission() {
        List<Entry> entries = new ArrayList<>();
        for (Entry printed : Printed.of(report).entries()) {
            Optional<BigDecimal> instead = written.get(printed.cell());
            entries.add(instead == null ? printed : entry(printed.cell(), instead, report));
        }
        return new Submission(report.form(), report.form().edition(), "", entries);
    }

    private static Entry entry(CellCode cell, Optional<BigDecimal> amount, RealReport report) {
        Reading reading = amount.<Reading>map(value -> new Reading.Amount(value, value.toPlainString()))
                .orElse(new Reading.Blank(""));
        return new Entry(cell, reading, Tables.sheet(cell), Tables.address(report.form(), cell));
    }

    /** The city's report of the year before, where there is one. */
    Optional<Submission> last() {
        return Faults.CITY.stream()
                .filter(other -> other.year() == report.year() - 1)
                .map(other -> new Fault(other, Map.of()).submission())
                .findFirst();
    }

    /** The changes that would put the report right: {@code cell=value}. */
    Set<String> remedy() {
        Map<CellCode, BigDecimal> figures = figures(report);
        Set<String> remedy = new TreeSet<>();
        written.forEach((cell, value) -> {
            BigDecimal right = figures.get(cell);
            if (value.orElse(BigDecimal.ZERO).compareTo(right) != 0) {
                remedy.add(cell + "=" + right.toPlainString());
            }
        });
        return remedy;
    }

    @Override
    public String toString() {
        return report + " " + written + " for " + remedy();
    }

    /** A report as it was printed, read once for its thousands of faults. */
    private record Printed(Map<CellCode, BigDecimal> figures, List<Entry> entries) {

        private static final Map<RealReport, Printed> READ = new IdentityHashMap<>();

        static synchronized Printed of(RealReport report) {
            return READ.computeIfAbsent(report, Printed::read);
        }

        private static Printed read(RealReport report) {
            Map<CellCode, BigDecimal> figures = new LinkedHashMap<>();
            report.figures().forEach((cell, text) -> figures.put(cell, new BigDecimal(text)));
            List<Entry> entries = cells(report).stream()
                    .map(cell -> entry(cell, Optional.ofNullable(figures.get(cell)), report))
                    .toList();
            return new Printed(figures, entries);
        }
    }
}
