package org.disclosure.rollup.job.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what changed is read, and what is said and added up is the same as if all had been. */
public class IncrementalNightTest {

    private static final String FIRST = "2024-01-15";
    private static final String SECOND = "2024-01-16";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void threeUnitsReport() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4))
                .received(2023, "2024-01-12/丙局.csv", ReportCsv.of("文登区丙局", 2023, 5));
    }

    /** When each output was written; the page over all years is not of a year and says what came last night. */
    private static Map<String, FileTime> times(Path out) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(file -> !file.equals(out) && !file.equals(out.resolve("index.html")))
                    .toList()) {
                times.put(out.relativize(file).toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static List<List<String>> sheet(Night night, String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Workbook workbook =
                WorkbookFactory.create(night.file(2023, "summary.xlsx").toFile())) {
            for (Row row : workbook.getSheet(name)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(new DataFormatter().formatCellValue(cell));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    /** What a run tells of figures and findings, other than of the night before. */
    private static Map<String, List<Map<String, String>>> told(Night night) throws IOException {
        List<Map<String, String>> findings = night.csv(2023, "findings.csv");
        findings.removeIf(finding -> finding.get("code").equals("D-CHANGED"));
        findings.forEach(finding -> finding.remove("since"));
        return Map.of(
                "summary", night.csv(2023, "summary.csv"),
                "entries", night.csv(2023, "entries.csv"),
                "findings", findings);
    }

    private Night fromScratch(String day) throws IOException {
        Path home = Files.createTempDirectory(folder, "scratch");
        return Night.command(
                home.resolve("out"),
                "run",
                "--inbox",
                office.inbox().toString(),
                "--out",
                home.resolve("out").toString(),
                "--data",
                home.resolve("data").toString(),
                "--year",
                "2023",
                "--as-of",
                day);
    }

    @Test
    void aNightWithNothingNewSaysSoAndTouchesNothing() throws IOException {
        office.nightOf(FIRST);
        Map<String, FileTime> before = times(office.out());

        Night second = office.nightOf(SECOND);

        assertThat(second.closingLines().get(0)).isEqualTo("2023 年：没有新的内容，结果保持不变");
        assertThat(times(office.out())).isEqualTo(before);
    }

    @Test
    void anotherDayIsNewsWhileAReportIsOwed() throws IOException {
        Files.delete(office.file(2023, "2024-01-12/丙局.csv"));
        Night inTime = office.nightOf("2024-01-30");
        assertThat(office.nightOf("2024-01-31").closingLines().get(0))
                .as("there is a day less")
                .isEqualTo("2023 年：读取 0 个文件，另有 2 个没有变化，沿用上次读取的结果");
        Night late = office.nightOf("2024-02-02");

        assertThat(inTime.exit()).isZero();
        assertThat(late.csv(2023, "findings.csv").stream()
                        .filter(finding -> finding.get("code").equals("D-MISSING"))
                        .map(finding -> finding.get("since") + " " + finding.get("message")))
                .containsExactly("2024-02-02 文登区丙局没有可用的报表，已超过报送期限（2024-01-31）2 天。请催报。");
    }

    @Test
    void onlyWhatChangedIsReadAndTheFiguresAreThoseOfAllRead() throws IOException {
        office.nightOf(FIRST);
        office.received(2023, "2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 40));

        Night second = office.nightOf(SECOND);

        assertThat(second.closingLines().get(0)).isEqualTo("2023 年：读取 1 个文件，另有 2 个没有变化，沿用上次读取的结果");
        assertThat(told(second)).isEqualTo(told(fromScratch(SECOND)));
    }

    @Test
    void aRosterOrChecksThatChangedMeanThatAllIsReadAgain() throws IOException {
        office.nightOf(FIRST);
        office.roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,乡镇,3");
        Night second = office.nightOf(SECOND);
        assertThat(second.closingLines().get(0)).startsWith("2023 年：名录、审核公式、设置或程序有变化，重新读取全部 3 个文件");
        assertThat(told(second)).isEqualTo(told(fromScratch(SECOND)));
    }

    @Test
    void deletedOutputsAreWrittenAgain() throws IOException {
        Night first = office.nightOf(FIRST);
        Map<String, String> hashes = first.hashes();
        Files.delete(first.file(2023, "summary.csv"));

        Night second = office.nightOf(FIRST);

        assertThat(second.hashes().keySet()).isEqualTo(hashes.keySet());
        assertThat(second.csv(2023, "summary.csv")).hasSize(200);
    }

    @Test
    void newChangedRenamedAndWithdrawnFilesAreToldApartAndSolvedFindingsNamed() throws IOException {
        office.received(
                2023, "2024-01-12/丁局.csv", ReportCsv.of("文登区丁局", 2023, 6).replace("行政许可,6", "行政许可,"));
        office.roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3", "4,文登区丁局,,部门,4", "5,文登区戊局,,部门,5");
        office.nightOf(FIRST);
        Files.delete(office.file(2023, "2024-01-12/甲局.csv"));
        Files.move(office.file(2023, "2024-01-12/乙局.csv"), office.file(2023, "2024-01-12/乙局年报.csv"));
        office.received(2023, "2024-01-12/丁局.csv", ReportCsv.of("文登区丁局", 2023, 6));
        office.received(2023, "2024-01-15/戊局.csv", ReportCsv.of("文登区戊局", 2023, 7));

        Night second = office.nightOf(SECOND);

        assertThat(sheet(second, "变化"))
                .containsExactly(
                        List.of("与上次公布（2024-01-15）相比的变化", "", "", ""),
                        List.of("收到的文件"),
                        List.of("情况", "单位", "文件", "原文件名"),
                        List.of("内容更正", "文登区丁局", "2024-01-12/丁局.csv", ""),
                        List.of("改名", "文登区乙局", "2024-01-12/乙局年报.csv", "2024-01-12/乙局.csv"),
                        List.of("新收到", "文登区戊局", "2024-01-15/戊局.csv", ""),
                        List.of("已撤回", "文登区甲局", "2024-01-12/甲局.csv", ""),
                        List.of("已解决的问题"),
                        List.of("首次发现", "单位", "问题", "文件"),
                        List.of(
                                "2024-01-15",
                                "文登区丁局",
                                "“二、主动公开政府信息情况”的统计表有 1 个单元格没有填数字：B6。不计入汇总；确实没有的请填 0。",
                                "2024-01-12/丁局.csv"));
        assertThat(second.csv(2023, "findings.csv").stream()
                        .map(finding -> finding.get("since") + " " + finding.get("code") + " " + finding.get("unit")))
                .contains("2024-01-16 T2-REGULATIONS 文登区戊局")
                .noneMatch(finding -> finding.contains("D-MISSING"));
        assertThat(told(second)).isEqualTo(told(fromScratch(SECOND)));
    }

    @Test
    void everyContentThatWasEverReceivedIsInTheArchive() throws IOException {
        String first = ReportCsv.of("文登区乙局", 2023, 4);
        String later = ReportCsv.of("文登区乙局", 2023, 40);
        office.nightOf(FIRST);
        office.received(2023, "2024-01-12/乙局.csv", later);
        office.nightOf(SECOND);

        List<String> kept = new ArrayList<>();
        try (Stream<Path> files = Files.walk(office.home().resolve("data/archive"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.add(Files.readString(file));
            }
        }
        assertThat(kept).hasSize(4).contains(first, later);
    }
}
