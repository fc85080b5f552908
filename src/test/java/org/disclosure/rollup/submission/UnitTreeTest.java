package org.disclosure.rollup.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hierarchy of units. */
class UnitTreeTest {

    private final UnitTree province = new UnitTree(List.of(
            unit("S", "省", UnitKind.GOVERNMENT, ""),
            unit("C", "市", UnitKind.GOVERNMENT, "S"),
            unit("C1", "市甲局", UnitKind.DEPARTMENT, "C"),
            unit("D", "区", UnitKind.GOVERNMENT, "C"),
            unit("D1", "区甲局", UnitKind.DEPARTMENT, "D"),
            unit("D2", "区乙街道", UnitKind.SUB_DISTRICT, "D"),
            unit("D3", "区乙街道所", UnitKind.DEPARTMENT, "D2"),
            unit("E", "县", UnitKind.GOVERNMENT, "C")));

    private static Unit unit(String code, String name, UnitKind kind, String parent) {
        return new Unit(code, name, List.of(), kind, 0, Powers.UNKNOWN, parent);
    }

    @Test
    void unitsWithOthersBelowAreAreasUnlessTheyAreAllThereIs() {
        assertThat(province.areas()).extracting(Unit::code).containsExactly("C", "D", "D2", "E");
        assertThat(province.area("D")).containsExactly("D", "D1", "D2", "D3");
        assertThat(province.depth("S")).isZero();
        assertThat(province.depth("D3")).isEqualTo(4);
    }

    @Test
    void aDistrictWithoutParentsHasNoAreas() {
        UnitTree flat = new UnitTree(
                List.of(unit("0", "区", UnitKind.GOVERNMENT, ""), unit("1", "甲局", UnitKind.DEPARTMENT, "")));

        assertThat(flat.areas()).isEmpty();
        assertThat(flat.areaOf("0")).isEmpty();
        assertThat(flat.isLowerGovernment("0")).isFalse();
    }

    @Test
    void anUnknownParentIsNone() {
        UnitTree tree = new UnitTree(List.of(unit("D", "区", UnitKind.GOVERNMENT, "gone")));

        assertThat(tree.isLowerGovernment("D")).isFalse();
        assertThat(tree.depth("D")).isZero();
    }

    @Test
    void onlyUnitsWithOthersBelowAreAboveThem() {
        assertThat(Stream.of("S", "C", "C1", "D2", "E", "gone").filter(province::isAboveOthers))
                .containsExactly("S", "C", "D2");
    }
}
