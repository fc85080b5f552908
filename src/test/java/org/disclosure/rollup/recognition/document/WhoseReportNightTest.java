package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of other bodies, and files that do not say whose they are, beside the units' own. */
class WhoseReportNightTest {

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void roster() throws IOException {
        office = new Office(folder).roster();
        Files.writeString(office.inbox().resolve("roster.csv"), """
                code,name,aliases,kind,order,sub_units
                1,文登区公安局,,部门,1,
                2,文登区卫生健康局,卫健局,部门,2,疾控中心
                3,文登区水务局,,部门,3,
                4,文登区林业局,,部门,4,
                """);
    }

    private static String named(String unit, int figure) {
        return ReportCsv.of(unit, 2023, figure);
    }

    /** A report whose title and field name nobody. */
    private static String ofNobody(int figure) {
        return ReportCsv.of("无", 2023, figure).replace("填报单位,无,", "");
    }

    /** The units whose figures count, each with its file. */
    private static List<String> counted(Night night) throws IOException {
        return night.csv(2023, "entries.csv").stream()
                .map(entry -> entry.get("unit") + " " + entry.get("file"))
                .distinct()
                .toList();
    }

    private static List<String> found(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> Stream.of("I-", "Y-ROSTER", "D-MISSING").anyMatch(finding.get("code")::startsWith))
                .map(finding -> finding.get("code") + " " + finding.get("severity") + " " + finding.get("unit") + " "
                        + finding.get("file"))
                .toList();
    }

    private static Map<String, String> reminders(Night night) throws IOException {
        DataFormatter text = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(night.file(2023, "notices/催报.xlsx")))) {
            Map<String, String> reasons = new TreeMap<>();
            workbook.getSheetAt(0)
                    .forEach(row ->
                            reasons.put(text.formatCellValue(row.getCell(2)), text.formatCellValue(row.getCell(10))));
            reasons.keySet().removeIf(unit -> !unit.startsWith("文登区"));
            return reasons;
        }
    }

    @Test
    void theUnitsOwnReportsCountAndTheOthersAreAskedAbout() throws IOException {
        office.received(2023, "2024-01-10/公安局.csv", named("文登区公安局", 1))
                .received(2023, "2024-01-10/卫健.csv", named("文登区卫生健康局", 2))
                .received(2023, "2024-01-10/水务局.csv", named("文登区水务局", 3))
                .received(2023, "2024-01-20/年报1.csv", named("文登区公安局交通警察大队", 11))
                .received(2023, "2024-01-20/公安局/交警.csv", named("公安局交警大队", 12))
                .received(2023, "2024-01-20/卫生健康局疾控中心.csv", ofNobody(13))
                .received(2023, "2024-01-20/文登区林业局/统计表.csv", named("文登区水务局", 14))
                .received(2023, "2024-01-20/文登区林业局/水务局.csv", ofNobody(15));

        Night night = office.night(2023);

        assertThat(counted(night))
                .containsExactly(
                        "文登区公安局 2024-01-10/公安局.csv", "文登区卫生健康局 2024-01-10/卫健.csv", "文登区水务局 2024-01-10/水务局.csv");
        assertThat(found(night))
                .containsExactlyInAnyOrder(
                        "D-MISSING ERROR 文登区林业局 ",
                        "I-UNKNOWN-BUREAU HINT 文登区水务局 2024-01-20/文登区林业局/水务局.csv",
                        "I-UNKNOWN-BUREAU ERROR  2024-01-20/公安局/交警.csv",
                        "I-UNKNOWN-BUREAU HINT  2024-01-20/卫生健康局疾控中心.csv",
                        "I-UNKNOWN-BUREAU ERROR  2024-01-20/年报1.csv",
                        "I-UNKNOWN-BUREAU ERROR  2024-01-20/文登区林业局/统计表.csv");
        assertThat(reminders(night))
                .isEqualTo(Map.of(
                        "文登区林业局",
                        "2024-01-20/文登区林业局/统计表.csv：表内写的是“文登区水务局”，文件名或文件夹写的是“文登区林业局”，无法确定是哪一家的报表，这个文件未计入汇总。"
                                + "请向这两家核实：套用了别家表格的，请更正表内的单位名称后重新报送；放错了文件夹或文件名写错的，请改正。"));
        try (Stream<Path> notices = Files.list(night.file(2023, "notices"))) {
            assertThat(notices.map(notice -> notice.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "1-文登区公安局.xlsx", "2-文登区卫生健康局.xlsx", "3-文登区水务局.xlsx", "催报.xlsx", "全部通知.zip");
        }
    }

    @Test
    void theOverdueListNamesTheFileOfAnotherBodyInTheUnitsName() throws IOException {
        office.received(2023, "2024-01-10/公安局.csv", named("文登区第一中学", 1));

        assertThat(reminders(office.night(2023)).get("文登区公安局"))
                .isEqualTo("2024-01-10/公安局.csv：“文登区第一中学”不在名录中，而填报单位、标题、文件名或文件夹写的是“文登区公安局”，"
                        + "无法确定是哪个单位的报表，未计入汇总。是文登区公安局自己的报表的，请更正名称，或在名录的别名中补上；"
                        + "是文登区公安局的下属单位的，请写进名录的“下属”（sub_units）列，以后只作提示；是别的单位的，请改放到它自己的文件夹。");
    }

    @Test
    void theSameFileInTheNamesOfTwoUnitsCountsForNeitherAndIsAskedAboutOnce() throws IOException {
        office.received(2023, "2024-01-10/公安局.csv", ofNobody(5))
                .received(2023, "2024-01-10/水务局.csv", ofNobody(5))
                .received(2023, "2024-01-10/卫健局.csv", ofNobody(6))
                .received(2023, "2024-01-12/卫健局.csv", ofNobody(6));

        Night night = office.night(2023);

        assertThat(counted(night)).containsExactly("文登区卫生健康局 2024-01-12/卫健局.csv");
        assertThat(found(night))
                .containsExactlyInAnyOrder(
                        "D-MISSING ERROR 文登区公安局 ",
                        "D-MISSING ERROR 文登区水务局 ",
                        "D-MISSING ERROR 文登区林业局 ",
                        "I-DUPLICATE HINT 文登区卫生健康局 2024-01-10/卫健局.csv",
                        "I-UNKNOWN-BUREAU ERROR  2024-01-10/公安局.csv");
        String asked = "2024-01-10/公安局.csv：几个文件内容完全相同，却以不同单位的名义报送（文登区公安局、文登区水务局）："
                + "2024-01-10/公安局.csv、2024-01-10/水务局.csv。无法确定是哪一家的报表，都未计入汇总。请向这几家核实，各自报送本单位的报表。";
        assertThat(reminders(night)).isEqualTo(Map.of("文登区公安局", asked, "文登区水务局", asked, "文登区林业局", ""));
        assertThat(office.night(2023).results()).isEqualTo(night.results());
    }

    @Test
    void anAliasOfTwoUnitsIsSaidAndTakenForNone() throws IOException {
        office.roster("1,文登区公安局,市局,部门,1", "2,文登区水务局,市局|水局,部门,2")
                .received(2023, "2024-01-10/市局.csv", ofNobody(5))
                .received(2023, "2024-01-10/水局.csv", ofNobody(6));

        Night night = office.night(2023);

        assertThat(night.complained()).contains("别名“市局”同时写给了文登区公安局、文登区水务局，已不作为任何一家的名称。请只留给其中一家。");
        assertThat(found(night))
                .containsExactlyInAnyOrder(
                        "Y-ROSTER HINT  ", "D-MISSING ERROR 文登区公安局 ", "I-UNKNOWN-BUREAU ERROR  2024-01-10/市局.csv");
    }

    @Test
    void sumsOfAnotherRunAreTheReportOfAGovernmentOnly() throws IOException {
        Office lower = new Office(folder.resolve("lower"))
                .roster("1,环翠区公安局,,部门,1")
                .received(2023, "2024-01-10/公安局.csv", named("环翠区公安局", 5));
        Night sums = lower.night(2023);
        office.roster("1,文登区公安局,,部门,1", "2,文登区环翠街道办事处,,街道,2", "3,文登区水务局,,部门,3");
        for (String[] sent : new String[][] {{"公安局.xlsx", "summary.xlsx"}, {"水务局.csv", "summary.csv"}}) {
            Path file = office.file(2023, "2024-01-10/" + sent[0]);
            Files.createDirectories(file.getParent());
            Files.copy(sums.file(2023, sent[1]), file);
        }

        Night night = office.night(2023);

        assertThat(counted(night)).isEmpty();
        assertThat(night.csv(2023, "findings.csv"))
                .filteredOn(finding -> finding.get("code").startsWith("I-"))
                .extracting(finding -> finding.get("severity") + " " + finding.get("message"))
                .containsExactly(
                        "ERROR 这个文件是一次汇总的结果（summary），不是文登区公安局自己的报表，没有计入汇总。汇总结果只能作为名录中类别为“政府”的单位的报表。请报送本单位填写的统计表。",
                        "ERROR 这个文件是一次汇总的结果（summary），不是文登区水务局自己的报表，没有计入汇总。汇总结果只能作为名录中类别为“政府”的单位的报表。请报送本单位填写的统计表。");
    }
}
