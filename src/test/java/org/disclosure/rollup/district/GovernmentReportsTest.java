package org.disclosure.rollup.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.disclosure.rollup.submission.Bureau;
import org.disclosure.rollup.submission.BureauKind;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.UnitTree;
import org.junit.jupiter.api.Test;

/** Which governments' reports count for their areas. */
class GovernmentReportsTest {

    private final GovernmentReports reports = new GovernmentReports(new UnitTree(List.of(
            unit("S", BureauKind.GOVERNMENT, ""),
            unit("C", BureauKind.GOVERNMENT, "S"),
            unit("C1", BureauKind.DEPARTMENT, "C"),
            unit("D", BureauKind.GOVERNMENT, "C"),
            unit("D1", BureauKind.DEPARTMENT, "D"),
            unit("D2", BureauKind.SUB_DISTRICT, "D"),
            unit("D3", BureauKind.DEPARTMENT, "D2"),
            unit("E", BureauKind.GOVERNMENT, "C"))));

    private static Bureau unit(String code, BureauKind kind, String parent) {
        return new Bureau(code, code, List.of(), kind, 0, Powers.UNKNOWN, parent);
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
