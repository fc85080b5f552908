package org.disclosure.rollup.check.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.finding.Phrase;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;

/** Order of many explanations, for a column of which only one sum is known. */
class ExplainerTest {

    private static final CellCode CONCLUDED = CellCode.parse("t3/3.7/natural");
    private static final CellCode WITHOUT_LEADS = CellCode.parse("t3/3.4.1/natural");

    private final Submission submission = new Table3(RealReport.suqian2023()).submission();

    /** The outcomes of 自然人, which would add up if the difference were nothing. */
    private List<Relation> outcomes(int difference, boolean atLeast) {
        Map<CellCode, Integer> coefficients = new HashMap<>();
        submission.entries().stream()
                .map(entry -> entry.cell())
                .filter(cell -> cell.column().equals("natural") && cell.row().startsWith("3."))
                .forEach(cell -> coefficients.put(cell, cell.equals(CONCLUDED) ? 1 : -1));
        return List.of(new Relation(BigDecimal.valueOf(difference), coefficients, atLeast));
    }

    private Phrase firstRemark(int difference, TextFigures textFigures) {
        return new Explainer(textFigures)
                .explain(submission, outcomes(difference, false))
                .get(0)
                .remarks()
                .get(0);
    }

    @Test
    void ofFewExplanationsTheLikeliestIsPushed() {
        assertThat(firstRemark(-137, TextFigures.NOTHING)).isEqualTo(Phrase.of("check.clears.ranked", 6, 1));
    }

    @Test
    void ofManyExplanationsNoneIsPushed() {
        assertThat(firstRemark(137, TextFigures.NOTHING)).isEqualTo(Phrase.of("check.clears.several", 22, 1));
    }

    @Test
    void aSlipOfTheHandIsPushedHoweverManyThereAre() {
        // 3375 for 337
        assertThat(firstRemark(3375 - 337, TextFigures.NOTHING)).isEqualTo(Phrase.of("check.clears.ranked", 22, 1));
    }

    @Test
    void whatTheTextStatesIsPushedHoweverManyThereAre() {
        TextFigures textFigures = new TextFigures(Map.of(WITHOUT_LEADS, Set.of(BigDecimal.valueOf(968 + 137))));

        assertThat(firstRemark(137, textFigures)).isEqualTo(Phrase.of("check.clears.ranked", 22, 1));
        assertThat(new Explainer(textFigures)
                        .explain(submission, outcomes(137, false))
                        .get(0)
                        .machine())
                .startsWith("t3/3.4.1/natural=1105 | t3/3.7/natural=3238 | ");
    }

    @Test
    void whatNeedOnlyBeAtLeastIsNotExplained() {
        assertThat(new Explainer(TextFigures.NOTHING).explain(submission, outcomes(-5, true)))
                .isEmpty();
    }
}
