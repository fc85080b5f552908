package org.disclosure.rollup.recognition.unit;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.TextCache;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;

/** Finds the roster's unit that a name means. A name that fits two units fits none. */
public final class UnitFinder {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,；;]");
    private static final Pattern REGIONS = Pattern.compile("(?:.{1,8}?(?:省|自治区|市|区|县|旗))+");
    private static final Pattern ABOUT_THE_REPORT =
            Pattern.compile("政府信息公开|政务公开|信息公开|工作|年度|报告|年报|报表|统计表|附表|数据|表格|[\\d年._（）()-]");
    /** {@code 教育局（盖章）}, {@code 教育局（本级）}. */
    private static final Pattern LAST_BRACKET = Pattern.compile("\\([^()]*\\)$");

    private static final int NEAREST_SHOWN = 3;

    private final UnitNames names;
    private final Set<String> ownNames;
    private final NameReader reader;
    private final TextCache<Optional<Unit>> found = new TextCache<>(this::search);
    private final TextCache<NamedBody> whole;
    private final TextCache<NamedBody> within;

    public UnitFinder(Roster roster) {
        this.names = new UnitNames(roster);
        this.ownNames = names.all().stream()
                .map(names::own)
                .filter(own -> own.length() >= UnitNames.SHORTEST_NAME)
                .collect(Collectors.toSet());
        this.reader = new NameReader(names, this);
        this.whole = new TextCache<>(reader::whole);
        this.within = new TextCache<>(reader::within);
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
        Optional<Unit> exact = names.unit(name).or(() -> names.unit(withoutOurs(name)));
        if (exact.isPresent()) {
            return exact;
        }
        String bare = LAST_BRACKET.matcher(name).replaceFirst("");
        if (!bare.equals(name)) {
            return find(bare);
        }
        if (name.length() < UnitNames.SHORTEST_NAME || together(name).size() > 1) {
            return Optional.empty();
        }
        // by the name's ends, which are few, and not by the roster's names, which may be thousands
        Set<Unit> fitting = ends(name)
                .filter(end -> names.isUnit(end) && isLonger(name, end))
                .flatMap(end -> names.unit(end).stream())
                .collect(Collectors.toSet());
        return fitting.size() == 1 ? fitting.stream().findFirst() : Optional.empty();
    }

    /** The units that are named one after another, as in a joint report: {@code 教育局、水利局}; empty of a single name. */
    public Set<Unit> together(String written) {
        String[] parts = BETWEEN_NAMES.split(written);
        return parts.length < 2
                ? Set.of()
                : Stream.of(parts)
                        .flatMap(part -> find(part).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@code 区教育局} in a 区 is its 教育局. */
    private String withoutOurs(String name) {
        String region = names.region();
        boolean ours = !region.isEmpty() && name.startsWith(region.substring(region.length() - 1));
        return ours ? name.substring(1) : name;
    }

    /** The body that a title or a field names, which is nothing but a name. */
    public NamedBody named(String written) {
        return whole.of(written);
    }

    /** The body that a file's name or a folder names among other words. */
    public NamedBody namedWithin(String written) {
        return within.of(written);
    }

    /** The unit that the name of a sheet names, in whole or among other words. */
    public Optional<Unit> findNamed(String text) {
        return namedWithin(text).ofRoster();
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
        String name =
                names.own(ABOUT_THE_REPORT.matcher(LabelText.compact(written)).replaceAll(""));
        return names.units().stream()
                .sorted(Comparator.comparingInt((Unit unit) -> LevenshteinDistance.getDefaultInstance()
                                .apply(name, names.own(LabelText.compact(unit.name()))))
                        .thenComparingInt(Unit::order))
                .limit(NEAREST_SHOWN)
                .map(Unit::name)
                .toList();
    }

    /** Those of the nearest names that have much in common with the name, besides region and kind. */
    public List<String> similar(String written) {
        String name = ABOUT_THE_REPORT.matcher(LabelText.compact(written)).replaceAll("");
        List<String> nearest = nearest(written);
        return names.units().stream()
                .filter(unit -> nearest.contains(unit.name()) && names.isSimilar(name, unit))
                .sorted(Comparator.comparingInt(unit -> nearest.indexOf(unit.name())))
                .map(Unit::name)
                .toList();
    }

    /** True if the name ends like that of no bureau, town or sub-district: a school, a centre, a station. */
    public boolean endsBelow(String written) {
        return BodyWords.endsBelow(LabelText.compact(written));
    }

    /**
     * True if the name may be another name of the unit: a short one ({@code 卫健委} for 卫生健康局), one with another word for
     * what it is, or a long one with a letter wrong.
     */
    public boolean mayMean(String written, Unit unit) {
        return names.mayMean(LabelText.compact(written), unit);
    }

    /** True if the text is the name of a region and nothing more. */
    public static boolean isRegion(String written) {
        return REGIONS.matcher(LabelText.compact(written)).matches();
    }

    /** True if the name has a letter of the unit's own name, as a vague one of it has: {@code 文教体办} of 教育局. */
    public boolean isLike(String written, Unit unit) {
        return names.isLike(LabelText.compact(written), unit);
    }

    /** The unit whose name or alias is part of a longer name: 公安局 of {@code 公安局交警大队}. */
    public Optional<Unit> partOf(String written) {
        return reader.partOf(LabelText.compact(written));
    }

    /** {@code 威海市文登区教育局} for {@code 文登区教育局}: what is added are regions, and for an alias our own region. */
    private boolean isLonger(String name, String known) {
        if (!name.endsWith(known) || known.length() < UnitNames.SHORTEST_NAME) {
            return false;
        }
        String region = names.region();
        String added = name.substring(0, name.length() - known.length());
        boolean fullName = !region.isEmpty() && known.startsWith(region);
        return REGIONS.matcher(added).matches()
                && (fullName || region.endsWith(added) || added.endsWith(region) && !region.isEmpty());
    }
}
