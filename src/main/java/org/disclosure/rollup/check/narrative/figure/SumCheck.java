package org.disclosure.rollup.check.narrative.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.text.Fact;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;

/** N-SUM: the parts that the text lists add up to the total that it states. */
public final class SumCheck implements UnitCheck {

    @Override
    public List<Finding> check(Report report) {
        List<Finding> findings = new ArrayList<>();
        for (Fact fact : report.facts()) {
            if (fact instanceof Fact.Sum sum) {
                BigDecimal parts = sum.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                if (parts.compareTo(sum.total()) != 0) {
                    findings.add(finding(sum, parts));
                }
            }
        }
        return findings;
    }

    private static Finding finding(Fact.Sum sum, BigDecimal parts) {
        String added = sum.parts().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
        String quotation = sum.source().quotation();
        String[] values = {quotation, added + " = " + FactFindings.plain(parts), FactFindings.plain(sum.total())};
        return Finding.of(Problem.N_SUM, values)
                .named(quotation)
                .given(values)
                .comparing(
                        FactFindings.plain(sum.total()),
                        FactFindings.plain(parts),
                        FactFindings.plain(sum.total().subtract(parts)));
    }
}
