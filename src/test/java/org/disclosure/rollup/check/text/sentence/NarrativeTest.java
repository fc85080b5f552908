package org.disclosure.rollup.check.text.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.text.sentence.Narrative.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Division of a report's running text into sections. */
class NarrativeTest {

    @Test
    void sectionsFollowTheirHeadings() {
        Narrative narrative = Narrative.of("某局报告\n一、总体情况\n公开信息86条。\n\n二、主动公开政府信息情况\n六、其他需要报告的事项\n无。");

        assertThat(narrative.sections())
                .containsExactly(
                        new Section(0, "", List.of("某局报告")),
                        new Section(1, "一、总体情况", List.of("公开信息86条。")),
                        new Section(2, "二、主动公开政府信息情况", List.of()),
                        new Section(6, "六、其他需要报告的事项", List.of("无。")));
    }

    @ParameterizedTest
    @CsvSource({
        "一、总体情况, 1",
        "一、 总体情况, 1",
        "'　　一　、总　体　情　况', 1",
        "一．总体情况, 1",
        "一.总体情况, 1",
        "一，总体情况, 1",
        "一：总体情况, 1",
        "第一部分 总体情况, 1",
        "总体情况, 1",
        "1.总体情况, 1",
        "二、主动公开政府信息情况, 2",
        "二、政府信息主动公开情况, 2",
        "三、收到和处理政府信息公开申请情况, 3",
        "三、依申请公开政府信息情况, 3",
        "四、政府信息公开行政复议、行政诉讼情况, 4",
        "四、因政府信息公开被申请行政复议、提起行政诉讼情况, 4",
        "五、存在的主要问题及改进情况, 5",
        "五、存在的问题和改进措施, 5",
        "五、政府信息公开工作存在的主要问题及改进情况, 5",
        "六、其它需要报告的事项, 6",
        "六、需要报告的其他事项, 6",
        "[image: 1705993978519]二、主动公开政府信息情况, 2",
        "[图片] 五、存在的主要问题及改进情况, 5",
    })
    void headingIsKnownByItsWordsHoweverItIsNumbered(String line, int number) {
        assertThat(Narrative.of(line).sections()).extracting(Section::number).containsExactly(0, number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（一）主动公开情况",
                "（一）总体情况良好",
                "主动公开情况",
                "1.主动公开政府信息情况",
                "本报告包括总体情况、主动公开政府信息情况等六个部分。",
                "本报告由总体情况等六部分组成，第六部分为其他需要报告的事项。",
                "一是总体情况良好。",
                "三、加强培训",
                "七、附件",
            })
    void topicsAndSentencesAreNoHeadings(String line) {
        assertThat(Narrative.of(line).sections()).containsExactly(new Section(0, "", List.of(line)));
    }

    @Test
    void whatStandsBehindAHeadingOnItsLineIsItsFirstParagraph() {
        assertThat(Narrative.of("六、其他需要报告的事项：本年度未收费\n一 、总体情况 2023年，全面推进公开。").sections())
                .containsExactly(
                        new Section(0, "", List.of()),
                        new Section(6, "六、其他需要报告的事项", List.of("本年度未收费")),
                        new Section(1, "一 、总体情况", List.of("2023年，全面推进公开。")));
    }

    @Test
    void aHeadingMayBeLongerThanItsUsualWords() {
        assertThat(Narrative.of("五、存在的主要问题及改进情况和下一年打算\n更新不够及时。").sections())
                .containsExactly(
                        new Section(0, "", List.of()), new Section(5, "五、存在的主要问题及改进情况和下一年打算", List.of("更新不够及时。")));
    }

    @Test
    void tableOfContentsNamesTheSectionsFirst() {
        Narrative narrative = Narrative.of("""
                目录
                一、总体情况……1
                五、存在的主要问题及改进情况 ...... 12
                六、其他需要报告的事项13
                为便于公众了解，编制本报告。
                一、总体情况
                公开信息86条。
                五、存在的主要问题及改进情况
                更新不够及时。
                六、其他需要报告的事项
                无。""");

        assertThat(narrative.section(1)).hasValue(new Section(1, "一、总体情况", List.of("公开信息86条。")));
        assertThat(narrative.section(5)).hasValue(new Section(5, "五、存在的主要问题及改进情况", List.of("更新不够及时。")));
        assertThat(narrative.section(6)).hasValue(new Section(6, "六、其他需要报告的事项", List.of("无。")));
        assertThat(narrative.preface()).containsExactly("目录", "为便于公众了解，编制本报告。");
    }

    @Test
    void headingsWithinASectionStayInIt() {
        String problems = "五、存在的主要问题及改进情况\n一、存在的主要问题\n更新不够及时。\n二、改进情况\n加强培训。";

        assertThat(Narrative.of("一、总体情况\n良好。\n" + problems).section(5))
                .hasValue(new Section(5, "五、存在的主要问题及改进情况", List.of("一、存在的主要问题", "更新不够及时。", "二、改进情况", "加强培训。")));
    }

    @Test
    void headingOfOtherWordsCountsByItsNumberWhereItIsDue() {
        assertThat(Narrative.of("一、工作概况\n良好。\n二、公开数据\n三、申请办理").sections())
                .extracting(Section::number)
                .containsExactly(0, 1, 2, 3);
        assertThat(Narrative.of("一、总体情况\n二、建立机制\n三、加强培训\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况")
                        .section(1))
                .hasValue(new Section(1, "一、总体情况", List.of("二、建立机制", "三、加强培训")));
    }

    @Test
    void marksOfPicturesAndBookmarksAreNoText() {
        assertThat(Narrative.of("一、总体情况\n[bookmark: _GoBack]2023年，全面推进。\n[2021]30号文件。")
                        .section(1))
                .hasValue(new Section(1, "一、总体情况", List.of("2023年，全面推进。", "[2021]30号文件。")));
    }

    @Test
    void topicsOfTheFirstSectionAreKnownByTheirWords() {
        assertThat(Narrative.of("一、总体情况\n（一）主动公开方面。\n（二）政府信息依申请公开情况。\n（四）网站管理。\n二、主动公开政府信息情况\n监督保障")
                        .topics())
                .isEqualTo(Set.of(Topic.PROACTIVE, Topic.ON_REQUEST, Topic.PLATFORM));
        assertThat(Narrative.of("（一）主动公开方面。").topics()).isEmpty();
    }

    @Test
    void titlesAroundTablesAreNoReport() {
        assertThat(Narrative.of("文登区水利局2023年年报\n二、主动公开政府信息情况\n四、政府信息公开行政复议、行政诉讼情况")
                        .isOfAReport())
                .isFalse();
        assertThat(Narrative.of("").isOfAReport()).isFalse();
        assertThat(Narrative.of("一、总体情况\n良好。").isOfAReport()).isTrue();
    }

    @Test
    void aTextWithoutHeadingsIsAllPreface() {
        Narrative narrative = Narrative.of("单位：件\n填报单位：水利局");

        assertThat(narrative.preface()).containsExactly("单位：件", "填报单位：水利局");
        assertThat(narrative.section(1)).isEqualTo(Optional.empty());
    }
}
