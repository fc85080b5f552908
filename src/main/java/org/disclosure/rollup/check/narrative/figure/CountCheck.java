package org.disclosure.rollup.check.narrative.figure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.text.Fact;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.submission.Submission;

/**
 * N-RECEIVED, N-CONCLUDED, N-CARRIED, N-OUTCOME, N-APPLICANT, N-DISPUTE, N-NORMS: a count that the text states is that of
 * the tables in one of its permitted meanings. With a blank or unreadable cell in any of them nothing is compared.
 */
public final class CountCheck implements UnitCheck {

    private final Problem problem;
    private final Set<Kind> kinds;

    private CountCheck(Problem problem, Set<Kind> kinds) {
        this.problem = problem;
        this.kinds = kinds;
    }

    public static CountCheck received() {
        return new CountCheck(
                Problem.N_RECEIVED,
                EnumSet.of(Kind.RECEIVED, Kind.RECEIVED_NEW, Kind.RECEIVED_AND_CARRIED, Kind.HANDLED));
    }

    public static CountCheck concluded() {
        return new CountCheck(Problem.N_CONCLUDED, EnumSet.of(Kind.CONCLUDED));
    }

    public static CountCheck carried() {
        return new CountCheck(Problem.N_CARRIED, EnumSet.of(Kind.CARRIED_IN, Kind.CARRIED_OUT));
    }

    public static CountCheck outcomes() {
        return new CountCheck(Problem.N_OUTCOME, EnumSet.range(Kind.GRANTED, Kind.OTHERWISE));
    }

    public static CountCheck applicants() {
        return new CountCheck(Problem.N_APPLICANT, EnumSet.of(Kind.NATURAL, Kind.ORGANISATIONS));
    }

    public static CountCheck disputes() {
        return new CountCheck(Problem.N_DISPUTE, EnumSet.range(Kind.RECONSIDERATIONS, Kind.PENDING_SUITS));
    }

    public static CountCheck norms() {
        return new CountCheck(Problem.N_NORMS, EnumSet.range(Kind.NORMS_ISSUED, Kind.REGULATIONS_IN_FORCE));
    }

    @Override
    public List<Finding> check(Report report) {
        Meanings meanings = new Meanings(report.submission().form());
        return FactFindings.counts(report, kinds).stream()
                .flatMap(count -> compare(report, count, meanings.of(count.kind())).stream())
                .toList();
    }

    private Optional<Finding> compare(Report report, Fact.Count count, List<Meaning> meanings) {
        Submission tables = report.submission();
        Map<BigDecimal, Meaning> values = new LinkedHashMap<>();
        for (Meaning meaning : meanings) {
            Optional<BigDecimal> value = meaning.value(tables);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            // meanings that come to the same need not be told twice
            values.putIfAbsent(value.get().stripTrailingZeros(), meaning);
        }
        if (values.isEmpty() || values.containsKey(count.number().stripTrailingZeros())) {
            return Optional.empty();
        }
        FigureTexts texts = FigureTexts.all(
                values.values().stream().map(meaning -> meaning.said(tables)).toList());
        BigDecimal held = meanings.get(0).value(tables).orElseThrow();
        Finding finding = FactFindings.finding(
                        problem, report, count, FactFindings.plain(count.number()) + count.unit(), texts)
                .comparing(
                        FactFindings.plain(held),
                        FactFindings.plain(count.number()),
                        FactFindings.plain(held.subtract(count.number())));
        return Optional.of(FactFindings.at(finding, report, meanings.get(0).firstCell()));
    }
}
