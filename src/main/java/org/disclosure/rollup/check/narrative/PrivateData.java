package org.disclosure.rollup.check.narrative;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.check.text.number.PrivateNumbers;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;

/**
 * N-PRIVACY: numbers of private persons in a text that will be published. The finding masks them: it is sent around as
 * well.
 */
public final class PrivateData implements UnitCheck {

    private static final int MOST_SHOWN = 10;

    @Override
    public List<Finding> check(Report report) {
        Map<PrivateNumbers.Kind, Set<String>> numbers = new EnumMap<>(PrivateNumbers.Kind.class);
        Map<PrivateNumbers.Kind, Set<String>> places = new EnumMap<>(PrivateNumbers.Kind.class);
        for (Narrative.Section section : report.narrative().sections()) {
            for (PrivateNumbers.PrivateNumber found : PrivateNumbers.in(section.all())) {
                numbers.computeIfAbsent(found.kind(), kind -> new LinkedHashSet<>())
                        .add(found.masked());
                places.computeIfAbsent(found.kind(), kind -> new LinkedHashSet<>())
                        .add(Quotation.place(section));
            }
        }
        List<Finding> findings = new ArrayList<>();
        numbers.forEach((kind, masked) -> {
            String[] values = {
                Integer.toString(masked.size()), Quotation.list(masked, MOST_SHOWN), String.join("；", places.get(kind))
            };
            findings.add(Finding.of(Problem.N_PRIVACY, values)
                    .as(kind.name().toLowerCase(Locale.ROOT))
                    .given(values));
        });
        return findings;
    }
}
