package org.disclosure.rollup.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;

/** Parts of a finding. */
class FindingTest {

    @Test
    void eachStepAddsItsPartAndKeepsTheOthers() {
        CellCode cell = CellCode.parse("t3/1/total");

        assertThat(Finding.of(Problem.F_LABEL, "三", "四")
                        .as("variant")
                        .weighing(Severity.EXPLAIN)
                        .about(cell)
                        .at("表三", "J4")
                        .comparing("5", "4", "1")
                        .suggesting("t3/1/total=4")
                        .named("三")
                        .givenFormula("5 ≠ 4", "三", "5 ≠ 4"))
                .isEqualTo(new Finding(
                        "F-LABEL",
                        Severity.EXPLAIN,
                        "variant",
                        List.of("三", "四"),
                        Finding.Outcome.BROKEN,
                        Optional.of(cell),
                        "表三",
                        "J4",
                        "5",
                        "4",
                        "1",
                        "t3/1/total=4",
                        List.of("三"),
                        List.of("三", "5 ≠ 4"),
                        "5 ≠ 4"));
    }

    @Test
    void aFindingThatIsOpenIsWordedAsOpen() {
        Finding open = Finding.of("T3-TOTAL", Severity.ERROR, "自然人").undecided();

        assertThat(open.outcome()).isEqualTo(Finding.Outcome.UNDECIDED);
        assertThat(open.variant()).isEqualTo("undecided");
        assertThat(open.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aTextOfAnyLengthIsCutAt1000Characters() {
        Finding finding = Finding.of(Problem.F_EXTRA_ROW, "长".repeat(1001), "短".repeat(1000))
                .comparing("观".repeat(2000), "", "");

        assertThat(finding.arguments()).containsExactly("长".repeat(1000) + "…", "短".repeat(1000));
        assertThat(finding.observed()).isEqualTo("观".repeat(1000) + "…");
    }

    @Test
    void aProblemIsNamedByItsPublicCode() {
        assertThat(Problem.F_NOT_A_NUMBER.code()).isEqualTo("F-NOT-A-NUMBER");
        assertThat(Problem.T3_OTHER_HIGH.code()).isEqualTo("T3-OTHER-HIGH");
    }

    @Test
    void anErrorWeighsMoreThanAHint() {
        assertThat(Severity.ERROR.atLeast(Severity.EXPLAIN)).isTrue();
        assertThat(Severity.EXPLAIN.atLeast(Severity.EXPLAIN)).isTrue();
        assertThat(Severity.HINT.atLeast(Severity.EXPLAIN)).isFalse();
    }
}
