package org.disclosure.rollup.recognition.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.TextCache;
import org.disclosure.rollup.submission.Region;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;

/** Finds the roster's unit that a name means. A name that fits two units fits none. */
public final class UnitFinder {

    private static final Pattern REGIONS = Pattern.compile("(?:.{1,8}?(?:省|自治区|市|区|县|旗))+");
    private static final Pattern ENDS_IN_REGION = Pattern.compile(".(?:省|市|区|县|旗)$");
    private static final Pattern OUTER_REGIONS = Pattern.compile("^.*(?:省|市|区|县|旗)(?=.)");
    private static final Pattern ABOUT_THE_REPORT =
            Pattern.compile("政府信息公开|政务公开|信息公开|工作|年度|报告|年报|报表|统计表|附表|数据|表格|[\\d年._（）()-]");
    /** {@code 教育局（盖章）}, {@code 教育局（本级）}. */
    private static final Pattern LAST_BRACKET = Pattern.compile("\\([^()]*\\)$");

    private static final int SHORTEST_NAME = 3;
    private static final int NEAREST_SHOWN = 3;

    private final List<Unit> units;
    private final Map<String, Unit> byName = new HashMap<>();
    private final Set<String> ownNames;
    private final int longestName;
    private final String region;
    private final TextCache<Optional<Unit>> found = new TextCache<>(this::search);

    public UnitFinder(Roster roster) {
        this.units = roster.units();
        this.region = Region.shared(
                units.stream().map(unit -> LabelText.compact(unit.name())).toList());
        for (Unit unit : units) {
            byName.putIfAbsent(LabelText.compact(unit.name()), unit);
        }
        for (Unit unit : units) {
            unit.aliases().forEach(alias -> byName.putIfAbsent(LabelText.compact(alias), unit));
        }
        shortNames().forEach(byName::putIfAbsent);
        this.ownNames = byName.keySet().stream()
                .map(this::own)
                .filter(own -> own.length() >= SHORTEST_NAME)
                .collect(Collectors.toSet());
        this.longestName =
                byName.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The units by shorter names, as far as only one unit is called so. */
    private Map<String, Unit> shortNames() {
        Map<String, Unit> shortNames = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Unit unit : units) {
            for (String shorter : shortNames(LabelText.compact(unit.name()))) {
                Unit other = shortNames.putIfAbsent(shorter, unit);
                if (other != null && other != unit) {
                    ambiguous.add(shorter);
                }
            }
        }
        shortNames.keySet().removeAll(ambiguous);
        return shortNames;
    }

    /** The name without the region or its outer part, and with {@code 文登} for {@code 文登区}. */
    private Set<String> shortNames(String name) {
        Set<String> names = new HashSet<>();
        if (region.isEmpty() || !name.startsWith(region)) {
            return names;
        }
        for (int cut = 1; cut <= region.length(); cut++) {
            if (ENDS_IN_REGION.matcher(region.substring(0, cut)).find()) {
                names.add(name.substring(cut));
            }
        }
        String inner = OUTER_REGIONS.matcher(region).replaceFirst("");
        if (inner.length() >= SHORTEST_NAME) {
            names.add(inner.substring(0, inner.length() - 1) + own(name));
        }
        names.removeIf(shorter -> shorter.length() < SHORTEST_NAME);
        return names;
    }

    /**
     * The unit of this name: a name or alias of the roster, with or without the names of the regions above it
     * ({@code 威海市文登区教育局}, {@code 文登区教育局}, {@code 教育局}).
     */
    public Optional<Unit> find(String written) {
        return found.of(written);
    }

    private Optional<Unit> search(String written) {
        String name = LabelText.compact(written);
        Unit exact = byName.getOrDefault(name, byName.get(withoutOurs(name)));
        if (exact != null) {
            return Optional.of(exact);
        }
        String bare = LAST_BRACKET.matcher(name).replaceFirst("");
        if (!bare.equals(name)) {
            return find(bare);
        }
        if (name.length() < SHORTEST_NAME) {
            return Optional.empty();
        }
        // by the name's ends, which are few, and not by the roster's names, which may be thousands
        Set<Unit> fitting = ends(name)
                .filter(end -> byName.containsKey(end) && isLonger(name, end))
                .map(byName::get)
                .collect(Collectors.toSet());
        return fitting.size() == 1 ? fitting.stream().findFirst() : Optional.empty();
    }

    /** {@code 区教育局} in a 区 is its 教育局. */
    private String withoutOurs(String name) {
        boolean ours = !region.isEmpty() && name.startsWith(region.substring(region.length() - 1));
        return ours ? name.substring(1) : name;
    }

    /** The unit whose longest name or alias is part of the text, as file names have it. */
    Optional<Unit> findWithin(String text) {
        String searched = LabelText.compact(text);
        for (int length = Math.min(longestName, searched.length()); length > 0; length--) {
            Set<Unit> named = named(searched, length);
            if (!named.isEmpty()) {
                return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The unit that a sheet's name or a title names, in whole or as the longest name of some length in it. */
    public Optional<Unit> findNamed(String text) {
        String name = ABOUT_THE_REPORT.matcher(LabelText.compact(text)).replaceAll("");
        return find(name).or(() -> name.length() < SHORTEST_NAME ? Optional.empty() : findWithin(name));
    }

    /** The unit by whose name a text ends, whatever precedes it: {@code 附件二 文登区教育局}. */
    public Optional<Unit> findAtEnd(String text) {
        String name = LAST_BRACKET.matcher(LabelText.compact(text)).replaceFirst("");
        return ends(name)
                .limit(Math.max(0, name.length() - SHORTEST_NAME + 1))
                .filter(end -> byName.containsKey(end) && !followsOtherRegion(name, end))
                .map(byName::get)
                .findFirst();
    }

    /** The units with a name of this length in the text. */
    private Set<Unit> named(String text, int length) {
        Set<Unit> named = new HashSet<>();
        for (int start = 0; start + length <= text.length(); start++) {
            String name = text.substring(start, start + length);
            Unit unit = byName.get(name);
            if (unit != null && !followsOtherRegion(text, name)) {
                named.add(unit);
            }
        }
        return named;
    }

    /** The text without its first character, its first two, and so on; the whole of it first. */
    private static Stream<String> ends(String text) {
        return IntStream.range(0, text.length()).mapToObj(text::substring);
    }

    /** True if the name is that of a unit like one of ours in another region: {@code 环翠区教育局}. */
    public boolean isOfAnotherRegion(String written) {
        String name = LabelText.compact(written);
        return find(written).isEmpty()
                && ends(name)
                        .filter(ownNames::contains)
                        .anyMatch(own -> REGIONS.matcher(name.substring(0, name.length() - own.length()))
                                .matches());
    }

    /** The roster's names that are nearest to a name that fits none, regions and words of every report left aside. */
    public List<String> nearest(String written) {
        String name = own(ABOUT_THE_REPORT.matcher(LabelText.compact(written)).replaceAll(""));
        return units.stream()
                .sorted(Comparator.comparingInt((Unit unit) -> LevenshteinDistance.getDefaultInstance()
                                .apply(name, own(LabelText.compact(unit.name()))))
                        .thenComparingInt(Unit::order))
                .limit(NEAREST_SHOWN)
                .map(Unit::name)
                .toList();
    }

    private String own(String name) {
        return name.startsWith(region) ? name.substring(region.length()) : name;
    }

    /** {@code 威海市文登区教育局} for {@code 文登区教育局}: what is added are regions, and for an alias our own region. */
    private boolean isLonger(String name, String known) {
        if (!name.endsWith(known) || known.length() < SHORTEST_NAME) {
            return false;
        }
        String added = name.substring(0, name.length() - known.length());
        boolean fullName = !region.isEmpty() && known.startsWith(region);
        return REGIONS.matcher(added).matches()
                && (fullName || region.endsWith(added) || added.endsWith(region) && !region.isEmpty());
    }

    /** True if the name follows a region that is not ours in the text: {@code 环翠区教育局} for {@code 教育局}. */
    private boolean followsOtherRegion(String text, String name) {
        String before = text.substring(0, text.indexOf(name));
        return !region.isEmpty()
                && !name.startsWith(region)
                && ENDS_IN_REGION.matcher(before).find()
                && !before.endsWith(OUTER_REGIONS.matcher(region).replaceFirst(""));
    }
}
