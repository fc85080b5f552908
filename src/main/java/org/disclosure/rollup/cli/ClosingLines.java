package org.disclosure.rollup.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.job.YearResult;

/** The last lines of a run: what the office needs to know of a year. */
final class ClosingLines {

    private static final String NOBODY = "—";

    private ClosingLines() {}

    static void print(Console console, YearResult result, Path out) {
        DistrictSummary summary = result.summary();
        console.say(
                "cli.year",
                summary.year(),
                summary.due(),
                summary.counted(),
                summary.count(Status.NIL_RETURN),
                summary.count(Status.MISSING),
                summary.count(Status.UNREADABLE),
                summary.count(Status.OTHER_YEAR));
        console.say(
                "cli.findings",
                count(result, Severity.ERROR),
                count(result, Severity.EXPLAIN),
                count(result, Severity.HINT),
                result.undecided());
        console.say("cli.totals", total(summary, "1"), total(summary, "2"), total(summary, "3.7"), total(summary, "4"));
        String nobody = summary.units().stream()
                .filter(unit -> unit.status().isOwed())
                .map(UnitLine::name)
                .collect(Collectors.joining("、"));
        if (!nobody.isEmpty()) {
            console.say("cli.nobody", nobody);
        }
        if (!result.strays().isEmpty()) {
            console.say("cli.strays", String.join("、", result.strays()));
        }
        console.say("cli.files", out.resolve(Integer.toString(summary.year())).resolve("summary.xlsx"));
    }

    private static long count(YearResult result, Severity severity) {
        return result.findings().getOrDefault(severity, 0L);
    }

    private static String total(DistrictSummary summary, String row) {
        return summary.amount(new CellCode("t3", row, "total"))
                .map(BigDecimal::toPlainString)
                .orElse(NOBODY);
    }
}
