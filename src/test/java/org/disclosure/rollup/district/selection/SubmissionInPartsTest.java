package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.PdfFile;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.fixture.WordFile;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that send several files, which together are one submission. */
public class SubmissionInPartsTest {

    private static final Form FORM = Forms.load().forReportYear(2023);
    private static final String FIRST = "2024-01-16";
    private static final String SECOND = "2024-01-17";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void sixUnitsSendSeveralFiles() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster(
                        "1,文登区甲局,,部门,1",
                        "2,文登区乙局,,部门,2",
                        "3,文登区丙局,,部门,3",
                        "4,文登区丁局,,部门,4",
                        "5,文登区戊局,,部门,5",
                        "6,文登区己局,,部门,6")
                // a table a file
                .received(2023, "2024-01-12/甲局/表二.csv", table("t2", ReportCsv.of("文登区甲局", 2023, 3)))
                .received(2023, "2024-01-12/甲局/表三.csv", table("t3", ReportCsv.of("文登区甲局", 2023, 3)))
                .received(2023, "2024-01-12/甲局/表四.csv", table("t4", ReportCsv.of("文登区甲局", 2023, 3)))
                // a report without tables, and the tables
                .received(2023, "2024-01-12/乙局附表.csv", ReportCsv.of("文登区乙局", 2023, 4))
                // a correction of one table
                .received(2023, "2024-01-12/丙局.csv", ReportCsv.of("文登区丙局", 2023, 5))
                .received(2023, "2024-01-15/丙局.csv", table("t2", ReportCsv.of("文登区丙局", 2023, 7)))
                // a scan, and last year's report
                .received(2023, "2024-01-12/丁局.csv", ReportCsv.of("文登区丁局", 2023, 6))
                .received(2023, "2024-01-13/丁局.csv", ReportCsv.of("文登区丁局", 2022, 6))
                // two of one day
                .received(2023, "2024-01-12/戊局A.csv", ReportCsv.of("文登区戊局", 2023, 8))
                .received(2023, "2024-01-12/戊局B.csv", ReportCsv.of("文登区戊局", 2023, 9))
                // the same as a Word report and as a workbook
                .received(2023, "2024-01-12/己局.csv", ReportCsv.of("文登区己局", 2023, 0));
        Files.write(office.file(2023, "2024-01-12/文登区丁局盖章.pdf"), PdfFile.scan());
        Files.write(office.file(2023, "2024-01-12/乙局报告.docx"), report("文登区乙局").content());
        Files.write(office.file(2023, "2024-01-12/己局报告.docx"), withTables("文登区己局"));
    }

    /** A report with nothing but one of its tables. */
    private static String table(String code, String report) {
        StringBuilder kept = new StringBuilder(report.lines().findFirst().orElseThrow()).append('\n');
        boolean isKept = false;
        for (String line : report.lines().skip(1).toList()) {
            String first = line.substring(0, line.indexOf(','));
            if (FORM.tables().stream().anyMatch(table -> table.code().equals(first))) {
                isKept = first.equals(code);
            }
            if (isKept) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    private static WordFile report(String unit) {
        return new WordFile()
                .paragraph(unit + "2023年政府信息公开工作年度报告")
                .paragraph("一、总体情况")
                .paragraph("（二）依申请公开。全年共收到政府信息公开申请6件。")
                .paragraph("五、存在的主要问题及改进情况")
                .paragraph("公开的形式还不够丰富，将在下一年改进。")
                .paragraph("六、其他需要报告的事项")
                .paragraph("本年度未收取信息处理费。");
    }

    private static byte[] withTables(String unit) {
        Map<CellCode, String> figures = new LinkedHashMap<>();
        FORM.cells().stream().map(FormCell::code).forEach(cell -> figures.put(cell, "0"));
        WordFile file = report(unit);
        for (FixtureSheet sheet : Layout.OFFICIAL.lay(FORM, figures, unit, 2023).sheets()) {
            file.table(sheet);
        }
        return file.content();
    }

    /** What is said of files and tables, and of running texts against tables. */
    private static List<String> said(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").matches("[IF]-.*|N-RECEIVED|N-PICTURE"))
                .map(finding -> finding.get("severity") + " " + finding.get("code") + " " + finding.get("file"))
                .toList();
    }

    private static Map<String, String> licenses(Night night) throws IOException {
        return night.csv(2023, "entries.csv").stream()
                .filter(entry -> entry.get("cell").equals("t2/licenses/decisions"))
                .collect(Collectors.toMap(
                        entry -> entry.get("unit"),
                        entry -> entry.get("value") + " " + entry.get("file") + " " + entry.get("sheet")));
    }

    private static Map<String, List<Map<String, String>>> told(Night night) throws IOException {
        List<Map<String, String>> findings = night.csv(2023, "findings.csv");
        // what a night says of the night before cannot be said by a first night
        findings.removeIf(finding -> finding.get("code").equals("D-CHANGED"));
        findings.forEach(finding -> finding.remove("since"));
        return Map.of(
                "summary", night.csv(2023, "summary.csv"),
                "entries", night.csv(2023, "entries.csv"),
                "findings", findings);
    }

    private Night fromScratch(String day) throws IOException {
        Path home = Files.createTempDirectory(folder, "scratch");
        Files.createDirectory(home.resolve("office"));
        Night night = Night.command(
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
        assertThat(night.exit()).isZero();
        return night;
    }

    private void assertVerified() {
        Night verified = Night.command(
                office.out(),
                "verify",
                "--data",
                office.home().resolve("data").toString(),
                "--out",
                office.out().toString(),
                "--read-again");
        assertThat(verified.exit()).as(verified.printed()).isZero();
    }

    @Test
    void whatTheFilesOfAUnitSayTogetherCounts() throws IOException {
        Night night = office.nightOf(FIRST);

        assertThat(night.exit()).as(night.complained()).isZero();
        assertThat(said(night))
                .containsExactly(
                        "EXPLAIN N-RECEIVED 2024-01-12/乙局报告.docx",
                        "HINT I-DUPLICATE 2024-01-12/丙局.csv",
                        "HINT I-NO-TABLES 2024-01-12/文登区丁局盖章.pdf",
                        "HINT I-WRONG-YEAR 2024-01-13/丁局.csv",
                        "EXPLAIN I-DUPLICATE 2024-01-12/戊局A.csv",
                        "EXPLAIN N-RECEIVED 2024-01-12/己局报告.docx");
        assertThat(licenses(night))
                .isEqualTo(Map.of(
                        "文登区甲局", "3 2024-01-12/甲局/表四.csv [表二.csv]表二",
                        "文登区乙局", "4 2024-01-12/乙局附表.csv 乙局附表",
                        "文登区丙局", "7 2024-01-12/丙局.csv [2024-01-15/丙局.csv]丙局",
                        "文登区丁局", "6 2024-01-12/丁局.csv 丁局",
                        "文登区戊局", "9 2024-01-12/戊局B.csv 戊局B",
                        "文登区己局", "0 2024-01-12/己局.csv 己局"));
        assertThat(night.csv(2023, "entries.csv").stream()
                        .collect(Collectors.groupingBy(entry -> entry.get("unit"), Collectors.counting())))
                .isEqualTo(licenses(night).keySet().stream().collect(Collectors.toMap(unit -> unit, unit -> 200L)));
        assertVerified();
    }

    @Test
    void theWordsAboutTwoVersionsAreTrue() throws IOException {
        Night night = office.nightOf(FIRST);

        assertThat(night.csv(2023, "findings.csv").stream()
                        .filter(finding -> finding.get("code").equals("I-DUPLICATE"))
                        .map(finding -> finding.get("message").replaceFirst("：本年.*", "：…")))
                .containsExactly(
                        "同一单位报送了不止一份，有 10 个数字不同：以 2024-01-15 收到的“2024-01-15/丙局.csv”为准，"
                                + "不用 2024-01-12 收到的“2024-01-12/丙局.csv”里的。数字（采用的 / 不用的）：…",
                        "两份报表同一天收到，无法判断先后，有 10 个数字不同；暂按“2024-01-12/戊局B.csv”计入，"
                                + "没有用“2024-01-12/戊局A.csv”里的。请说明以哪一份为准。数字（计入的 / 没有用的）：…");
    }

    @Test
    public void anotherNightIsAsIfAllHadBeenReadAnewWhicheverPartsComeAndGo() throws IOException {
        office.nightOf(FIRST);
        Files.delete(office.file(2023, "2024-01-12/甲局/表三.csv"));
        Files.delete(office.file(2023, "2024-01-12/乙局附表.csv"));
        Files.delete(office.file(2023, "2024-01-12/丁局.csv"));
        office.received(2023, "2024-01-16/己局.csv", table("t2", ReportCsv.of("文登区己局", 2023, 1)));

        Night second = office.nightOf(SECOND, "--accept-withdrawn");

        assertThat(second.exit()).as(second.complained()).isZero();
        assertThat(said(second))
                .containsExactly(
                        "ERROR F-MISSING-TABLE 2024-01-12/甲局/表四.csv",
                        "ERROR I-NO-TABLES 2024-01-12/乙局报告.docx",
                        "HINT I-DUPLICATE 2024-01-12/丙局.csv",
                        "ERROR I-NO-TABLES 2024-01-12/文登区丁局盖章.pdf",
                        "ERROR I-WRONG-YEAR 2024-01-13/丁局.csv",
                        "EXPLAIN I-DUPLICATE 2024-01-12/戊局A.csv",
                        // said once, though the Word report says what the workbook says
                        "HINT I-DUPLICATE 2024-01-12/己局.csv",
                        "EXPLAIN N-RECEIVED 2024-01-12/己局报告.docx");
        assertThat(told(second)).isEqualTo(told(fromScratch(SECOND)));
        assertVerified();
        office.received(2023, "2024-01-12/甲局/表三.csv", table("t3", ReportCsv.of("文登区甲局", 2023, 3)));
        assertThat(told(office.nightOf("2024-01-18"))).isEqualTo(told(fromScratch("2024-01-18")));
    }

    private String take(String file, String day) throws IOException {
        Night published = office.nightOf(day);
        String number = published.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals("I-DUPLICATE"))
                .filter(finding -> finding.get("file").equals(file))
                .map(finding -> finding.get("id"))
                .findFirst()
                .orElseThrow();
        Night taken = Night.command(
                office.out(),
                "accept",
                "--year",
                "2023",
                "--no",
                number,
                "--take",
                "--by",
                "张三",
                "--as-of",
                day,
                "--data",
                office.home().resolve("data").toString());
        assertThat(taken.exit()).as(taken.complained()).isZero();
        return number;
    }

    private static List<String> versions(Night night, String unit) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals("I-DUPLICATE")
                        && finding.get("unit").equals(unit))
                .map(finding -> finding.get("severity") + " " + finding.get("state") + " " + finding.get("file") + " "
                        + finding.get("message").replaceFirst("。.*", ""))
                .toList();
    }

    @Test
    void theOfficeChoosesAFileUntilANewerOneComes() throws IOException {
        String number = take("2024-01-12/戊局A.csv", FIRST);

        Night chosen = office.nightOf(SECOND);

        assertThat(licenses(chosen)).containsEntry("文登区戊局", "8 2024-01-12/戊局A.csv 戊局A");
        assertThat(versions(chosen, "文登区戊局"))
                .containsExactly("HINT OPEN 2024-01-12/戊局B.csv 同一单位报送了不止一份，有 10 个数字不同："
                        + "办公室已决定采用“2024-01-12/戊局A.csv”，不用“2024-01-12/戊局B.csv”里的");
        office.received(2023, "2024-01-18/戊局.csv", ReportCsv.of("文登区戊局", 2023, 11));
        Night newer = office.nightOf("2024-01-18");
        assertThat(licenses(newer)).containsEntry("文登区戊局", "11 2024-01-18/戊局.csv 戊局");
        assertThat(newer.csv(2023, "findings.csv").stream()
                        .filter(finding -> finding.get("file").equals("2024-01-12/戊局A.csv"))
                        .map(finding -> finding.get("state") + " "
                                + finding.get("id").startsWith(number.substring(0, number.lastIndexOf('-')))
                                + finding.get("message").replaceFirst(".*(?= 此问题)|.*(?=此问题)", "")))
                .containsExactly("REOPENED true此问题曾于 " + FIRST + " 由张三采用这一份；此后单位又报来一份，原来的决定不再适用，请重新处理。");
    }
}
