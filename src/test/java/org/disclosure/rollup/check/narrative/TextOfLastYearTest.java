package org.disclosure.rollup.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.check.narrative.Texts.findings;
import static org.disclosure.rollup.check.narrative.Texts.sound;

import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.ReportText;
import org.disclosure.rollup.fixture.Worded;
import org.junit.jupiter.api.Test;

/** N-SIMILAR between a unit's years. */
class TextOfLastYearTest {

    private static final String[] OTHER_PROBLEMS = {
        "去年突出的短板在于水库移民后期扶持资金的分配结果只在村里张贴，群众从网上查不到；防汛预案修订稿公示期偏短；基层河长联系方式变动后没有随时更换公示牌。",
        "我们打算让镇街把分配结果同步上传，公示期延长到十五日，并委托第三方每两个月抽查公示牌，抽查结果向社会公布，同时为移民村配备信息员并开展两轮业务辅导。"
    };

    private final UnitCheck check = new TextOfLastYear();

    @Test
    void textWithOnlyYearsAndFiguresChangedIsTheSame() {
        ReportText last = ReportText.of(Texts.NAME, 2022)
                .with(
                        1,
                        sound().lines(1).stream()
                                .skip(1)
                                .map(line -> line.replaceAll("\\d+", "7"))
                                .toArray(String[]::new))
                .with(5, OTHER_PROBLEMS);

        assertThat(Worded.of(findings(check, sound(), last)))
                .containsExactly(Finding.of(
                                Problem.N_SIMILAR,
                                "一、总体情况",
                                "100",
                                "“2023年，威海市文登区水利局围绕全区重点工作，把公开贯穿政策制定、执行和服务的…”",
                                "2022")
                        .as("year")
                        .comparing("100%", "", ""));
    }

    @Test
    void textThatWasWrittenAnewIsNot() {
        assertThat(findings(
                        check,
                        sound().with(1, "发布信息86条。"),
                        ReportText.of(Texts.NAME, 2022).with(5, OTHER_PROBLEMS)))
                .isEmpty();
    }

    @Test
    void prefaceAndShortSectionsMayStayAsTheyAre() {
        assertThat(findings(
                        check,
                        sound().with(1, "发布信息86条。").with(5, "更新不及时，将加强培训。"),
                        sound().with(1, "发布信息86条。").with(5, "更新不及时，将加强培训。")))
                .isEmpty();
    }

    @Test
    void withoutLastYearsTextNothingIsSaid() {
        assertThat(findings(check, sound())).isEmpty();
    }
}
