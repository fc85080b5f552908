package org.disclosure.rollup.recognition.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unit that amounts of money are stated in: 万元, which the form wants, 元, or another. */
public enum MoneyUnit {
    WAN,
    YUAN,
    OTHER;

    private static final Pattern UNIT = Pattern.compile("([百千万亿]*)元");

    /** {@code 金额单位：元}, {@code 单位：件、元}, {@code 金额以元为单位}: what is behind is a list of units. */
    private static final List<Pattern> STATEMENTS = List.of(
            Pattern.compile("^.*单位(?:均|都|全)?(?:为|是)?:?(.*)"),
            Pattern.compile("(?:金额|费)(?:均|都)?[以按用](.*?)(?:为单位|计|填|列)"),
            Pattern.compile("金额:(.*)"));

    private static final Pattern BETWEEN = Pattern.compile("[、,，。.;；:/|()\\[\\]【】〔〕和及与或]|人民币");

    /** A line that says the unit is short; longer ones tell something else. */
    private static final int LONGEST_STATEMENT = 60;

    /** The unit that a label names: {@code 本年收费金额（单位：元）}; empty for none. */
    public static Optional<MoneyUnit> named(String label) {
        Matcher unit = UNIT.matcher(LabelText.compact(label));
        return unit.find() ? Optional.of(of(unit.group(1))) : Optional.empty();
    }

    /** The unit that a cell holds or a line above a table states; empty when it states none or several. */
    public static Optional<MoneyUnit> stated(String line) {
        if (!mayBeIn(line) || line.length() > LONGEST_STATEMENT) {
            return Optional.empty();
        }
        Set<MoneyUnit> units = EnumSet.noneOf(MoneyUnit.class);
        for (Pattern pattern : STATEMENTS) {
            Matcher statement = pattern.matcher(LabelText.compact(line));
            if (statement.find()) {
                add(statement.group(1), units);
            }
        }
        return units.size() == 1 ? Optional.of(units.iterator().next()) : Optional.empty();
    }

    /** True if the text may name a unit of money, or state one. */
    public static boolean mayBeIn(String text) {
        return text.indexOf('元') >= 0;
    }

    /** The unit that is all a cell holds; empty for anything else. */
    public static Optional<MoneyUnit> alone(String text) {
        Matcher unit = UNIT.matcher(LabelText.compact(text));
        return unit.matches() ? Optional.of(of(unit.group(1))) : Optional.empty();
    }

    private static void add(String list, Set<MoneyUnit> units) {
        for (String part : BETWEEN.split(list)) {
            alone(part).ifPresent(units::add);
        }
    }

    private static MoneyUnit of(String scale) {
        return switch (scale) {
            case "" -> YUAN;
            case "万" -> WAN;
            default -> OTHER;
        };
    }
}
