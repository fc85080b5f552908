package org.disclosure.rollup.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on the samples, as an office runs it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollupRunTest {

    private static final Path SAMPLES = Path.of("input-samples");
    private static final List<Integer> YEARS = List.of(2022, 2023);

    private Path folder;
    private Night night;

    @BeforeAll
    void runOnTheSamples(@TempDir Path shared) {
        folder = shared;
        night = Night.run(SAMPLES, folder.resolve("first"));
    }

    /** The results, which the build compares with what the run command prints, and then what is to be done. */
    @Test
    void theTerminalEndsWithWhatTheOfficeNeeds() throws IOException {
        assertThat(night.exit()).isZero();
        assertThat(night.closingLines())
                .isEqualTo(Stream.of("closing-lines.txt", "today-lines.txt")
                        .flatMap(RollupRunTest::golden)
                        .toList());
    }

    private static Stream<String> golden(String name) {
        try (InputStream golden = RollupRunTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSameInputsGiveTheSameBytesOnceMoreAndUnderAnotherLocaleAndZone() throws IOException {
        Map<String, String> hashes = night.hashes();
        assertThat(hashes.keySet())
                .containsExactly(
                        "2022/decisions.csv",
                        "2022/entries.csv",
                        "2022/figures.json",
                        "2022/findings.csv",
                        "2022/findings.json",
                        "2022/index.html",
                        "2022/manifest.json",
                        "2022/notices/WD13-威海市文登区卫生健康局.xlsx",
                        "2022/notices/催报.xlsx",
                        "2022/notices/全部通知.zip",
                        "2022/report.docx",
                        "2022/summary.csv",
                        "2022/summary.xlsx",
                        "2022/today.json",
                        "2023/decisions.csv",
                        "2023/entries.csv",
                        "2023/figures.json",
                        "2023/findings.csv",
                        "2023/findings.json",
                        "2023/index.html",
                        "2023/manifest.json",
                        "2023/notices/WD03-威海市文登区教育和体育局.xlsx",
                        "2023/notices/WD04-威海市文登区科学技术局.xlsx",
                        "2023/notices/WD05-威海市文登区民政局.xlsx",
                        "2023/notices/WD08-威海市文登区人力资源和社会保障局.xlsx",
                        "2023/notices/WD10-威海市文登区住房和城乡建设局.xlsx",
                        "2023/notices/WD13-威海市文登区卫生健康局.xlsx",
                        "2023/notices/WD16-威海市文登区气象局.xlsx",
                        "2023/notices/WD18-威海市文登区泽头镇人民政府.xlsx",
                        "2023/notices/催报.xlsx",
                        "2023/notices/全部通知.zip",
                        "2023/report.docx",
                        "2023/summary.csv",
                        "2023/summary.xlsx",
                        "2023/today.json",
                        "index.html");

        Night again = Night.run(SAMPLES, folder.resolve("first"));
        assertThat(again.hashes()).isEqualTo(hashes);

        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Night.run(SAMPLES, folder.resolve("elsewhere")).hashes()).isEqualTo(hashes);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theOrderOfTheFilesOnTheDiskMakesNoDifference() throws IOException {
        Path copy = folder.resolve("copied");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SAMPLES)) {
            files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
        }
        java.util.Collections.reverse(files);
        for (Path file : files) {
            Path target = copy.resolve(SAMPLES.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        assertThat(Night.run(copy, folder.resolve("reversed")).hashes()).isEqualTo(night.hashes());
    }

    @Test
    void everyFigureOfTheSummaryIsTheSumOfTheEntries() throws IOException {
        for (int year : YEARS) {
            Set<String> filesWithErrors = new HashSet<>();
            for (Map<String, String> finding : night.csv(year, "findings.csv")) {
                if (finding.get("severity").equals("ERROR")) {
                    filesWithErrors.add(finding.get("file"));
                }
            }
            Map<String, BigDecimal> all = new LinkedHashMap<>();
            Map<String, BigDecimal> errorFree = new LinkedHashMap<>();
            Map<String, Integer> counted = new LinkedHashMap<>();
            Set<String> units = new HashSet<>();
            for (Map<String, String> entry : night.csv(year, "entries.csv")) {
                units.add(entry.get("unit_code"));
                if (!entry.get("value").isEmpty()) {
                    BigDecimal value = new BigDecimal(entry.get("value"));
                    all.merge(entry.get("cell"), value, BigDecimal::add);
                    counted.merge(entry.get("cell"), 1, Integer::sum);
                    if (!filesWithErrors.contains(entry.get("file"))) {
                        errorFree.merge(entry.get("cell"), value, BigDecimal::add);
                    }
                }
            }
            for (Map<String, String> sum : night.csv(year, "summary.csv")) {
                String cell = sum.get("cell");
                assertThat(new BigDecimal(sum.get("value"))).as(cell).isEqualByComparingTo(all.get(cell));
                assertThat(new BigDecimal(sum.get("value_error_free")))
                        .as(cell)
                        .isEqualByComparingTo(errorFree.get(cell));
                assertThat(sum.get("units_counted")).isEqualTo(counted.get(cell).toString());
                assertThat(sum.get("units_blank")).isEqualTo(Integer.toString(units.size() - counted.get(cell)));
            }
        }
    }

    @Test
    void theWorkbooksTablesReadBackAsTheSummary() throws IOException {
        Unit district = new Unit("D", "区", List.of(), UnitKind.GOVERNMENT_OFFICE, 1);
        Recognition recognition = new Recognition(Forms.load(), new Roster(List.of(district)));
        for (int year : YEARS) {
            byte[] content = Files.readAllBytes(night.file(year, "summary.xlsx"));
            RecognitionResult read = recognition.recognise(
                    new Intake(Limits.DEFAULT).read(content, "summary.xlsx"), "summary.xlsx", year);
            Map<String, String> workbook = new LinkedHashMap<>();
            read.submission()
                    .orElseThrow()
                    .entries()
                    .forEach(entry -> workbook.put(
                            entry.cell().toString(),
                            entry.reading().amount().orElseThrow().toPlainString()));
            Map<String, String> summary = new LinkedHashMap<>();
            for (Map<String, String> sum : night.csv(year, "summary.csv")) {
                summary.put(sum.get("cell"), sum.get("value"));
            }
            assertThat(workbook).isEqualTo(summary);
        }
    }

    @Test
    void everyReceivedFileIsNamedOnTheReportingSheet() throws IOException {
        for (int year : YEARS) {
            Set<String> received = new TreeSet<>();
            Path root = SAMPLES.resolve(Integer.toString(year));
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                received.add(root.relativize(file).toString().replace('\\', '/')));
            }
            Set<String> named = new TreeSet<>();
            try (Workbook workbook =
                    WorkbookFactory.create(night.file(year, "summary.xlsx").toFile())) {
                Sheet sheet = workbook.getSheet("报送情况");
                for (Row row : sheet) {
                    for (int column : List.of(6, 7)) {
                        if (row.getRowNum() > 0 && row.getCell(column) != null) {
                            row.getCell(column).getStringCellValue().lines().forEach(named::add);
                        }
                    }
                }
            }
            assertThat(named).isEqualTo(received);
        }
    }

    @Test
    void anyFindingAtOrAboveTheAskedSeverityIsExitThree() {
        assertThat(Night.run(SAMPLES, folder.resolve("errors"), "--fail-on", "error")
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void englishIsSpokenWhereAskedAndLabelsStayChinese() throws IOException {
        Night english = Night.run(SAMPLES, folder.resolve("english"), "--year", "2022", "--lang", "en");
        assertThat(english.closingLines().get(0)).startsWith("2022: ");
        assertThat(english.csv(2022, "summary.csv")).isEqualTo(night.csv(2022, "summary.csv"));
        try (Workbook workbook =
                WorkbookFactory.create(english.file(2022, "summary.xlsx").toFile())) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Overview");
            assertThat(workbook.getSheet("Summary").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("二、主动公开政府信息情况");
        }
    }
}
