package org.disclosure.rollup.check.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.submission.Unit;

/**
 * The names of one unit, and whether another name can be its own. All that is known is the unit itself: its regions
 * (威海市文登区) and what it is called there (交通运输局).
 */
final class UnitNames {

    /** 城市 in 城市管理局 is no region. */
    private static final Pattern REGIONS = Pattern.compile("^(?:\\p{IsHan}{2,6}?(?<!城)(?:自治区|自治县|省|市|区|县|旗))+");

    private static final Pattern LAST_REGION = Pattern.compile("\\p{IsHan}{2,6}?(?<!城)(?:自治区|自治县|省|市|区|县|旗)");

    private static final Pattern ORGANISATION = Pattern.compile("\\p{IsHan}{3,30}(?:局|委员会|办公室|人民政府|街道办事处|中心|支队|大队)");

    /** A region's government signs for its office, and heads the pages of its site. */
    private static final Pattern GOVERNMENT = Pattern.compile("人民政府(?:办公室)?");

    private final String region;
    private final List<String> own;

    UnitNames(Unit unit) {
        this.region = region(unit.name());
        this.own = Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .map(this::withoutRegion)
                .toList();
    }

    private static String region(String name) {
        Matcher matcher = REGIONS.matcher(name);
        return matcher.find() && matcher.end() < name.length() ? matcher.group() : "";
    }

    /**
     * True if the name is certainly that of another unit: of another region, or of ours and neither a longer nor a
     * shorter form of the unit's name. Without a region in the unit's own name nothing is certain.
     */
    boolean isOther(String name) {
        if (region.isEmpty() || !ORGANISATION.matcher(name).matches()) {
            return false;
        }
        String theirs = region(name);
        if (!theirs.isEmpty() && !isOurs(theirs)) {
            return true;
        }
        String called = withoutRegion(name);
        return name.startsWith(region)
                && !GOVERNMENT.matcher(called).matches()
                && own.stream().noneMatch(known -> isWithin(called, known) || isWithin(known, called));
    }

    /** {@code 威海市}, {@code 文登区} and both together are regions of a unit of 威海市文登区. */
    private boolean isOurs(String theirs) {
        return region.contains(theirs) || theirs.endsWith(region);
    }

    private String withoutRegion(String name) {
        String inner = innerRegion();
        return Stream.of(region, inner, inner.isEmpty() ? "" : inner.substring(inner.length() - 1))
                .filter(prefix -> !prefix.isEmpty() && name.startsWith(prefix))
                .findFirst()
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }

    private String innerRegion() {
        return LAST_REGION
                .matcher(region)
                .results()
                .map(result -> result.group())
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** True if the characters of the shorter name occur in the longer one in their order: 交通局 in 交通运输局. */
    private static boolean isWithin(String shorter, String longer) {
        int at = 0;
        for (int index = 0; index < longer.length() && at < shorter.length(); index++) {
            if (longer.charAt(index) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }
}
