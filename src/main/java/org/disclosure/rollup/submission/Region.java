package org.disclosure.rollup.submission;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The region that units belong to, as their names say. */
public final class Region {

    private static final Pattern ENDS_IN_REGION = Pattern.compile(".(?:省|市|区|县|旗)$");

    private Region() {}

    /** The regions that most names begin with: {@code 文登区}, {@code 威海市文登区}; empty when there are none. */
    public static String shared(List<String> names) {
        Map<String, Integer> counts = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String name : names) {
            for (int end = 2; end < name.length(); end++) {
                if (ENDS_IN_REGION.matcher(name.substring(0, end)).find()) {
                    counts.merge(name.substring(0, end), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && entry.getValue() * 2 > names.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
