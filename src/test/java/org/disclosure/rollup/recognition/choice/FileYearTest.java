package org.disclosure.rollup.recognition.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.recognition.document.Sheets;
import org.disclosure.rollup.recognition.document.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Year of a file that names another than the year consolidated, 2023. */
class FileYearTest {

    private static final String UNIT = "文登区教育局";
    private static final ReceivingDesk DESK = ReceivingDesk.of(UNIT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局2022年政府信息公开工作年度报告",
                "2022年度政府信息公开工作情况统计表",
                "2022年政务公开统计表",
                "填报年度：2022年",
                "年度：2022",
                "统计期限：2022年1月1日至2022年12月31日",
            })
    void otherYearInALineIsSaidAndIsTheFilesYear(String line) {
        RecognitionResult received = receive("文登区教育局.xlsx", line);

        assertThat(received.year()).isEqualTo(2022);
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.I_WRONG_YEAR, "2022", "2023", line).at("年报", "A1"));
    }

    @Test
    void otherYearBesideItsLabelIsSaid() {
        FixtureGrid grid = report();
        grid.sheet(0).put(0, 0, "报告年度").put(0, 1, "2022");

        RecognitionResult received = DESK.receive(FileFormat.XLSX.write(grid, UNIT), 2023);

        assertThat(received.year()).isEqualTo(2022);
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.I_WRONG_YEAR, "2022", "2023", "2022").at("年报", "B1"));
    }

    @ParameterizedTest
    @CsvSource({
        "文登区教育局2022年报.xlsx",
        "2022年文登区教育局.xlsx",
        "文登区教育局2022.xlsx",
        "文登区教育局-2022-终稿.xlsx",
        "２０２２年文登区教育局.xlsx",
        "文登区教育局2022数据.xlsx",
        "文登区教育局二〇二二年.xlsx"
    })
    void otherYearInTheFileNameIsSaid(String name) {
        RecognitionResult received = receive(name);

        assertThat(received.year()).isEqualTo(2022);
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.I_WRONG_YEAR, "2022", "2023", name).as("name"));
    }

    @Test
    void yearInTheDocumentGoesBeforeTheFileName() {
        RecognitionResult received = receive("文登区教育局2022.xlsx", "文登区教育局2023年政府信息公开工作年度报告");

        assertThat(received.year()).isEqualTo(2023);
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_WRONG_YEAR, "2022", "2023", "文登区教育局2022.xlsx")
                        .as("name-counted")
                        .weighing(Severity.EXPLAIN));
    }

    @Test
    void titleOfThisYearKeepsTheReportThoughAPeriodWasLeftFromLastYear() {
        RecognitionResult received = receive("文登区教育局.xlsx", "文登区教育局2023年政府信息公开工作年度报告", "统计期限：2022年1月1日至12月31日");

        assertThat(received.year()).isEqualTo(2023);
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_WRONG_YEAR, "2022", "2023", "统计期限：2022年1月1日至12月31日")
                        .as("counted")
                        .weighing(Severity.EXPLAIN)
                        .at("年报", "A2"));
    }

    @Test
    void reportOfAPartOfTheYearIsNotSaidToCount() {
        RecognitionResult received = receive("文登区教育局2022.xlsx", "文登区教育局2023年上半年政府信息公开统计表");

        assertThat(received.year()).isEqualTo(RecognitionResult.NO_YEAR);
        assertThat(received.findings())
                .extracting(finding -> finding.code() + " " + finding.variant() + " " + finding.severity())
                .containsExactly("I-WRONG-YEAR name ERROR", "I-PERIOD  ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "2022年, 2022",
        "2022年数据, 2022",
        "2022数据, 2022",
        "2022, 2022",
        "2022年度统计表, 2022",
        "教育局2022, 2022",
        "二〇二二年, 2022",
        "二○二一年度, 2021",
        "上年, 2022",
        "上年数据, 2022",
        "去年, 2022",
        "上年度统计表, 2022",
        "2024年, 2024",
    })
    void otherYearInTheOnlySheetsNameIsTheFilesYear(String name, int year) {
        RecognitionResult received = new Sheets().add(name, 0, "填报单位：文登区教育局").received(DESK, UNIT);

        assertThat(received.year()).isEqualTo(year);
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_WRONG_YEAR, Integer.toString(year), "2023", name)
                        .at(name, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2022年度统计表, 2022",
        "文登区教育局2022年度统计表, 2022",
        "2022年数据, 2022",
        "（2022年）, 2022",
        "2022年度, 2022",
        "文登区教育局二〇二二年政府信息公开工作年度报告, 2022",
        "二〇二二年度统计表, 2022",
        "文登区教育局2022年信息公开年报, 2022",
        "上年数据, 2022",
        "去年统计表, 2022",
    })
    void otherYearInTheTitleInOtherWordsIsTheFilesYear(String title, int year) {
        for (FileFormat format : FileFormat.values()) {
            RecognitionResult received = new Sheets().add("Sheet1", 0, title).received(DESK, format, UNIT);

            assertThat(received.year()).as(format.name()).isEqualTo(year);
            assertThat(received.findings())
                    .extracting(Finding::code)
                    .as(format.name())
                    .contains("I-WRONG-YEAR");
        }
    }

    @Test
    void titleOfThisYearKeepsASheetWithTheNameOfLastYear() {
        RecognitionResult received =
                new Sheets().add("2022年", 0, "文登区教育局2023年政府信息公开工作年度报告").received(DESK, UNIT);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_WRONG_YEAR, "2022", "2023", "2022年")
                        .as("sheet")
                        .weighing(Severity.EXPLAIN)
                        .at("2022年", ""));
    }

    @Test
    void tableThatOnlyASheetOfAnotherYearHasIsMissing() {
        Sheets sheets = new Sheets().add("2022年", 7).add("2023年", 0);
        for (int row = 55; row < 62; row++) {
            sheets.last().clearRow(row);
        }

        RecognitionResult received = sheets.received(DESK, UNIT);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0, "t2", "t3"));
        assertThat(Worded.of(received.findings()))
                .contains(Finding.of(Problem.F_MISSING_TABLE, Specimen.T4, "2022年", "C60")
                        .as("elsewhere")
                        .at("2022年", "C60"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文登区教育局 2024-01-15.xlsx",
                "文登区教育局2024.1.15.xlsx",
                "文登区教育局（2024年1月15日报送）.xlsx",
                "文登区教育局20240115.xlsx",
                "文登区教育局2023年报2024-01-15.xlsx",
            })
    void dateInTheFileNameIsNoYearOfAReport(String name) {
        RecognitionResult received = receive(name);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(received.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "收到申请3件，比2022年政府信息公开申请减少2件。",
                "填报日期：2024年1月15日",
                "与2022年政府信息公开申请数量相比，增加5件",
                "根据《关于做好2022年政府信息公开工作年度报告的通知》，现将情况报告如下。"
            })
    void anotherYearInRunningTextIsNoTitle(String line) {
        RecognitionResult received = receive("文登区教育局.xlsx", line);

        assertThat(received.year()).isEqualTo(2023);
        assertThat(received.findings()).isEmpty();
    }

    private static RecognitionResult receive(String name, String... lines) {
        FixtureGrid grid = report();
        for (int row = 0; row < lines.length; row++) {
            grid.sheet(0).put(row, 0, lines[row]);
        }
        return DESK.receive(FileFormat.XLSX.write(grid, name.substring(0, name.lastIndexOf('.'))), 2023);
    }

    /** A report that says no year, with free rows above its tables. */
    private static FixtureGrid report() {
        RealReport figures = RealReport.suqian2023();
        FixtureGrid grid = Layout.STACKED.lay(figures.form(), figures.figures(), "", 2023);
        grid.sheet(0).clearRow(3).clearRow(4);
        return grid;
    }
}
