package org.disclosure.rollup.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.check.narrative.Texts.findings;
import static org.disclosure.rollup.check.narrative.Texts.sound;

import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.Worded;
import org.junit.jupiter.api.Test;

/** N-PRIVACY: numbers of private persons in the text. */
class PrivateDataTest {

    private final UnitCheck check = new PrivateData();

    @Test
    void soundTextHasNone() {
        assertThat(findings(check, sound())).isEmpty();
    }

    @Test
    void numbersAreToldAKindAtATimeAndMasked() {
        assertThat(Worded.of(findings(
                        check,
                        sound().with(1, "申请人张某，11010519491231002X，13812345678。")
                                .with(6, "联系人13912345678，13812345678。"))))
                .containsExactly(
                        Finding.of(Problem.N_PRIVACY, "1", "110*************2X", "一、总体情况")
                                .as("id"),
                        Finding.of(Problem.N_PRIVACY, "2", "138******78；139******78", "一、总体情况；六、其他需要报告的事项")
                                .as("mobile"));
    }

    @Test
    void numberBeforeTheFirstSectionIsPlacedByTheTitle() {
        assertThat(Worded.of(findings(check, sound().with(0, "水利局年报", "请与13812345678联系。"))))
                .containsExactly(Finding.of(Problem.N_PRIVACY, "1", "138******78", "水利局年报")
                        .as("mobile"));
    }
}
