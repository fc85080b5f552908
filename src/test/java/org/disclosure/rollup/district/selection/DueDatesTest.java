package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.disclosure.rollup.submission.UnitTree;
import org.junit.jupiter.api.Test;

/** By when the units and governments of a roster report. */
class DueDatesTest {

    private static final LocalDate UNITS = LocalDate.of(2024, 1, 31);
    private static final LocalDate COUNTIES = LocalDate.of(2024, 2, 20);
    private static final LocalDate CITIES = LocalDate.of(2024, 3, 10);

    private static Unit unit(String name, UnitKind kind, String parent) {
        return new Unit(name, name, List.of(), kind, 0, Powers.UNKNOWN, parent);
    }

    private static Map<String, LocalDate> dates(Unit... units) {
        UnitTree tree = new UnitTree(List.of(units));
        DueDates dates = new DueDates(UNITS, UNITS, COUNTIES, CITIES);
        Map<String, LocalDate> due = new TreeMap<>();
        List.of(units).forEach(unit -> due.put(unit.name(), dates.of(unit, tree)));
        return due;
    }

    @Test
    void countiesReportToTheirCity() {
        assertThat(dates(
                        unit("临川市人民政府", UnitKind.GOVERNMENT, ""),
                        unit("云溪区人民政府", UnitKind.GOVERNMENT, "临川市人民政府"),
                        unit("石桥市人民政府", UnitKind.GOVERNMENT, "临川市人民政府"),
                        unit("云溪区教育局", UnitKind.DEPARTMENT, "云溪区人民政府"),
                        unit("临川市教育局", UnitKind.DEPARTMENT, "临川市人民政府")))
                .isEqualTo(Map.of(
                        "临川市人民政府", UNITS, "云溪区人民政府", COUNTIES, "石桥市人民政府", COUNTIES, "云溪区教育局", UNITS, "临川市教育局", UNITS));
    }

    @Test
    void citiesReportToTheirProvinceAndCountiesBelowItAsCounties() {
        assertThat(dates(
                        unit("江北省人民政府", UnitKind.GOVERNMENT, ""),
                        unit("临川市人民政府", UnitKind.GOVERNMENT, "江北省人民政府"),
                        unit("东山地区行政公署", UnitKind.GOVERNMENT, "江北省人民政府"),
                        unit("西林自治州人民政府", UnitKind.GOVERNMENT, "江北省人民政府"),
                        unit("直管县人民政府", UnitKind.GOVERNMENT, "江北省人民政府"),
                        unit("云溪区人民政府", UnitKind.GOVERNMENT, "临川市人民政府")))
                .isEqualTo(Map.of(
                        "江北省人民政府", UNITS,
                        "临川市人民政府", CITIES,
                        "东山地区行政公署", CITIES,
                        "西林自治州人民政府", CITIES,
                        "直管县人民政府", COUNTIES,
                        "云溪区人民政府", COUNTIES));
    }

    @Test
    void anotherYearHasTheSameDaysAYearLater() {
        assertThat(new DueDates(UNITS, UNITS, COUNTIES, CITIES).inYear(2022))
                .isEqualTo(new DueDates(UNITS, UNITS.minusYears(1), COUNTIES.minusYears(1), CITIES.minusYears(1)));
    }
}
