package org.disclosure.rollup.practice.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The invented governments above a set's units, none of which sends a report of its own: a district's above its units, above
 * ten of them a city's, above all cities a province's. A level that would have a single government only is left out.
 */
public final class PracticeTree {

    /** Number of districts in a city. */
    private static final int A_CITY = 10;

    private static final String PROVINCE = "G0";

    /** By their codes, a government before those below it. */
    private final Map<String, Government> governments = new LinkedHashMap<>();

    /**
     * A government in the roster.
     *
     * @param parent the code of the government above it; empty for the one above all
     */
    public record Government(String code, String name, String parent) {}

    /** @param count how many units there are */
    public PracticeTree(int count) {
        int districts = district(count) + 1;
        int cities = city(districts - 1) + 1;
        if (cities > 1) {
            add(PROVINCE, "云海省", "");
        }
        for (int district = 0; district < districts; district++) {
            int city = city(district);
            String above = districts > 1 ? code("C", city) : "";
            if (districts > 1 && district % A_CITY == 0) {
                add(above, PracticeUnit.place(city) + "市", cities > 1 ? PROVINCE : "");
            }
            add(code("D", district), PracticeUnit.place(district) + "区", above);
        }
    }

    private void add(String code, String region, String parent) {
        governments.put(code, new Government(code, region + "人民政府", parent));
    }

    private static int district(int unit) {
        return (unit - 1) / PracticeUnit.A_DISTRICT;
    }

    private static int city(int district) {
        return district / A_CITY;
    }

    private static String code(String level, int number) {
        return level + (number + 1);
    }

    public List<Government> governments() {
        return List.copyOf(governments.values());
    }

    /** The code of the government that a unit is directly below. */
    public static String above(PracticeUnit unit) {
        return code("D", district(unit.number()));
    }

    /** The codes of the governments in whose areas a unit is, but for that of the whole. */
    public List<String> areas(PracticeUnit unit) {
        List<String> areas = new ArrayList<>();
        Government government = governments.get(above(unit));
        while (!government.parent().isEmpty()) {
            areas.add(government.code());
            government = governments.get(government.parent());
        }
        return areas;
    }
}
