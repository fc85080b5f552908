package org.disclosure.rollup.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effect of an office's severity for a code on its findings. */
class SeveritiesTest {

    @ParameterizedTest
    @CsvSource({
        // the code's own weight is ERROR
        "ERROR, HINT, HINT",
        "ERROR, EXPLAIN, EXPLAIN",
        "ERROR, ERROR, ERROR",
        // a finding that weighs less than its code of its own accord
        "HINT, EXPLAIN, HINT",
        "HINT, ERROR, HINT",
        "EXPLAIN, HINT, HINT",
    })
    void aFindingWeighsAsItsCodeUnlessItWeighsLessOfItsOwnAccord(Severity made, Severity changed, Severity kept) {
        Severities severities = new Severities(Map.of("F-EXTRA-ROW", changed));
        Finding finding = Finding.of(Problem.F_EXTRA_ROW, "表").as("row");

        assertThat(severities.weigh(finding.weighing(made))).isEqualTo(finding.weighing(kept));
        assertThat(severities.of(Problem.F_EXTRA_ROW)).isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource({"ERROR", "EXPLAIN", "HINT"})
    void aCodeThatIsNotChangedStaysAsItIs(Severity severity) {
        Finding finding = Finding.of(Problem.F_BLANK, "表").weighing(severity);

        assertThat(new Severities(Map.of("F-EXTRA-ROW", Severity.HINT)).weigh(finding))
                .isEqualTo(finding);
        assertThat(Severities.UNCHANGED.of(Problem.F_BLANK)).isEqualTo(Severity.EXPLAIN);
    }
}
