package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
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
        Map<CellCode, BigDecimal> figures = new LinkedHashMap<>();
        report.figures().forEach((cell, text) -> figures.put(cell, new BigDecimal(text)));
        return figures;
    }

    static List<CellCode> cells(RealReport report) {
        return report.form().cells().stream().map(FormCell::code).toList();
    }

    Submission submission() {
        Map<CellCode, BigDecimal> figures = figures(report);
        List<Entry> entries = new ArrayList<>();
        for (CellCode cell : cells(report)) {
            Reading reading = written.getOrDefault(cell, Optional.ofNullable(figures.get(cell)))
                    .<Reading>map(value -> new Reading.Amount(value, value.toPlainString()))
                    .orElse(new Reading.Blank(""));
            entries.add(new Entry(cell, reading, Tables.sheet(cell), Tables.address(report.form(), cell)));
        }
        return new Submission(report.form(), report.form().edition(), "", entries);
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
}
