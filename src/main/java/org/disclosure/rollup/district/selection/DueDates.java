package org.disclosure.rollup.district.selection;

import java.time.LocalDate;
import java.util.List;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitTree;

/**
 * The days by which the reports of a year are due (国办公开办函〔2021〕30号): those of units, of the governments of counties, which
 * add up their units, and of the governments of cities, which add up their counties. Holidays are left to the office.
 *
 * @param asOf the day that it is
 */
public record DueDates(LocalDate asOf, LocalDate units, LocalDate counties, LocalDate cities) {

    /** For figures alone, which do not say who is late. */
    public static final DueDates ANY = new DueDates(LocalDate.MIN, LocalDate.MAX, LocalDate.MAX, LocalDate.MAX);

    private static final List<String> PROVINCES = List.of("省", "自治区");
    private static final List<String> COUNTIES = List.of("县", "区", "旗");
    private static final String PREFECTURE = "地区";

    /** The same days for another report year. */
    public DueDates inYear(int reportYear) {
        int year = reportYear + 1;
        return new DueDates(asOf, units.withYear(year), counties.withYear(year), cities.withYear(year));
    }

    /**
     * The day for a unit. A lower government is a city's when the one above it is a province's and its own name is of no county;
     * any other is a county's.
     */
    LocalDate of(Unit unit, UnitTree tree) {
        if (!tree.isLowerGovernment(unit.code())) {
            return units;
        }
        boolean belowProvince = tree.governmentAbove(unit.code())
                .filter(above -> endsWith(above, PROVINCES))
                .isPresent();
        return belowProvince && !isCounty(unit) ? cities : counties;
    }

    private static boolean isCounty(Unit unit) {
        return endsWith(unit, COUNTIES) && !endsWith(unit, List.of(PREFECTURE));
    }

    /** Whether the name of the unit's district ends so. */
    private static boolean endsWith(Unit unit, List<String> ends) {
        String district = unit.name().replaceFirst("(人民政府|行政公署|行署)$", "");
        return ends.stream().anyMatch(district::endsWith);
    }
}
