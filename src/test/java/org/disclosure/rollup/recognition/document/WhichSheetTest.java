package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choice among several sheets that each hold the tables with other figures. */
class WhichSheetTest {

    private static final String UNIT = "文登区教育局";
    private static final String TITLE = "文登区教育局2023年政府信息公开工作年度报告";
    private static final ReceivingDesk DESK = ReceivingDesk.of(UNIT, "文登区水利局", "文登区人民政府办公室");

    @ParameterizedTest
    @CsvSource({
        "初稿, 定稿",
        "草稿, 终稿",
        "征求意见稿, 最终稿",
        "征求意见稿, 报送稿",
        "修改稿, 定稿",
        "讨论稿, 正式",
        "初稿, Sheet2",
        "Sheet1, 定稿",
        "Sheet1, 最终版",
        "旧版, 统计表",
        "备份, 统计表",
        "draft, final",
        "Draft, 统计表",
        "教育局初稿, 教育局定稿",
        "未审定, 审定稿",
        "更正前, 更正后",
        "作废, 统计表",
        "统计表（作废）, 统计表",
        "勿用, 统计表",
        "已作废-勿用, 2023",
        "旧版(不用), 新表",
        "废止稿, 统计表",
        "示例, 统计表",
        "填表示例, 统计表",
        "样例, Sheet2",
        "填表说明, Sheet2",
        "填报说明, 统计表",
        "模板, 统计表",
        "样表, 统计表",
        "范例, 统计表",
        "上半年, 全年",
        "1-6月, 1-12月",
        "第四季度, 2023年",
        "2022年数据, 2023年数据",
        "上年, 本年",
        "2022, 2023",
        "二〇二二年, 二〇二三年",
    })
    void nameOfTheSheetDecides(String other, String counted) {
        for (boolean first : new boolean[] {true, false}) {
            Sheets sheets = first
                    ? new Sheets().add(counted, 0, TITLE).add(other, 7, TITLE)
                    : new Sheets().add(other, 7, TITLE).add(counted, 0, TITLE);

            RecognitionResult received = sheets.received(DESK, UNIT);

            assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
            assertThat(received.year()).isEqualTo(2023);
            assertThat(Worded.of(received.findings()))
                    .containsExactly(
                            copy(Specimen.T2, counted, other, "D11", Severity.HINT),
                            copy(Specimen.T3, counted, other, "F29", Severity.HINT),
                            copy(Specimen.T4, counted, other, "C60", Severity.HINT));
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void lastYearsReportBelowOrAboveIsNoOtherYear(FileFormat format) {
        String last = TITLE.replace("2023", "2022");
        for (Sheets sheets : new Sheets[] {
            new Sheets().add("年报", 0, TITLE).below(7, last),
            new Sheets().add("年报", 7, last).below(0, TITLE)
        }) {
            RecognitionResult received = sheets.received(DESK, format, UNIT);

            assertThat(received.year()).isEqualTo(2023);
            assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
            assertThat(received.findings()).extracting(Finding::code).doesNotContain("I-WRONG-YEAR");
        }
    }

    @Test
    void tableThatOnlyLastYearsReportHasIsNotTaken() {
        Sheets sheets = new Sheets().add("年报", 0, TITLE).below(7, TITLE.replace("2023", "2022"));
        FixtureSheet sheet = sheets.last();
        int first = row(sheet, Specimen.T4);
        for (int row = first; row < sheet.nextRow() && !sheet.text(row, 0).contains("2022年"); row++) {
            sheet.clearRow(row);
        }

        RecognitionResult received = sheets.received(DESK, UNIT);

        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0, "t2", "t3"));
        assertThat(received.findings()).extracting(Finding::code).contains("I-WRONG-YEAR");
    }

    @ParameterizedTest
    @CsvSource({
        "全局汇总, 机关, 执法大队",
        "汇总, 本级, 下属单位",
        "合计, 局机关, 监测站",
        "总表, 其中：机关, 其中：二级单位",
        "定稿, 初稿, 征求意见稿",
        "更正版, 原稿, 初稿",
        "最终, 示例, 草稿",
    })
    void lineOverEachTitleDecides(String counted, String one, String other) {
        for (FileFormat format : FileFormat.values()) {
            Sheets sheets = new Sheets()
                    .add("年报", 7, one, TITLE)
                    .below(0, counted, TITLE)
                    .below(9, other, TITLE);

            RecognitionResult received = sheets.received(DESK, format, UNIT);

            assertThat(Sheets.read(received)).as(format.name()).isEqualTo(Sheets.read(0));
        }
    }

    private static int row(FixtureSheet sheet, String text) {
        return sheet.rows().entrySet().stream()
                .filter(row -> row.getValue().containsValue(text))
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElseThrow();
    }

    @Test
    void sumInTheGapBetweenTablesIsNoTitle() {
        Sheets sheets = new Sheets().add("Sheet1", 0, TITLE);
        sheets.last().put(row(sheets.last(), Specimen.T3) - 1, 0, "合计");

        RecognitionResult received = sheets.add("Sheet2", 0, TITLE).received(DESK, UNIT);

        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(received.year()).isEqualTo(2023);
    }

    @ParameterizedTest
    @CsvSource({
        "局机关, 汇总",
        "机关本级, 全局",
        "下属单位, 合计",
        "局属二级单位, 教育局",
        "局机关, 全局汇总",
        "全区, 教育局",
        "全区汇总, 区教育局",
        "全县, Sheet1",
        "水利局, 教育局",
        "各单位汇总, 教育局",
    })
    void wholeOfTheUnitCountsBeforeItsPartsAndBeforeOthers(String other, String counted) {
        for (boolean first : new boolean[] {true, false}) {
            Sheets sheets = first
                    ? new Sheets().add(counted, 0).add(other, 7)
                    : new Sheets().add(other, 7).add(counted, 0);

            RecognitionResult received = sheets.received(DESK, UNIT);

            assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
            assertThat(received.unit().map(Unit::name)).hasValue(UNIT);
            assertThat(Worded.of(received.findings()))
                    .containsExactly(
                            copy(Specimen.T2, counted, other, "D11", Severity.EXPLAIN),
                            copy(Specimen.T3, counted, other, "F29", Severity.EXPLAIN),
                            copy(Specimen.T4, counted, other, "C60", Severity.EXPLAIN));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "文登区教育局2023年政府信息公开统计表（初稿）, 文登区教育局2023年政府信息公开统计表（定稿）",
        "文登区教育局2023年政府信息公开统计表（机关）, 文登区教育局2023年政府信息公开统计表（汇总）",
        "文登区教育局2023年政府信息公开统计表（本级）, 文登区教育局2023年政府信息公开统计表",
        "文登区教育局招生办2023年政府信息公开统计表, 文登区教育局2023年政府信息公开统计表",
        "文登区人民政府2023年政府信息公开统计表（全区汇总）, 文登区教育局2023年政府信息公开统计表",
        "文登区2023年政府信息公开统计汇总表, 文登区教育局2023年政府信息公开统计表",
        "2023年全区政府信息公开统计表, 文登区教育局2023年政府信息公开统计表",
        "某某局2023年政府信息公开统计表（示例）, 文登区教育局2023年政府信息公开统计表",
        "文登区教育局2023年政府信息公开统计表（作废）, 文登区教育局2023年政府信息公开统计表",
        "文登区教育局2023年上半年政府信息公开统计表, 文登区教育局2023年政府信息公开统计表",
        "文登区教育局2022年度统计表, 文登区教育局2023年度统计表",
        "上年数据, 本年数据",
        "文登区水利局2023年政府信息公开统计表, 文登区教育局2023年政府信息公开统计表",
        "填报单位：文登区水利局, 填报单位：文登区教育局",
    })
    void titleOverTheTablesDecides(String other, String counted) {
        for (boolean first : new boolean[] {true, false}) {
            Sheets apart = first
                    ? new Sheets().add("Sheet1", 0, counted).add("Sheet2", 7, other)
                    : new Sheets().add("Sheet1", 7, other).add("Sheet2", 0, counted);
            Sheets below = first
                    ? new Sheets().add("Sheet1", 0, counted).below(7, other)
                    : new Sheets().add("Sheet1", 7, other).below(0, counted);

            assertThat(Sheets.read(apart.received(DESK, UNIT))).isEqualTo(Sheets.read(0));
            assertThat(Sheets.read(below.received(DESK, UNIT))).isEqualTo(Sheets.read(0));
            assertThat(apart.received(DESK, UNIT).year()).isEqualTo(2023);
            assertThat(below.received(DESK, UNIT).year()).isEqualTo(2023);
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void titleOverTheTablesDecidesInEveryKindOfFile(FileFormat format) {
        Sheets sheets = new Sheets().add("一", 7, "文登区水利局2023年政府信息公开统计表").add("二", 0, "文登区教育局2023年政府信息公开统计表");

        RecognitionResult received = sheets.received(DESK, format, UNIT);

        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(received.unit().map(Unit::name)).hasValue(UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sheet1", "报表", "2023年", "一稿", "附表"})
    void nothingCountsWhereNothingDecides(String name) {
        Sheets sheets = new Sheets().add(name, 0, TITLE).add(name + " (2)", 7, TITLE);

        RecognitionResult received = sheets.received(DESK, UNIT);

        assertThat(received.submission()).isEqualTo(Optional.empty());
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(
                                Problem.F_EXTRA_ROW,
                                Specimen.T2 + "；" + Specimen.T3 + "；" + Specimen.T4,
                                "“" + name + "”（D11、F29、C60）、“" + name + " (2)”（D11、F29、C60）")
                        .as("undecided")
                        .at(name, "D11"));
    }

    @Test
    void copiesWithTheSameFiguresAreOne() {
        RecognitionResult received =
                new Sheets().add("Sheet1", 0, TITLE).add("Sheet2", 0, TITLE).received(DESK, UNIT);

        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        copy(Specimen.T2, "Sheet1", "Sheet2", "D11", Severity.HINT),
                        copy(Specimen.T3, "Sheet1", "Sheet2", "F29", Severity.HINT),
                        copy(Specimen.T4, "Sheet1", "Sheet2", "C60", Severity.HINT));
    }

    @Test
    void tableWhoseCopiesDifferDoesNotCountWhereTheOthersDo() {
        Sheets sheets = new Sheets().add("Sheet1", 0, TITLE).add("Sheet2", 0, TITLE);
        sheets.last().put(59, 2, "4711");

        RecognitionResult received = sheets.received(DESK, UNIT);

        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0, "t2", "t3"));
        assertThat(Worded.of(received.findings()))
                .contains(Finding.of(Problem.F_EXTRA_ROW, Specimen.T4, "“Sheet1”（C60）、“Sheet2”（C60）")
                        .as("undecided")
                        .at("Sheet1", "C60"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例", "填表示例", "样例", "填表说明", "填报说明", "模板", "样表"})
    void exampleAloneIsNoReport(String name) {
        RecognitionResult received = new Sheets().add(name, 0).received(DESK, UNIT);

        assertThat(received.submission()).isEqualTo(Optional.empty());
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_NO_TABLES).as("example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"模板", "样表", "附件2-样表"})
    void templateThatNamesItsUnitIsItsReport(String name) {
        RecognitionResult received = new Sheets().add(name, 0, TITLE).received(DESK, UNIT);

        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void sheetOfTheWholeDistrictIsNoUnitsReport() {
        RecognitionResult received =
                new Sheets().add("全区", 0, "文登区人民政府2023年政府信息公开统计表（全区汇总）").received(DESK, "文登区人民政府办公室");

        assertThat(received.submission()).isEqualTo(Optional.empty());
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        elsewhere(Specimen.T2, "D11"), elsewhere(Specimen.T3, "F29"), elsewhere(Specimen.T4, "C60"));
    }

    @Test
    void sheetOfTheWholeDistrictIsTheReportOfItsGovernment() {
        RecognitionResult received = new Sheets()
                .add("全区", 0, "文登区人民政府2023年政府信息公开统计表（全区汇总）")
                .received(ReceivingDesk.of("文登区人民政府", "文登区教育局"), "文登区人民政府");

        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
    }

    @Test
    void formOfTheDistrictIsTheReportOfTheUnitThatFilledItIn() {
        RecognitionResult received = new Sheets()
                .add("Sheet1", 0, "2023年全区政府信息公开工作情况统计表", "填报单位：文登区教育局")
                .received(DESK, "统计表");

        assertThat(received.unit().map(Unit::name)).hasValue(UNIT);
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(received.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"文登区国家安全局, 国家安全局", "文登区机关事务管理局, 机关事务局", "文登区直属机关工作委员会, 直属机关工委"})
    void wordsInAUnitsNameSayNothing(String unit, String sheet) {
        RecognitionResult received =
                new Sheets().add(sheet, 0, unit + "2023年政府信息公开工作年度报告").received(ReceivingDesk.of(unit), unit);

        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void tableThatOnlyAnExampleHasIsMissing() {
        Sheets sheets = new Sheets().add("示例", 7, TITLE).add("统计表", 0, TITLE);
        for (int row = 55; row < 62; row++) {
            sheets.last().clearRow(row);
        }

        RecognitionResult received = sheets.received(DESK, UNIT);

        Map<String, String> expected = Sheets.read(0, "t2", "t3");
        assertThat(Sheets.read(received)).isEqualTo(expected);
        assertThat(Worded.of(received.findings()))
                .contains(Finding.of(Problem.F_MISSING_TABLE, Specimen.T4, "示例", "C60")
                        .as("elsewhere")
                        .at("示例", "C60"));
    }

    private static Finding elsewhere(String table, String address) {
        return Finding.of(Problem.F_MISSING_TABLE, table, "全区", address)
                .as("elsewhere")
                .at("全区", address);
    }

    private static Finding copy(String table, String counted, String unused, String address, Severity severity) {
        return Finding.of(Problem.F_EXTRA_ROW, table, counted, unused, address)
                .as("copy")
                .weighing(severity)
                .at(unused, address);
    }
}
