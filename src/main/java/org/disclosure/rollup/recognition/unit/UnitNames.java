package org.disclosure.rollup.recognition.unit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.submission.Region;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;

/** Names by which units of a roster and their sub-units are known. A name that fits two units fits none. */
final class UnitNames {

    static final Pattern ENDS_IN_REGION = Pattern.compile(".(?:省|市|区|县|旗)$");
    private static final Pattern OUTER_REGIONS = Pattern.compile("^.*(?:省|市|区|县|旗)(?=.)");

    /** The short name of a town or sub-district: {@code 界石镇}, {@code 天福街道}. */
    private static final Pattern TOWN = Pattern.compile("(.+(?:[镇乡](?=人民政府$)|街道(?=办事处$))).*");

    static final int SHORTEST_NAME = 3;

    /** In shorter names one letter makes another body: 教育局 and 体育局. */
    private static final int SHORTEST_MISSPELT = 4;

    /** Letters by which bodies of one kind are told apart: 第一小学, 城东街道. */
    private static final String TELLING = "一二三四五六七八九十东西南北中上下前后左右新老大小内外";

    private static final int[] NO_LENGTHS = {};

    private final List<Unit> units;
    private final String region;
    private final Map<String, Unit> byName = new HashMap<>();
    private final Map<String, Unit> bySubUnit = new HashMap<>();

    /** By the first two letters of names: how long they are. */
    private final Map<Integer, int[]> lengths;

    UnitNames(Roster roster) {
        this.units = roster.units();
        this.region = Region.shared(
                units.stream().map(unit -> LabelText.compact(unit.name())).toList());
        for (Unit unit : units) {
            byName.putIfAbsent(LabelText.compact(unit.name()), unit);
        }
        addIfOfOne(unit -> unit.aliases().stream().map(LabelText::compact).collect(Collectors.toSet()));
        addIfOfOne(unit -> shortNames(LabelText.compact(unit.name())));
        for (Unit unit : units) {
            for (String subUnit : unit.subUnits()) {
                String name = LabelText.compact(subUnit);
                bySubUnit.putIfAbsent(name, unit);
                bySubUnit.putIfAbsent(own(name), unit);
            }
        }
        this.lengths = lengths(Stream.concat(byName.keySet().stream(), bySubUnit.keySet().stream()));
    }

    private static Map<Integer, int[]> lengths(Stream<String> names) {
        Map<Integer, SortedSet<Integer>> byLetters = new HashMap<>();
        names.filter(name -> name.length() > 1)
                .forEach(name -> byLetters
                        .computeIfAbsent(letters(name.charAt(0), name.charAt(1)), letters -> new TreeSet<>())
                        .add(name.length()));
        Map<Integer, int[]> lengths = new HashMap<>();
        byLetters.forEach((letters, of) ->
                lengths.put(letters, of.stream().mapToInt(Integer::intValue).toArray()));
        return lengths;
    }

    private static int letters(char first, char second) {
        return first << Character.SIZE | second;
    }

    /** Adds names of units as far as only one unit is called so. */
    private void addIfOfOne(Function<Unit, Set<String>> names) {
        Map<String, Unit> added = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Unit unit : units) {
            for (String name : names.apply(unit)) {
                Unit other = added.putIfAbsent(name, unit);
                if (other != null && other != unit) {
                    ambiguous.add(name);
                }
            }
        }
        added.keySet().removeAll(ambiguous);
        added.forEach(byName::putIfAbsent);
    }

    /** The name without the region or its outer part, and with {@code 文登} for {@code 文登区}; a town without its government. */
    private Set<String> shortNames(String name) {
        Set<String> names = new LinkedHashSet<>();
        if (!region.isEmpty() && name.startsWith(region)) {
            for (int cut = 1; cut <= region.length(); cut++) {
                if (ENDS_IN_REGION.matcher(region.substring(0, cut)).find()) {
                    names.add(name.substring(cut));
                }
            }
            String inner = innerRegion();
            if (inner.length() >= SHORTEST_NAME) {
                names.add(inner.substring(0, inner.length() - 1) + own(name));
            }
        }
        Matcher town = TOWN.matcher(own(name));
        if (town.matches()) {
            names.add(town.group(1));
            names.add(region + town.group(1));
        }
        names.removeIf(shorter -> shorter.length() < SHORTEST_NAME);
        return names;
    }

    List<Unit> units() {
        return units;
    }

    /** The regions that most units' names begin with; empty for none. */
    String region() {
        return region;
    }

    /** The last of these regions. */
    String innerRegion() {
        return OUTER_REGIONS.matcher(region).replaceFirst("");
    }

    /** The name without the units' region. */
    String own(String name) {
        return name.startsWith(region) ? name.substring(region.length()) : name;
    }

    Optional<Unit> unit(String compact) {
        return Optional.ofNullable(byName.get(compact));
    }

    /** The unit above the sub-unit of this name. */
    Optional<Unit> parent(String compact) {
        return Optional.ofNullable(bySubUnit.get(compact));
    }

    boolean isUnit(String compact) {
        return byName.containsKey(compact);
    }

    Set<String> all() {
        return byName.keySet();
    }

    /** Lengths of the names that begin with these two letters. */
    int[] lengths(char first, char second) {
        return lengths.getOrDefault(letters(first, second), NO_LENGTHS);
    }

    /** True if the name may be another name of the unit, in our region; a government's may be that of its office. */
    boolean mayMean(String compact, Unit unit) {
        if (LabelText.compact(unit.name()).equals(compact + "办公室")) {
            return true;
        }
        String core = core(compact);
        return core.length() > 1
                && !BodyWords.endsBelow(compact)
                && Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                        .map(name -> core(LabelText.compact(name)))
                        .anyMatch(known -> isShort(core, known) || isMisspelt(core, known));
    }

    private String core(String compact) {
        String own = own(compact);
        String inner = innerRegion();
        if (!inner.isEmpty() && own.equals(compact)) {
            own = own.startsWith(inner) ? own.substring(inner.length()) : own;
            own = own.startsWith(region.substring(region.length() - 1)) ? own.substring(1) : own;
        }
        return BodyWords.withoutKind(own);
    }

    /** {@code 卫健} for {@code 卫生健康}: letters of it in their order, and its first. */
    private static boolean isShort(String core, String known) {
        int at = 0;
        for (int letter = 0; letter < known.length() && at < core.length(); letter++) {
            at += known.charAt(letter) == core.charAt(at) ? 1 : 0;
        }
        return at == core.length() && !known.isEmpty() && core.charAt(0) == known.charAt(0);
    }

    private static boolean isMisspelt(String core, String known) {
        if (core.length() != known.length() || core.length() < SHORTEST_MISSPELT) {
            return false;
        }
        int[] wrong = IntStream.range(0, core.length())
                .filter(at -> core.charAt(at) != known.charAt(at))
                .toArray();
        return wrong.length == 1 && TELLING.indexOf(core.charAt(wrong[0])) < 0;
    }

    /** True if the name and the unit's have a letter in common, besides region and kind. */
    boolean isLike(String compact, Unit unit) {
        String known = core(LabelText.compact(unit.name()));
        return core(compact).chars().anyMatch(letter -> known.indexOf(letter) >= 0);
    }

    /** True if the name and one of the unit's share two letters, or one of two, besides region and kind. */
    boolean isSimilar(String compact, Unit unit) {
        String core = core(compact);
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .map(name -> core(LabelText.compact(name)))
                .anyMatch(known -> {
                    long shared = core.chars()
                            .distinct()
                            .filter(letter -> known.indexOf(letter) >= 0)
                            .count();
                    return shared > 1 || shared == 1 && Math.max(core.length(), known.length()) == 2;
                });
    }
}
