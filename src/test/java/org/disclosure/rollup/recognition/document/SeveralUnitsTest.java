package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.WordFile;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with tables of several units: one unit's figures are never another's. */
class SeveralUnitsTest {

    private static final String EDUCATION = "文登区教育局2023年政府信息公开工作年度报告";
    private static final String WATER = "文登区水利局2023年政府信息公开工作年度报告";
    private static final ReceivingDesk DESK = ReceivingDesk.of("文登区教育局", "文登区水利局", "文登区财政局");

    @ParameterizedTest
    @ValueSource(strings = {"文登区教育局", "教育局2023年报", "附件2 文登区教育局（定稿）"})
    void fileThatNamesOneOfThemIsThatUnits(String stem) {
        for (Sheets sheets : layouts()) {
            RecognitionResult received = sheets.received(DESK, stem);

            assertThat(received.unit().map(Unit::name)).hasValue("文登区教育局");
            assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
            assertThat(received.findings())
                    .extracting(finding -> finding.code() + " " + finding.variant() + " " + finding.severity())
                    .containsExactly(
                            "F-EXTRA-ROW copy EXPLAIN", "F-EXTRA-ROW copy EXPLAIN", "F-EXTRA-ROW copy EXPLAIN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"统计表", "文登区财政局", "2023年报"})
    void fileThatNamesNeitherIsNobodys(String stem) {
        for (Sheets sheets : layouts()) {
            RecognitionResult received = sheets.received(DESK, stem);

            assertThat(received.unit()).isEqualTo(Optional.empty());
            assertThat(received.submission()).isEqualTo(Optional.empty());
            assertThat(received.findings()).hasSize(1).first().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("I-UNKNOWN-BUREAU");
                assertThat(finding.variant()).isEqualTo("several");
                assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                assertThat(finding.arguments().get(0)).contains("文登区教育局").contains("文登区水利局");
            });
        }
    }

    private static List<Sheets> layouts() {
        return List.of(
                new Sheets().add("Sheet1", 0, EDUCATION).add("Sheet2", 7, WATER),
                new Sheets().add("Sheet1", 7, WATER).add("Sheet2", 0, EDUCATION),
                new Sheets().add("Sheet1", 0, EDUCATION).below(7, WATER),
                new Sheets().add("Sheet1", 7, WATER).below(0, EDUCATION),
                new Sheets().add("Sheet1", 0, EDUCATION).beside(20, 7, WATER),
                new Sheets().add("Sheet1", 7, WATER).beside(20, 0, EDUCATION),
                new Sheets().add("Sheet1", 0, "填报单位：文登区教育局").add("Sheet2", 7, "填报单位：文登区水利局"),
                new Sheets().add("Sheet1", 7, "填报单位：文登区水利局").below(0, "填报单位：文登区教育局"),
                new Sheets().add("Sheet1", 7, "填报单位：文登区水利局").beside(20, 0, "填报单位：文登区教育局"),
                new Sheets().add("文登区教育局", 0).add("文登区水利局", 7),
                new Sheets().add("水利局", 7).add("教育局", 0),
                new Sheets().add("Sheet1", 7, "文登区水利局", "政府信息公开工作统计表").below(0, "文登区教育局", "政府信息公开工作统计表"));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void inEveryKindOfFileTheTitleOverTheTablesDecides(FileFormat format) {
        Sheets sheets = new Sheets().add("Sheet1", 7, WATER).below(0, EDUCATION);

        RecognitionResult received = sheets.received(DESK, format, "文登区教育局");

        assertThat(received.unit().map(Unit::name)).hasValue("文登区教育局");
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(sheets.received(DESK, format, "统计表").submission()).isEqualTo(Optional.empty());
    }

    @Test
    void inAWordDocumentTheParagraphOverTheTablesDecides() {
        WordFile word = new WordFile();
        word(word, 7, WATER);
        word(word, 0, EDUCATION);
        byte[] content = word.content();

        RecognitionResult named = DESK.receive(new FixtureFile("文登区教育局.docx", content, null), 2023);
        RecognitionResult nobodys = DESK.receive(new FixtureFile("统计表.docx", content, null), 2023);

        assertThat(named.unit().map(Unit::name)).hasValue("文登区教育局");
        assertThat(Sheets.read(named)).isEqualTo(Sheets.read(0));
        assertThat(nobodys.submission()).isEqualTo(Optional.empty());
        assertThat(Worded.of(nobodys.findings()))
                .containsExactly(
                        Finding.of(Problem.I_UNKNOWN_BUREAU, "文登区水利局、文登区教育局").as("several"));
    }

    private static void word(WordFile word, int more, String title) {
        word.paragraph(title);
        new Sheets().tables(more).forEach(table -> word.paragraph("情况如下：").table(table));
    }

    @Test
    void coverSaysWhoseTheFileIs() {
        Sheets sheets = new Sheets();
        sheets.other("封面").put(2, 2, EDUCATION);
        sheets.add("附表1", 7, WATER).add("附表2", 0, EDUCATION);

        RecognitionResult received = sheets.received(DESK, "统计表");

        assertThat(received.unit().map(Unit::name)).hasValue("文登区教育局");
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
    }

    @Test
    void tableThatOnlyTheOtherUnitHasIsMissing() {
        Sheets sheets = new Sheets().add("Sheet1", 7, WATER).add("Sheet2", 0, EDUCATION);
        for (int row = 55; row < 62; row++) {
            sheets.last().clearRow(row);
        }

        RecognitionResult received = sheets.received(DESK, "文登区教育局");

        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0, "t2", "t3"));
        assertThat(Worded.of(received.findings()))
                .contains(Finding.of(Problem.F_MISSING_TABLE, Specimen.T4, "Sheet1", "C60")
                        .as("elsewhere")
                        .at("Sheet1", "C60"));
    }

    @Test
    void twoReportsOfOneUnitBesideEachOtherAreUndecided() {
        RecognitionResult received = new Sheets()
                .add("Sheet1", 0, EDUCATION)
                .beside(20, 7, EDUCATION)
                .received(DESK, "文登区教育局");

        assertThat(received.submission()).isEqualTo(Optional.empty());
        assertThat(received.findings())
                .extracting(finding -> finding.code() + " " + finding.variant())
                .containsExactly("F-EXTRA-ROW undecided");
    }

    @Test
    void fieldUnderTheTitleGoesBeforeTheTitle() {
        RecognitionResult received =
                new Sheets().add("Sheet1", 0, WATER, "填报单位：文登区教育局").received(DESK, "统计表");

        assertThat(received.unit().map(Unit::name)).hasValue("文登区教育局");
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_UNKNOWN_BUREAU, "文登区教育局、文登区水利局", "文登区教育局")
                        .as("outvoted")
                        .weighing(Severity.EXPLAIN));
    }

    @Test
    void unitThatTitleAndFileNameNameGoesBeforeTheFieldOfACopiedForm() {
        RecognitionResult received =
                new Sheets().add("Sheet1", 0, WATER, "填报单位：文登区教育局").received(DESK, "文登区水利局");

        assertThat(received.unit().map(Unit::name)).hasValue("文登区水利局");
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.I_UNKNOWN_BUREAU, "文登区教育局、文登区水利局", "文登区水利局")
                        .as("outvoted")
                        .weighing(Severity.EXPLAIN));
    }

    @Test
    void oneReportWithTitlesOverEachTableIsOneReport() {
        Sheets sheets = new Sheets().add("Sheet1", 0, EDUCATION);
        Map.of(6, "附件1：" + EDUCATION, 20, "附件2：" + EDUCATION, 55, "附件3：" + EDUCATION)
                .forEach((row, title) -> sheets.last().put(row, 0, title));

        RecognitionResult received = sheets.received(DESK, "统计表");

        assertThat(received.unit().map(Unit::name)).hasValue("文登区教育局");
        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(0));
        assertThat(received.findings()).isEmpty();
    }
}
