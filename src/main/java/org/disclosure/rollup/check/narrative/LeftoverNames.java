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

/**
 * N-LEFTOVER, names: another unit's where the text says whose report it is: in the title, in the preface, above the date.
 * Elsewhere other units are spoken of.
 */
public final class LeftoverNames implements UnitCheck {

    private static final String REPORT = "(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度报告|年报)";
    private static final String YEAR = "20\\d{2}年(?:度)?";

    /** The name before the year or behind it; neither where it has a line of its own. */
    private static final Pattern TITLE =
            Pattern.compile("(?<before>\\p{IsHan}{0,30}?)(?:关于)?" + YEAR + "(?<behind>\\p{IsHan}{0,30}?)" + REPORT);

    private static final Pattern ORGANISATION = Pattern.compile("\\p{IsHan}{4,30}");
    private static final Pattern PREFACE =
            Pattern.compile("结合(?:20\\d{2}年度?)?(\\p{IsHan}{4,30}?)(?:20\\d{2}年度?)?(?:的)?(?:政府信息公开|政务公开|信息公开|工作实际|实际)");
    private static final Pattern DATE = Pattern.compile("20\\d{2}年\\d{1,2}月\\d{1,2}日");

    @Override
    public List<Finding> check(Report report) {
        if (!report.narrative().isOfAReport()) {
            return List.of();
        }
        UnitNames names = new UnitNames(report.unit());
        Set<String> others = new LinkedHashSet<>();
        candidates(report).stream().filter(names::isOther).forEach(others::add);
        return others.isEmpty()
                ? List.of()
                : List.of(found(String.join("、", others), report.unit().name()));
    }

    private static Finding found(String others, String own) {
        return Finding.of(Problem.N_LEFTOVER, others, own)
                .as("name")
                .named(others)
                .given(others, own);
    }

    private static Set<String> candidates(Report report) {
        Set<String> candidates = new LinkedHashSet<>();
        List<String> preface = compact(report.narrative().preface());
        for (int index = 0; index < preface.size(); index++) {
            Matcher title = TITLE.matcher(preface.get(index));
            if (title.matches()) {
                candidates.add(title.group("before"));
                candidates.add(title.group("behind"));
                candidates.add(index == 0 ? "" : preface.get(index - 1));
            }
            PREFACE.matcher(preface.get(index)).results().forEach(match -> candidates.add(match.group(1)));
        }
        List<String> lines = compact(report.narrative().text().lines().toList());
        for (int index = 1; index < lines.size(); index++) {
            if (DATE.matcher(lines.get(index)).matches()
                    && ORGANISATION.matcher(lines.get(index - 1)).matches()) {
                candidates.add(lines.get(index - 1));
            }
        }
        return candidates;
    }

    private static List<String> compact(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("[\\s\\u3000\\u00A0]", ""))
                .toList();
    }
}
