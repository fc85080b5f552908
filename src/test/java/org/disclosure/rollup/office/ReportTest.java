package org.disclosure.rollup.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The district's report of the samples, and those that are asked for one by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

    private static final String DISTRICT = "威海市文登区人民政府";

    private Path folder;
    private Night night;

    @BeforeAll
    void runOnTheSamples(@TempDir Path shared) {
        folder = shared;
        night = Night.run(Path.of("input-samples"), folder);
    }

    private Night report(String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of("report", "--data", folder.resolve("data").toString(), "--as-of", "2024-02-10"),
                        Stream.of(more))
                .toList();
        return Night.command(folder, arguments.toArray(String[]::new));
    }

    private Path written(String name, String... more) {
        Path file = folder.resolve("reports").resolve(name);
        List<String> arguments = Stream.concat(Stream.of(more), Stream.of("--out", file.toString()))
                .toList();
        assertThat(report(arguments.toArray(String[]::new)).exit()).isZero();
        return file;
    }

    private static List<String> paragraphs(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    /** The report from its title on, without what is said to its editor. */
    private static List<String> text(Path file, String agency) throws IOException {
        return paragraphs(file).stream()
                .dropWhile(paragraph -> !paragraph.equals(agency))
                .toList();
    }

    private List<String> golden(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/golden/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Map<String, String> figures(Path file, String unit, int year) throws IOException {
        RecognitionResult read =
                ReceivingDesk.of(unit).receive(new FixtureFile("report.docx", Files.readAllBytes(file), null), year);
        assertThat(read.findings()).isEmpty();
        assertThat(read.unit().map(Unit::name)).hasValue(unit);
        assertThat(read.year()).isEqualTo(year);
        Map<String, String> figures = new LinkedHashMap<>();
        ReceivingDesk.entries(read)
                .forEach(entry -> figures.put(
                        entry.cell().toString(),
                        entry.reading().amount().orElseThrow().toPlainString()));
        return figures;
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023})
    void theDistrictsReportSaysWhatItsFiguresSay(int year) throws IOException {
        assertThat(text(night.file(year, "report.docx"), DISTRICT)).isEqualTo(golden("report-" + year + ".txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023})
    void theTablesReadBackAsTheSummary(int year) throws IOException {
        Map<String, String> summary = new LinkedHashMap<>();
        for (Map<String, String> sum : night.csv(year, "summary.csv")) {
            summary.put(sum.get("cell"), sum.get("value"));
        }

        assertThat(figures(night.file(year, "report.docx"), DISTRICT, year)).isEqualTo(summary);
    }

    @Test
    void theDistrictsReportIsTheSameWhenAskedFor() throws IOException {
        Path file = written("district.docx", "--year", "2023");

        assertThat(file).hasSameBinaryContentAs(night.file(2023, "report.docx"));
    }

    @Test
    void aUnitsReportSaysWhatItsFiguresSay() throws IOException {
        Path file = written("transport.docx", "--year", "2023", "--unit", "交通局");

        assertThat(text(file, "威海市文登区交通运输局")).isEqualTo(golden("report-2023-WD11.txt"));
    }

    @Test
    void theTablesOfAUnitsReportReadBackAsItsEntries() throws IOException {
        String unit = "威海市文登区市场监督管理局";
        Map<String, String> entries = new LinkedHashMap<>();
        for (Map<String, String> entry : night.csv(2023, "entries.csv")) {
            if (entry.get("unit_code").equals("WD14")) {
                entries.put(entry.get("cell"), entry.get("value"));
            }
        }

        assertThat(figures(written("market.docx", "--year", "2023", "--unit", "WD14"), unit, 2023))
                .isEqualTo(entries);
    }

    @Test
    void aReportThatIsSentInAsItIsHasNothingToPutRightButWhatIsStillToBeWritten() throws IOException {
        Path inbox = folder.resolve("inbox");
        Files.createDirectories(inbox.resolve("2023"));
        Files.copy(Path.of("input-samples/roster.csv"), inbox.resolve("roster.csv"));
        Files.move(written("own.docx", "--year", "2023", "--unit", "WD11"), inbox.resolve("2023/交通运输局20240110.docx"));

        Night own = Night.run(inbox, folder.resolve("own"));

        assertThat(own.csv(2023, "findings.csv").stream()
                        .filter(finding -> finding.get("unit_code").equals("WD11"))
                        .map(finding -> finding.get("code")))
                .containsExactly("N-LEFTOVER");
    }

    @Test
    void theEditorIsToldInEnglishAndTheReportStaysChinese() throws IOException {
        assertThat(paragraphs(written("english.docx", "--year", "2022", "--lang", "en")))
                .contains(
                        "You may edit report.docx where it lies: each run renews the figures only and keeps what you wrote. Where you changed a sentence whose figures change again, the new ones stand behind it in yellow.",
                        "2022年政府信息公开工作年度报告",
                        "【To write: the main problems of the year】");
    }

    @Test
    void aFileThatIsThereIsNeverWrittenOver() throws IOException {
        Path file = folder.resolve("edited.docx");
        Files.writeString(file, "edited");

        Night refused = report("--year", "2023", "--out", file.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.complained().strip()).isEqualTo("文件 " + file + " 已经存在，没有改动它；请先移走，或用 --out 写到别处");
        assertThat(file).hasContent("edited");
    }

    @Test
    void whatCannotBeWrittenIsSaidWithTheReason() {
        Path data = folder.resolve("data");

        assertThat(complaint("--year", "2021")).isEqualTo("数据文件夹 " + data + " 里没有 2021 年的数据，请先用 run 汇总这一年");
        assertThat(complaint("--year", "2023", "--unit", "科技局")).isEqualTo("威海市文登区科学技术局 2023 年没有可用的报表，写不出报告");
        assertThat(complaint("--year", "2023", "--unit", "交通运输厅"))
                .isEqualTo("名录里没有“交通运输厅”这个单位，最接近的是：威海市文登区交通运输局、威海市文登区科学技术局、威海市文登区民政局");
        assertThat(complaint("--unit", "交通局")).isEqualTo("缺少参数 --year YEAR\n用 --help 查看用法");
    }

    @Test
    void aDataFolderThatIsNotThereIsNotMade() {
        Path nowhere = folder.resolve("nowhere");

        Night refused = Night.command(folder, "report", "--year", "2023", "--data", nowhere.toString());

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.complained().strip()).isEqualTo("找不到数据文件夹：" + nowhere);
        assertThat(nowhere).doesNotExist();
    }

    private String complaint(String... arguments) {
        Night refused = report(arguments);
        assertThat(refused.exit()).isEqualTo(2);
        return refused.complained().strip();
    }
}
