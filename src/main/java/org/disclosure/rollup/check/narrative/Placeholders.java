package org.disclosure.rollup.check.narrative;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;

/** N-LEFTOVER, placeholders of a model text or of our own draft that were not filled in: XX, 某某, ____, 〔〕, X月, 【请填写：…】. */
public final class Placeholders implements UnitCheck {

    private static final int MOST_SHOWN = 5;
    private static final int CONTEXT = 10;

    /** Letters of a longer word are none: xxgk is part of many an address. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<![A-Za-z0-9])[XxＸｘ×╳]{2,}(?![A-Za-z0-9])|某某|[_＿]{2,}"
            + "|〔\\s*〕|﹝\\s*﹞|【\\s*】|【(?:请填写|请核实|To write|To check)|(?<![A-Za-z0-9])[XxＸｘ×](?=[年月日件条项次])");

    @Override
    public List<Finding> check(Report report) {
        if (!report.narrative().isOfAReport()) {
            return List.of();
        }
        Set<String> quotations = new LinkedHashSet<>();
        report.narrative().text().lines().forEach(line -> {
            for (Matcher matcher = PLACEHOLDER.matcher(line); matcher.find(); ) {
                quotations.add(Quotation.marked(line.substring(
                        Math.max(0, matcher.start() - CONTEXT), Math.min(line.length(), matcher.end() + CONTEXT))));
            }
        });
        String quoted = Quotation.list(quotations, MOST_SHOWN);
        return quotations.isEmpty()
                ? List.of()
                : List.of(Finding.of(Problem.N_LEFTOVER, quoted)
                        .as("placeholder")
                        .named(quoted)
                        .given(quoted));
    }
}
