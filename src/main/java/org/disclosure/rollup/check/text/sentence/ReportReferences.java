package org.disclosure.rollup.check.text.sentence;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.number.Canonical;
import org.disclosure.rollup.check.text.number.Quantities;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/**
 * Unit and year of a report. Replaces references to them by the same words in every report: 本机关 for the unit by any of
 * its names, 全区 for the area, 本年, 上年 and 下年 for the years around the report's.
 */
public final class ReportReferences {

    public static final String OFFICE = "本机关";
    public static final String AREA = "全区";
    static final String THIS_YEAR = "本年";
    static final String LAST_YEAR = "上年";
    static final String NEXT_YEAR = "下年";

    private static final String OWN = "[我本](?:局|办公室|办|委|镇|乡|街道办事处|街道|单位|机关|部门|处|中心|院|会)(?!域|地)|全局|全镇|全乡|全街道";

    private static final Pattern GOVERNMENT = Pattern.compile("([区县市旗])人民政府$");

    private static final Pattern THIS = Pattern.compile("今年度?|本年度|本年|当年度?");
    private static final Pattern LAST = Pattern.compile("去年度?|上一年度?|上年度|前一年度?");
    private static final Pattern AMONG = Pattern.compile("其中[，：]");
    private static final Pattern NEXT = Pattern.compile("明年度?|下一年度?|下年度|次年度?");

    /** Shorter names are words like 局. */
    private static final int SHORTEST_NAME = 3;

    private final int year;
    private final Pattern own;
    private final Pattern area;

    public ReportReferences(int year, Unit unit) {
        this.year = year;
        this.own = own(unit);
        this.area = area(unit);
    }

    Canonical canonical(String sentence) {
        Canonical years = Canonical.of(sentence)
                .replace(year(year), match -> THIS_YEAR)
                .replace(year(year - 1), match -> LAST_YEAR)
                .replace(year(year + 1), match -> NEXT_YEAR)
                .replace(THIS, match -> THIS_YEAR)
                .replace(LAST, match -> LAST_YEAR)
                .replace(NEXT, match -> NEXT_YEAR)
                .replace(AMONG, match -> "其中");
        return Quantities.mark(years.replace(own, match -> OFFICE).replace(area, match -> AREA));
    }

    private static Pattern year(int year) {
        return Pattern.compile("(?<![\\d-])" + year + "年度?");
    }

    private static Pattern own(Unit unit) {
        Set<String> names = Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .flatMap(ReportReferences::shorter)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String alternatives = names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        boolean government = unit.kind() == UnitKind.GOVERNMENT || unit.kind() == UnitKind.GOVERNMENT_OFFICE;
        String itself = "(?:" + alternatives + "|[区县市](?:人民)?政府|人民政府(?=办))(?:办公室|办(?!理|结|公|件))?(?!信息|门户|网|官网)";
        return Pattern.compile((government ? itself : alternatives) + "|" + OWN);
    }

    /** The name, and without the places before it: 威海市文登区财政局, 文登区财政局, 区财政局. */
    private static Stream<String> shorter(String name) {
        Set<String> names = new LinkedHashSet<>(Set.of(name));
        for (int at = 1; at < name.length() - 1; at++) {
            char before = name.charAt(at - 1);
            char here = name.charAt(at);
            boolean place = "区县市旗".indexOf(here) >= 0;
            boolean afterPlace = "区县市旗省".indexOf(before) >= 0;
            if ((place || afterPlace) && name.length() - at >= SHORTEST_NAME) {
                names.add(name.substring(at));
            }
        }
        return names.stream();
    }

    /** A government speaks of its own area only; 全市 in the report of a district is a larger one. */
    private static Pattern area(Unit unit) {
        Matcher government = GOVERNMENT.matcher(unit.name());
        boolean known = unit.kind() == UnitKind.GOVERNMENT && government.find();
        String letters = known ? government.group(1) : "区市县旗";
        return Pattern.compile("[全我本][" + letters + "](?!域|场|级|直|长|面|民)");
    }
}
