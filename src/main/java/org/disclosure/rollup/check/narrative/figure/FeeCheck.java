package org.disclosure.rollup.check.narrative.figure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.text.Fact;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;

/**
 * N-FEE: the 信息处理费 of the text, in 元, is no more than the fees of table 2, in 万元. These are all administrative fees, so
 * that they may be more, also when the text says that no 信息处理费 was charged.
 */
public final class FeeCheck implements UnitCheck {

    @Override
    public List<Finding> check(Report report) {
        List<Meaning> fees = new Meanings(report.submission().form()).of(Kind.FEE);
        return fees.stream()
                .flatMap(meaning -> FactFindings.counts(report, EnumSet.of(Kind.FEE)).stream()
                        .flatMap(count -> compare(report, count, meaning).stream()))
                .toList();
    }

    private static Optional<Finding> compare(Report report, Fact.Count count, Meaning fees) {
        BigDecimal stated =
                count.number().movePointLeft(StatedFigures.MYRIAD_PLACES).stripTrailingZeros();
        return fees.value(report.submission())
                .filter(value -> value.compareTo(stated) < 0)
                .map(value -> FactFindings.at(
                        FactFindings.finding(
                                        Problem.N_FEE,
                                        report,
                                        count,
                                        FactFindings.plain(count.number()) + count.unit(),
                                        fees.said(report.submission()))
                                .comparing(
                                        FactFindings.plain(value),
                                        FactFindings.plain(stated),
                                        FactFindings.plain(value.subtract(stated))),
                        report,
                        fees.firstCell()));
    }
}
