package org.disclosure.rollup.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.check.narrative.Texts.findings;
import static org.disclosure.rollup.check.narrative.Texts.sound;

import java.util.List;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.ReportText;
import org.disclosure.rollup.fixture.Worded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N-LEFTOVER: years, names and placeholders that an old or another unit's text left behind. */
class LeftoversTest {

    private static final String TITLE = "2023年政府信息公开工作年度报告";

    private final UnitCheck years = new LeftoverYears();
    private final UnitCheck names = new LeftoverNames();
    private final UnitCheck placeholders = new Placeholders();

    private static Finding year(String quoted) {
        return Finding.of(Problem.N_LEFTOVER, "2023", "“" + quoted + "”").as("year");
    }

    private static Finding name(String other) {
        return Finding.of(Problem.N_LEFTOVER, other, Texts.NAME).as("name");
    }

    @Test
    void soundTextHasNothingLeftOver() {
        assertThat(findings(years, sound())).isEmpty();
        assertThat(findings(names, sound())).isEmpty();
        assertThat(findings(placeholders, sound())).isEmpty();
    }

    // ---- years

    @Test
    void otherYearInThePrefaceIsLeftOver() {
        assertThat(Worded.of(findings(years, sound().with(0, TITLE, "结合2022年水利局工作实际，编制本报告。"))))
                .containsExactly(year("结合2022年水利局工作实际，编制本报告。"));
        assertThat(Worded.of(findings(years, sound().with(0, TITLE, "现公布水利局2022年政府信息公开年度报告。"))))
                .containsExactly(year("现公布水利局2022年政府信息公开年度报告。"));
    }

    @Test
    void otherYearInThePeriodIsLeftOver() {
        assertThat(Worded.of(findings(years, sound().with(0, TITLE, "数据统计期限为2022年度。"))))
                .containsExactly(year("数据统计期限为2022年度。"));
        assertThat(Worded.of(findings(years, sound().with(0, TITLE, "统计期限自2023年1月1日至2022年12月31日。"))))
                .containsExactly(year("统计期限自2023年1月1日至2022年12月31日。"));
    }

    @Test
    void periodAndTitleThatReadingTellsOfAreNotToldTwice() {
        assertThat(findings(years, sound().with(0, "水利局2022年政府信息公开工作年度报告", "统计期限自2022年1月1日至12月31日。")))
                .isEmpty();
    }

    @Test
    void otherYearInAHeadingIsLeftOver() {
        ReportText text = sound().with(1, "（一）2022年主动公开情况。发布信息86条。").with(5, "2022年主要问题：更新不够及时。", "2023年改进措施：加强培训。");

        assertThat(Worded.of(findings(years, text))).containsExactly(year("（一）2022年主动公开情况”；“2022年主要问题"));
    }

    @Test
    void dateOfLastYearsReportIsLeftOver() {
        assertThat(Worded.of(findings(years, sound().with(6, "无。", Texts.NAME, "2023年1月18日"))))
                .containsExactly(year("2023年1月18日"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年改进措施：一是加强培训。",
                "（一）2022年存在问题整改情况。已全部完成。",
                "2022年发布信息80条，2023年发布86条。",
                "根据2019年修订的《中华人民共和国政府信息公开条例》，更新不够及时。",
                "2024年1月18日"
            })
    void otherYearsMayBePlannedForComparedWithOrPutRight(String paragraph) {
        assertThat(findings(years, sound().with(5, paragraph))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "根据2019年修订的《政府信息公开条例》和国办公开办函〔2021〕30号文件，编制本年度报告。",
                "根据2019年公布施行的条例编制年度报告，数据截至2023年12月31日。",
                "本报告可在2024年3月31日前查阅。",
                "统计期限为2023年1月1日至2023年12月31日。"
            })
    void yearsOfRegulationsAndOfThisReportAreInOrder(String preface) {
        assertThat(findings(years, sound().with(0, TITLE, preface))).isEmpty();
    }

    @Test
    void signedInTheLastDaysOfTheYearIsFine() {
        assertThat(findings(years, sound().with(6, "无。", "2023年12月29日"))).isEmpty();
    }

    // ---- names

    @Test
    void otherUnitInTheTitleIsLeftOver() {
        assertThat(Worded.of(findings(names, sound().with(0, "威海市文登区林业局", TITLE))))
                .containsExactly(name("威海市文登区林业局"));
        assertThat(Worded.of(findings(names, sound().with(0, "威海市文登区林业局" + TITLE))))
                .containsExactly(name("威海市文登区林业局"));
        assertThat(Worded.of(findings(names, sound().with(0, "2023年威海市文登区林业局政府信息公开工作年度报告"))))
                .containsExactly(name("威海市文登区林业局"));
    }

    @Test
    void sameUnitOfAnotherPlaceIsLeftOver() {
        assertThat(Worded.of(findings(names, sound().with(0, TITLE, "结合2023年威海市环翠区水利局政府信息公开工作实际，编制本报告。"))))
                .containsExactly(name("威海市环翠区水利局"));
        assertThat(Worded.of(findings(names, sound().with(0, "荣成市水利局" + TITLE))))
                .containsExactly(name("荣成市水利局"));
    }

    @Test
    void otherUnitAboveTheDateIsLeftOver() {
        assertThat(Worded.of(findings(names, sound().with(6, "无。", "威海市文登区泽头镇人民政府", "2024年1月18日"))))
                .containsExactly(name("威海市文登区泽头镇人民政府"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"威海市文登区水利局", "文登区水利局", "区水利局", "水利局", "威海市文登区水利局办公室", "威海市文登区人民政府", "威海市水利局", "威海市文登区水利和湖泊管理局"})
    void formsOfTheUnitsOwnNameAreInOrder(String signature) {
        assertThat(findings(names, sound().with(6, "无。", signature, "2024年1月18日")))
                .isEmpty();
    }

    @Test
    void otherUnitsMayBeSpokenOfElsewhere() {
        assertThat(findings(
                        names, sound().with(0, TITLE, "如有疑问，请与威海市文登区行政审批服务局联系。").with(1, "威海市文登区林业局转来3件。")))
                .isEmpty();
    }

    // ---- placeholders

    @ParameterizedTest
    @ValueSource(strings = {"发布信息XX条", "收到申请××件", "与某某单位联合", "投资____万元", "文件〔〕3号", "于2023年X月完成", "发布ｘｘ条", "收取【请填写：金额】"})
    void placeholderIsLeftOver(String paragraph) {
        assertThat(Worded.of(findings(placeholders, sound().with(1, paragraph))))
                .containsExactly(
                        Finding.of(Problem.N_LEFTOVER, "“" + paragraph + "”").as("placeholder"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "网址http://xxgk.wendeng.gov.cn/",
                "XXL号防护服",
                "面积3×4米",
                "5G×水利",
                "X射线检查",
                "〔2021〕30号",
                "邮箱a_b@163.com"
            })
    void lettersOfWordsAndAddressesAreNone(String paragraph) {
        assertThat(findings(placeholders, sound().with(1, paragraph))).isEmpty();
    }

    @Test
    void withoutAReportsTextNothingIsLeftOver() {
        for (UnitCheck check : List.of(years, names, placeholders)) {
            assertThat(findings(check, "XX局2022年主动公开情况\n威海市文登区林业局\n2022年1月18日")).isEmpty();
        }
    }
}
