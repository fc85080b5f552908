package org.disclosure.rollup.check.narrative.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.text.Fact;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.text.wording.Scope;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.UnitKind;

/** Facts of a report for the checks of its text, and the findings on them. */
final class FactFindings {

    private FactFindings() {}

    /** The counts of these kinds, each once however often the text states it. */
    static Collection<Fact.Count> counts(Report report, Set<Kind> kinds) {
        Map<List<Object>, Fact.Count> once = new LinkedHashMap<>();
        for (Fact fact : report.facts()) {
            if (fact instanceof Fact.Count count && kinds.contains(count.kind())) {
                once.putIfAbsent(List.of(count.kind(), count.number(), ofAnotherScope(report, count)), count);
            }
        }
        return once.values();
    }

    /** True if the text has another scope than the tables: the whole area in a unit's report, or the reverse. */
    static boolean ofAnotherScope(Report report, Fact fact) {
        Scope tables = report.unit().kind() == UnitKind.GOVERNMENT ? Scope.AREA : Scope.OFFICE;
        return fact.source().scope() != Scope.UNSTATED && fact.source().scope() != tables;
    }

    /** A finding on a fact: the quotation comes first in what its message fills in. A hint only when the scopes differ. */
    static Finding finding(Problem problem, Report report, Fact fact, String number, FigureTexts tables) {
        String quotation = fact.source().quotation();
        Finding finding =
                Finding.of(problem, quotation, number, tables.shown()).given(quotation, number, tables.kept());
        if (!ofAnotherScope(report, fact)) {
            return finding;
        }
        Finding hint = finding.weighing(Severity.HINT);
        return fact.source().scope() == Scope.AREA ? hint.as("area") : hint.as("office");
    }

    /** Files the finding under the cell, where that is in the report. */
    static Finding at(Finding finding, Report report, CellCode cell) {
        Optional<Entry> entry = report.submission().find(cell);
        return finding.about(cell)
                .at(
                        entry.map(Entry::sheet).orElse(""),
                        entry.map(Entry::address).orElse(""));
    }

    static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
