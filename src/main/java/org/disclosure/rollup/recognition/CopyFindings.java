package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.intake.RawCell;

/** Says which copies of a table do not count. */
final class CopyFindings {

    /** How many copies are named one by one. */
    private static final int MOST_SHOWN = 20;

    private static final int MOST_FIGURES_SHOWN = 12;

    private CopyFindings() {}

    /**
     * The findings about the copies that do not count beside the one that does.
     *
     * @param harmless whether nobody need look at a copy beside the one that counts
     */
    static List<Finding> unused(
            FoundTable counted, List<FoundTable> others, BiPredicate<FoundTable, FoundTable> harmless) {
        List<Finding> findings = new ArrayList<>();
        List<FoundTable> unused = others.stream().filter(FoundTable::isFilled).toList();
        for (FoundTable copy : unused.subList(0, Math.min(unused.size(), MOST_SHOWN))) {
            findings.add(unused(counted, copy, harmless.test(copy, counted) ? Severity.HINT : Severity.EXPLAIN));
        }
        if (unused.size() > MOST_SHOWN) {
            findings.add(Finding.of(
                            Problem.F_EXTRA_ROW,
                            counted.table().section(),
                            Integer.toString(unused.size() - MOST_SHOWN))
                    .as("copies")
                    .weighing(Severity.EXPLAIN)
                    .at(unused.get(MOST_SHOWN).sheet().name(), ""));
        }
        return findings;
    }

    private static Finding unused(FoundTable counted, FoundTable copy, Severity severity) {
        String at = firstAddress(copy);
        return Finding.of(
                        Problem.F_EXTRA_ROW,
                        counted.table().section(),
                        counted.sheet().name(),
                        copy.sheet().name(),
                        at)
                .as("copy")
                .weighing(severity)
                .at(copy.sheet().name(), at);
    }

    private static String firstAddress(FoundTable copy) {
        return copy.places().values().iterator().next().address();
    }

    /** The one finding about all tables of which nothing decides between copies. */
    static Finding undecided(Collection<List<FoundTable>> tables) {
        Set<String> sections = new LinkedHashSet<>();
        Map<String, Set<String>> addresses = new LinkedHashMap<>();
        for (List<FoundTable> copies : tables) {
            for (FoundTable copy : copies) {
                sections.add(copy.table().section());
                addresses
                        .computeIfAbsent(copy.sheet().name(), sheet -> new LinkedHashSet<>())
                        .add(firstAddress(copy));
            }
        }
        FoundTable first = tables.iterator().next().get(0);
        String places = addresses.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(sheet -> "“" + sheet.getKey() + "”（"
                        + sheet.getValue().stream().limit(MOST_SHOWN).collect(Collectors.joining("、")) + "）")
                .collect(Collectors.joining("、"));
        return Finding.of(Problem.F_EXTRA_ROW, String.join("；", sections), places)
                .as("undecided")
                .at(first.sheet().name(), firstAddress(first));
    }

    /** The finding about other years that stand in a table beside the one consolidated, instead of it, or nobody knows where. */
    static Finding years(FoundTable table, List<SeveralYears.OtherYears> otherYears, int year) {
        boolean clear = otherYears.stream().allMatch(SeveralYears.OtherYears::clear);
        boolean counted = clear && otherYears.stream().anyMatch(SeveralYears.OtherYears::hasYear);
        List<RawCell> figures =
                otherYears.stream().flatMap(each -> each.figures().stream()).toList();
        String shown = figures.stream()
                .limit(MOST_FIGURES_SHOWN)
                .map(cell -> cell.address() + "=" + cell.text())
                .collect(Collectors.joining("，"));
        String others = otherYears.stream()
                .flatMap(each -> each.years().stream())
                .filter(other -> other != year)
                .distinct()
                .map(other -> Integer.toString(other))
                .collect(Collectors.joining("、"));
        Finding finding = Finding.of(
                        Problem.F_EXTRA_ROW,
                        table.table().section(),
                        others,
                        figures.size() > MOST_FIGURES_SHOWN ? shown + "…" : shown,
                        Integer.toString(year))
                .as(counted ? "years" : clear ? "years-none" : "years-unclear")
                .at(
                        otherYears.get(0).sheet(),
                        figures.isEmpty() ? "" : figures.get(0).address());
        return counted ? finding.weighing(Severity.HINT) : finding;
    }

    /** The finding about a table of which every copy says that it is not to be counted. */
    static Finding elsewhere(FoundTable copy) {
        String at = firstAddress(copy);
        return Finding.of(
                        Problem.F_MISSING_TABLE,
                        copy.table().section(),
                        copy.sheet().name(),
                        at)
                .as("elsewhere")
                .at(copy.sheet().name(), at);
    }
}
