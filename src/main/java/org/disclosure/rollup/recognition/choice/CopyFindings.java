package org.disclosure.rollup.recognition.choice;

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
import org.disclosure.rollup.form.KeptNames;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.recognition.row.FiguresInWords;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.year.SeveralYears;

/** Says which copies of a table do not count. */
public final class CopyFindings {

    /** Largest number of copies that are named one by one. */
    private static final int MOST_SHOWN = 20;

    private static final int MOST_FIGURES_SHOWN = 12;

    private CopyFindings() {}

    /**
     * The findings about the copies that do not count beside the one that does.
     *
     * @param harmless whether nobody need look at a copy beside the one that counts
     * @param names of the edition that the bureau filled in, as of the other findings
     */
    public static List<Finding> unused(
            FoundTable counted,
            List<FoundTable> others,
            BiPredicate<FoundTable, FoundTable> harmless,
            KeptNames names) {
        List<Finding> findings = new ArrayList<>();
        List<FoundTable> unused = others.stream().filter(FoundTable::isFilled).toList();
        for (FoundTable copy : unused.subList(0, Math.min(unused.size(), MOST_SHOWN))) {
            Severity severity = harmless.test(copy, counted) ? Severity.HINT : Severity.EXPLAIN;
            findings.add(unused(counted, copy, severity, names));
        }
        if (unused.size() > MOST_SHOWN) {
            String more = Integer.toString(unused.size() - MOST_SHOWN);
            findings.add(Finding.of(Problem.F_EXTRA_ROW, counted.table().section(), more)
                    .as("copies")
                    .named("copies", kept(counted, names), more)
                    .weighing(Severity.EXPLAIN)
                    .at(unused.get(MOST_SHOWN).sheet().name(), ""));
        }
        return findings;
    }

    private static String kept(FoundTable table, KeptNames names) {
        return names.table(table.table().code());
    }

    private static Finding unused(FoundTable counted, FoundTable copy, Severity severity, KeptNames names) {
        String at = firstAddress(copy);
        return Finding.of(
                        Problem.F_EXTRA_ROW,
                        counted.table().section(),
                        counted.sheet().name(),
                        copy.sheet().name(),
                        at)
                .as("copy")
                .named("copy", kept(counted, names), counted.sheet().name())
                .given(copy.sheet().name(), "")
                .weighing(severity)
                .at(copy.sheet().name(), at);
    }

    private static String firstAddress(FoundTable copy) {
        return copy.places().values().iterator().next().address();
    }

    /** The one finding about all tables of which nothing decides between copies. */
    public static Finding undecided(Collection<List<FoundTable>> tables, KeptNames names) {
        Map<String, String> sections = new LinkedHashMap<>();
        Map<String, Set<String>> addresses = new LinkedHashMap<>();
        for (List<FoundTable> copies : tables) {
            for (FoundTable copy : copies) {
                sections.put(copy.table().section(), kept(copy, names));
                addresses
                        .computeIfAbsent(copy.sheet().name(), sheet -> new LinkedHashSet<>())
                        .add(firstAddress(copy));
            }
        }
        FoundTable first = tables.iterator().next().get(0);
        return Finding.of(Problem.F_EXTRA_ROW, String.join("；", sections.keySet()), places(addresses))
                .as("undecided")
                .named("undecided", String.join("；", sections.values()), keptPlaces(addresses))
                .at(first.sheet().name(), firstAddress(first));
    }

    private static String places(Map<String, Set<String>> addresses) {
        return addresses.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(sheet -> "“" + sheet.getKey() + "”（"
                        + sheet.getValue().stream().limit(MOST_SHOWN).collect(Collectors.joining("、")) + "）")
                .collect(Collectors.joining("、"));
    }

    /** As numbers of findings know them: of the addresses only how many there are. */
    private static String keptPlaces(Map<String, Set<String>> addresses) {
        return addresses.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(sheet -> {
                    int many = Math.min(sheet.getValue().size(), MOST_SHOWN);
                    return "“" + sheet.getKey() + "”" + (many == 1 ? "" : "（" + "、".repeat(many - 1) + "）");
                })
                .collect(Collectors.joining("、"));
    }

    /** The finding about other years in a table, beside the one consolidated, instead of it, or at an unknown place. */
    public static Finding years(FoundTable table, List<SeveralYears.OtherYears> otherYears, int year, KeptNames names) {
        boolean clear = otherYears.stream().allMatch(SeveralYears.OtherYears::clear);
        boolean counted = clear && otherYears.stream().anyMatch(SeveralYears.OtherYears::hasYear);
        List<RawCell> figures =
                otherYears.stream().flatMap(each -> each.figures().stream()).toList();
        FiguresInWords words = new FiguresInWords(figures, MOST_FIGURES_SHOWN);
        String others = otherYears.stream()
                .flatMap(each -> each.years().stream())
                .filter(other -> other != year)
                .distinct()
                .map(other -> Integer.toString(other))
                .collect(Collectors.joining("、"));
        String variant = counted ? "years" : clear ? "years-none" : "years-unclear";
        Finding finding = Finding.of(
                        Problem.F_EXTRA_ROW, table.table().section(), others, words.shown(), Integer.toString(year))
                .as(variant)
                .named(variant, kept(table, names), others)
                .given(words.kept(), Integer.toString(year))
                .at(
                        otherYears.get(0).sheet(),
                        figures.isEmpty() ? "" : figures.get(0).address());
        return counted ? finding.weighing(Severity.HINT) : finding;
    }

    /** The finding about a table of which every copy says that it is not to be counted. */
    public static Finding elsewhere(FoundTable copy, KeptNames names) {
        String at = firstAddress(copy);
        return Finding.of(
                        Problem.F_MISSING_TABLE,
                        copy.table().section(),
                        copy.sheet().name(),
                        at)
                .as("elsewhere")
                .named(kept(copy, names))
                .given(kept(copy, names), copy.sheet().name(), "")
                .at(copy.sheet().name(), at);
    }
}
