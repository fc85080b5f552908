package org.disclosure.rollup.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.check.narrative.Texts.findings;
import static org.disclosure.rollup.check.narrative.Texts.sound;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.ReportText;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;

/** N-SECTIONS and N-LENGTH: what a report's text must hold, and how long it may be. */
class RequiredSectionsTest {

    private static final Form FORM = Forms.load().forReportYear(Texts.YEAR);

    private final UnitCheck sections = new RequiredSections();
    private final UnitCheck length = new LongOverview();

    private static Finding missing(String variant, String... arguments) {
        return Finding.of(Problem.N_SECTIONS, arguments).as(variant);
    }

    private static Report withAllTables(String text) {
        List<Entry> entries = FORM.cells().stream()
                .map(cell -> new Entry(cell.code(), new Reading.Amount(BigDecimal.ZERO, "0"), "表", "A1"))
                .toList();
        return Report.of(Texts.UNIT, Texts.YEAR, new Submission(FORM, FORM.edition(), text, entries), Optional.empty());
    }

    @Test
    void soundTextLacksNothing() {
        assertThat(findings(sections, sound())).isEmpty();
        assertThat(findings(length, sound())).isEmpty();
    }

    @Test
    void missingHeadingsAreNamed() {
        assertThat(Worded.of(findings(sections, sound().without(2).without(6))))
                .containsExactly(missing("headings", "二、主动公开政府信息情况；六、其他需要报告的事项"));
    }

    @Test
    void sectionsOfTablesMayStandApartFromAWorkbooksText() {
        String apart = sound().without(2).without(3).without(4).text();
        String some = sound().without(3).text();

        assertThat(sections.check(withAllTables(apart))).isEmpty();
        assertThat(Worded.of(findings(sections, apart)))
                .containsExactly(missing("headings", "二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况"));
        assertThat(Worded.of(sections.check(withAllTables(some))))
                .containsExactly(missing("headings", "三、收到和处理政府信息公开申请情况"));
    }

    @Test
    void otherOrderIsSaid() {
        ReportText text = sound();
        String swapped = String.join(
                "\n",
                String.join("\n", text.lines(0)),
                String.join("\n", text.lines(1)),
                String.join("\n", text.lines(3)),
                String.join("\n", text.lines(2)),
                String.join("\n", text.lines(4)),
                String.join("\n", text.lines(5)),
                String.join("\n", text.lines(6)));

        assertThat(Worded.of(findings(sections, swapped)))
                .containsExactly(missing(
                        "order",
                        "一、总体情况；三、收到和处理政府信息公开申请情况；二、主动公开政府信息情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项"));
    }

    @Test
    void sheetsOfTablesMayStandBeforeOrBehindTheText() {
        ReportText text = sound();
        String tables = "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n";
        String words = text.without(2).without(3).without(4).text();

        assertThat(findings(sections, tables + words)).isEmpty();
        assertThat(findings(sections, words + "\n" + tables)).isEmpty();
    }

    @Test
    void missingTopicsOfTheFirstSectionAreNamed() {
        assertThat(Worded.of(findings(sections, sound().with(1, "（一）主动公开。发布信息86条。", "（二）依申请公开。没有逾期。"))))
                .containsExactly(missing("topics", "一、总体情况", "政府信息管理、政府信息公开平台建设、监督保障"));
    }

    @Test
    void problemsAndMeasuresAreBothNeeded() {
        assertThat(Worded.of(findings(sections, sound().with(5, "下一步将加强培训。"))))
                .containsExactly(missing("problems", "五、存在的主要问题及改进情况", "存在的主要问题"));
        assertThat(Worded.of(findings(sections, sound().with(5, "公开时效有差距。"))))
                .containsExactly(missing("problems", "五、存在的主要问题及改进情况", "改进情况"));
        assertThat(Worded.of(findings(sections, sound().with(5))))
                .containsExactly(missing("problems", "五、存在的主要问题及改进情况", "存在的主要问题、改进情况"));
    }

    @Test
    void sectionSixMustSpeakOfFeesForInformation() {
        assertThat(Worded.of(findings(sections, sound().with(6, "没有其他需要报告的事项。"))))
                .containsExactly(missing("fees", "六、其他需要报告的事项"));
        assertThat(findings(sections, sound().with(6, "本年度未收费。"))).isEmpty();
    }

    @Test
    void withoutAReportsTextNothingIsMissing() {
        assertThat(findings(sections, "")).isEmpty();
        assertThat(findings(sections, "水利局2023年年报\n二、主动公开政府信息情况\n单位：件")).isEmpty();
    }

    // ---- N-LENGTH

    @Test
    void firstSectionAboveAThousandCharactersIsLong() {
        String thousand = "公开".repeat(500);

        assertThat(findings(length, sound().with(1, thousand + "，。 \n　“”"))).isEmpty();
        assertThat(Worded.of(findings(length, sound().with(1, thousand, "3"))))
                .containsExactly(
                        Finding.of(Problem.N_LENGTH, "一、总体情况", "1001", "1000").comparing("1001", "", ""));
    }
}
