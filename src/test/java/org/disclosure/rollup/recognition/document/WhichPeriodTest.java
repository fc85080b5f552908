package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.recognition.text.LabelText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of a part of the year consolidated, 2023, which are set aside, and reports of the whole year, which are not. */
class WhichPeriodTest {

    private static final String UNIT = "文登区教育局";
    private static final String TITLE = "文登区教育局2023年政府信息公开工作年度报告";
    private static final ReceivingDesk DESK = ReceivingDesk.of(UNIT, "文登区水利局", "文登区四季街道办事处");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局2023年上半年政府信息公开统计表",
                "文登区教育局2023年下半年政府信息公开情况统计表",
                "文登区教育局2023年度上半年政府信息公开工作情况统计表",
                "文登区教育局2023年半年度政府信息公开统计表",
                "文登区教育局2023年第三季度政府信息公开统计表",
                "文登区教育局2023年一季度政府信息公开工作情况统计表",
                "文登区教育局2023年前三季度政府信息公开统计表",
                "文登区教育局2023年第4季度政府信息公开统计表",
                "文登区教育局2023年1-6月政府信息公开统计表",
                "文登区教育局2023年1—11月政府信息公开统计表",
                "文登区教育局2023年1至9月政府信息公开统计表",
                "文登区教育局2023年1月—6月政府信息公开统计表",
                "文登区教育局２０２３年一至六月政府信息公开统计表",
                "文登区教育局2023年1月政府信息公开统计表",
                "文登区教育局2023年11月份政务公开统计月报",
                "文登区教育局2023年政府信息公开统计表（2023年1月1日至2023年6月30日）",
                "文登区教育局2023年政府信息公开统计表（截至2023年11月30日）",
                "文登区教育局二〇二三年上半年政府信息公开统计表",
                "2023年上半年政府信息公开统计表",
                "2023年第三季度统计表",
                "政府信息公开半年报表",
                "文登区教育局2023H1政府信息公开统计表",
                "文登区教育局2023年前11个月政府信息公开统计表",
                "文登区教育局2023年前六个月政府信息公开统计表",
                "文登区教育局2023年年中政府信息公开统计表",
                "文登区教育局政府信息公开年中报表",
                "文登区教育局政府信息公开统计表（2023.01-2023.06）",
                "文登区教育局政府信息公开统计表（2023年1月-2023年6）",
                "文登区教育局政府信息公开统计表（202301-202309）",
                "文登区教育局2022-2023年政府信息公开统计表",
                "文登区教育局2022年至2023年政府信息公开统计表",
                "文登区教育局2023年政府信息公开统计表（6月）",
                "文登区教育局2023年政府信息公开统计表（2023年6月份）",
                "文登区教育局2023年政府信息公开年度报告（6月）",
                "政府信息公开季度报表",
                "（2023年上半年）",
                "（1-6月）",
                "2023年第三季度",
                "统计期限：2023年1月1日至2023年6月30日",
                "统计期限：2023年1月1日-6月30日",
                "统计期限：2023年1月1日起至2023年11月30日止",
                "统计时间：2023.01.01—2023.06.30",
                "统计时间：2023-01-01至2023-09-30",
                "统计时段：2023年1-6月",
                "统计期间：2023年上半年",
                "统计周期：第三季度",
                "统计期限：2022年10月1日至2023年9月30日",
                "起止日期：2023年1月1日至2023年6月30日",
                "起止时间：20230101-20230630",
                "所属期间：2023年6月",
                "报告期：2023年1月至6月",
                "时间范围：2023年1月1日~2023年10月31日",
                "数据截至2023年11月30日",
                "数据截止2023-06-30",
                "截至2023年11月30日",
                "截止日期：2023年6月30日",
                "（数据截至2023年11月30日）",
                "注：以上数据截至2023年11月30日。",
                "统计数据截止时间：2023年9月30日",
                "本表数据统计截至2023年11月底",
                "本报告所列数据的统计期限自2023年1月1日起至2023年6月30日止。",
            })
    void partOfTheYearIsSaidAndSetAside(String line) {
        RecognitionResult received = new Sheets().add("年报", 0, line).received(DESK, UNIT);

        assertThat(received.year()).isZero();
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_PERIOD, YearWords.inDigits(LabelText.compact(line)), "2023")
                        .at("年报", "A6"));
    }

    @ParameterizedTest
    @CsvSource({
        "统计期限, 2023年1月1日至2023年6月30日",
        "统计时间（起止）, 2023年1-6月",
        "数据截至, 2023年11月30日",
        "数据截止日期, 2023-06-30",
        "起止日期, 2023.1.1-2023.6.30",
        "报告期, 上半年",
    })
    void partOfTheYearBesideItsLabelIsSaid(String label, String value) {
        Sheets sheets = new Sheets().add("年报", 0, TITLE);
        sheets.last().put(0, 0, label).put(0, 1, value);

        RecognitionResult received = sheets.received(DESK, UNIT);

        assertThat(received.year()).isZero();
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_PERIOD, value, "2023").at("年报", "A1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"上半年", "2023年上半年", "1-6月", "第三季度", "三季度", "2023半年报", "1-11月", "Q3", "11月", "2023年6月"})
    void partOfTheYearInTheSheetsNameIsSaid(String name) {
        RecognitionResult received = new Sheets().add(name, 0, "填报单位：文登区教育局").received(DESK, UNIT);

        assertThat(received.year()).isZero();
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_PERIOD, name, "2023").at(name, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局2023年上半年统计表",
                "文登区教育局（2023年1-6月）",
                "文登区教育局第三季度",
                "文登区教育局2023半年报",
                "文登区教育局2023H1",
                "文登区教育局2023.01-2023.06",
                "文登区教育局2023年6月月报",
                "文登区教育局20230101-20230630",
            })
    void partOfTheYearInTheFilesNameIsSaidWhereTheFileSaysNothing(String stem) {
        RecognitionResult received =
                new Sheets().add("Sheet1", 0, "填报单位：文登区教育局").received(DESK, stem);

        assertThat(received.year()).isZero();
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.I_PERIOD, stem + ".xlsx", "2023").as("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局上半年",
                "文登区教育局2023年上半年政府信息公开统计表",
                "文登区教育局2023年度上半年统计表",
                "文登区教育局2023年四季度报表",
                "文登区教育局2023年第四季度",
                "文登区教育局2023年一季度报",
                "文登区教育局2023年1-11月政府信息公开数据",
                "文登区教育局（2023年1月—9月）",
                "文登区教育局2023年半年报",
                "文登区教育局2023年年报（上半年）",
                "文登区教育局2023年11月政府信息公开统计表",
                "文登区教育局2023年6月份政务公开情况",
                "文登区教育局政务公开月报",
                "文登区教育局二〇二三年下半年数据",
                "文登区教育局20230101-20230630",
                "文登区教育局Q3",
                "2023年上半年统计报送-文登区教育局",
            })
    void partOfTheYearInTheFilesNameIsAskedWhereATitleSaysTheWholeYear(String stem) {
        RecognitionResult received = new Sheets().add("Sheet1", 0, TITLE).received(DESK, stem);

        assertThat(received.year()).isZero();
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_PERIOD, stem + ".xlsx", "2023", TITLE)
                        .as("name-only"));
    }

    @Test
    void partOfTheYearInTheFilesNameIsAskedWhereAFieldSaysTheWholeYear() {
        String field = "统计期限：2023年1月1日至2023年12月31日";

        RecognitionResult received = new Sheets().add("Sheet1", 0, field).received(DESK, "文登区教育局2023年上半年");

        assertThat(received.year()).isZero();
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_PERIOD, "文登区教育局2023年上半年.xlsx", "2023", field)
                        .as("name-only"));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void partOfTheYearInTheNameOfEveryKindOfFileIsAsked(FileFormat format) {
        RecognitionResult received = new Sheets().add("Sheet1", 0, TITLE).received(DESK, format, "文登区教育局2023年三季度统计表");

        assertThat(received.year()).isZero();
        assertThat(received.findings())
                .extracting(finding -> finding.code() + " " + finding.variant())
                .contains("I-PERIOD name-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局2023年年报（第四季度报送）",
                "文登区教育局2023年年报（四季度上报）",
                "文登区教育局2023年年报（2024年第一季度）",
                "文登区教育局2023年年报2024年上半年更新",
                "文登区教育局2023年年报（含上半年）",
                "文登区教育局2023年年报（含2023年上半年数据）",
                "文登区教育局2023年度统计表（上半年检查后）",
                "文登区教育局2023年年报（下半年考核用）",
                "文登区教育局2023年四个季度合计",
                "文登区教育局2023年一至四季度统计表",
                "文登区教育局2023年1-12月统计表",
                "文登区教育局2023年1月1日-12月31日",
                "文登区教育局2023年年报（20240101-20240115）",
                "文登区教育局2023年12月政府信息公开年度报告",
                "文登区教育局2023年12月",
                "文登区教育局2024年1月统计表",
                "文登区教育局1月报表终稿",
                "文登区教育局半年前已报",
                "文登区四季度假区2023年年报",
                "文登区四季街道年报",
            })
    void filesNameThatSpeaksOfWhenItWasSentIsNotSetAside(String stem) {
        String unit = stem.startsWith("文登区四季") ? whose(stem) : TITLE;

        RecognitionResult received = new Sheets().add("Sheet1", 0, unit).received(DESK, stem);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void folderIsOfWhoeverKeepsIt() {
        FixtureFile file = new Sheets().add("Sheet1", 0, TITLE).file(FileFormat.XLSX, UNIT);

        RecognitionResult received = DESK.receive(file, "上半年收文/2023年第四季度/" + UNIT + ".xlsx", 2023);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(received.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void partOfTheYearIsSetAsideInEveryKindOfFile(FileFormat format) {
        RecognitionResult received =
                new Sheets().add("年报", 0, "文登区教育局2023年上半年政府信息公开统计表").received(DESK, format, UNIT);

        assertThat(received.year()).isZero();
        assertThat(received.findings()).extracting(Finding::code).contains("I-PERIOD");
    }

    @Test
    void halfYearsBesideTheWholeYearDoNotCount() {
        RecognitionResult received = new Sheets()
                .add("上半年", 3, TITLE)
                .add("下半年", 4, TITLE)
                .add("全年", 0, TITLE)
                .received(DESK, UNIT);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
    }

    @Test
    void halfYearsWithoutTheWholeYearAreSetAside() {
        RecognitionResult received = new Sheets().add("上半年", 3).add("下半年", 4).received(DESK, UNIT);

        assertThat(received.year()).isZero();
        assertThat(Worded.of(received.findings()))
                .contains(Finding.of(Problem.I_PERIOD, "上半年", "2023").at("上半年", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局2023年政府信息公开工作年度报告",
                "文登区教育局2023年度政府信息公开工作情况统计表",
                "文登区教育局2023年政府信息公开年度报告（1月）",
                "文登区教育局2023年政府信息公开统计表（2024年1月）",
                "文登区教育局政府信息公开统计表（2023.01-2023.12）",
                "文登区教育局政府信息公开统计表（202301-202312）",
                "文登区教育局2023年前12个月政府信息公开统计表",
                "文登区教育局2022—2023年政府信息公开对比表",
                "提前3个月完成2023年政府信息公开统计",
                "文登区教育局2023年中央环保督察政府信息公开统计表",
                "文登区教育局2023年1-12月政府信息公开统计表",
                "文登区教育局2023年1月—12月政府信息公开统计表",
                "文登区教育局2023年一至四季度政府信息公开统计表",
                "文登区教育局2023年政府信息公开统计表（2023年1月1日至12月31日）",
                "文登区教育局2023年政府信息公开统计表（截至2023年12月31日）",
                "统计期限：2023年1月1日至2023年12月31日",
                "统计期限：2023年1月1日-12月31日",
                "统计时间：2023.01.01—2023.12.31",
                "统计时间：2023-01-01至2023-12-31",
                "统计时段：2023年1-12月",
                "统计期间：2023年全年",
                "统计期间：2023年度",
                "统计时间：2024年1月10日",
                "统计日期：2024年1月",
                "起止时间：20230101-20231231",
                "数据截至2023年12月31日",
                "数据截止2023-12-31",
                "（数据截至2023年12月底）",
                "注：以上数据截至2023年12月31日。",
                "截止日期：2024年1月15日",
                "报送截止日期：2023年12月20日",
                "填报日期：2024年1月15日",
                "填报日期：2023年11月30日",
                "填报时间：2024年1月1日至1月31日",
                "公开时间：2023年6月",
                "发布日期：2023-06-30",
                "制表日期：2023年12月29日",
                "2024年1月",
                "2024年1月15日",
                "二〇二四年一月",
                "截至2023年6月30日，我局共收到申请5件，均已办结。",
                "2023年第三季度，我局政务公开工作在全区测评中名列前茅。",
                "上半年收到申请3件，下半年收到2件。",
                "(二)2023年上半年政府信息公开培训情况",
                "本报告中所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
                "文登区四季街道办事处2023年政府信息公开工作年度报告",
                "每季度报送一次政务公开情况。",
                "报告期内，我局主动公开信息1200条，上半年600条。",
                "国办公开办函〔2021〕30号",
                "附件：政府信息公开工作年度报告格式（2021年修订）",
            })
    void wholeYearIsNotSetAside(String line) {
        RecognitionResult received = new Sheets().add("年报", 0, line).received(DESK, "统计表");

        assertThat(received.year()).isEqualTo(2023);
        assertThat(received.findings()).extracting(Finding::code).doesNotContain("I-PERIOD", "I-WRONG-YEAR", "I-VOID");
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局2023年报（1月报送）",
                "文登区教育局2024年1月",
                "文登区教育局2023年12月29日报",
                "文登区教育局2023年1-12月",
                "文登区教育局1月报表终稿",
                "文登区教育局Excel2003",
                "文登区教育局Office 2016版",
                "文登区教育局WPS2019",
                "文登区教育局（国办公开办函〔2021〕30号格式）",
                "文登区教育局（2021年修订格式）",
                "文登区教育局(2021)30号附件",
                "文登区四季街道年报",
                "文登区教育局20240115",
                "文登区教育局2023年报（提前2个月报送）",
                "文登区教育局H3C",
            })
    void filesNameIsOfNoOtherTime(String stem) {
        RecognitionResult received = new Sheets().add("Sheet1", 0, whose(stem)).received(DESK, stem);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(received.findings()).isEmpty();
    }

    private static String whose(String stem) {
        return "填报单位：" + (stem.startsWith("文登区四季街道") ? "文登区四季街道办事处" : UNIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1月15日", "2024年1月", "2024-01-15", "2023年1-12月", "2023年", "全年", "一季度至四季度", "Excel2003", "四季街道"})
    void sheetsNameIsOfNoOtherTime(String name) {
        RecognitionResult received = new Sheets().add(name, 0, TITLE).received(DESK, UNIT);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void dateOfASpreadsheetBesideItsLabelIsRead() {
        FixtureFile file = new Sheets().add("年报", 0, TITLE, "数据截至2023年6月30日").file(FileFormat.ODS, UNIT);

        assertThat(DESK.receive(file, 2023).year()).isZero();
    }
}
