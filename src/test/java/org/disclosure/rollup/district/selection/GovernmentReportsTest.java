package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.disclosure.rollup.submission.UnitTree;
import org.junit.jupiter.api.Test;

/** Governments whose reports count for their areas. */
class GovernmentReportsTest {

    private final GovernmentReports reports = new GovernmentReports(new UnitTree(List.of(
            unit("S", UnitKind.GOVERNMENT, ""),
            unit("C", UnitKind.GOVERNMENT, "S"),
            unit("C1", UnitKind.DEPARTMENT, "C"),
            unit("D", UnitKind.GOVERNMENT, "C"),
            unit("D1", UnitKind.DEPARTMENT, "D"),
            unit("D2", UnitKind.SUB_DISTRICT, "D"),
            unit("D3", UnitKind.DEPARTMENT, "D2"),
            unit("E", UnitKind.GOVERNMENT, "C"))));

    private static Unit unit(String code, UnitKind kind, String parent) {
        return new Unit(code, code, List.of(), kind, 0, Powers.UNKNOWN, parent);
    }

    @Test
    void theLowestGovernmentsCountWhereOnlyGovernmentsReported() {
        assertThat(reports.countedForTheirAreas(Set.of("S", "C", "D", "E"))).isEqualTo(Set.of("D", "E"));
    }

    @Test
    void aUnitBelowAUnitOfTheGovernmentsIsOfItsAreaToo() {
        assertThat(reports.countedForTheirAreas(Set.of("C", "D", "D3"))).isEqualTo(Set.of());
    }

    @Test
    void aGovernmentCountsForLowerGovernmentsThatDidNotReport() {
        assertThat(reports.countedForTheirAreas(Set.of("C"))).isEqualTo(Set.of("C"));
    }

    @Test
    void theHighestGovernmentAndUnitsThatAreNoneNeverDo() {
        assertThat(reports.countedForTheirAreas(Set.of("S"))).isEqualTo(Set.of());
        assertThat(reports.countedForTheirAreas(Set.of("S", "C1", "D2"))).isEqualTo(Set.of());
    }

    @Test
    void whoIsBelowAGovernmentThatCountsIsCovered() {
        assertThat(reports.covered(Set.of("D", "C1"))).isEqualTo(Set.of("D", "D1", "D2", "D3"));
        assertThat(reports.covered(Set.of("C"))).isEqualTo(Set.of("C", "C1", "D", "D1", "D2", "D3", "E"));
    }

    @Test
    void aUnitThatIsNoGovernmentCoversNobody() {
        assertThat(reports.covered(Set.of("C1", "D2"))).isEqualTo(Set.of());
    }
}
