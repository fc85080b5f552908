package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that put right what they were asked: which file is the newer one, and that they hear nothing more. */
public class CorrectionsTest {

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void whatUnitsSentFirst() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,甲局,部门,1", "2,文登区乙局,乙局,部门,2", "3,文登区丙局,丙局,部门,3")
                .received(
                        2023,
                        "2024-01-12/甲局.csv",
                        report("文登区甲局", 2023, 3).replaceFirst("复议后起诉,0,0,0,0,0", "复议后起诉,2,1,0,0,4"))
                .received(2023, "2024-01-12/文登区乙局.xlsx", "PK\u0003\u0004xl/workbook.xml")
                .received(2023, "2024-01-12/丙局.csv", report("文登区丙局", 2022, 5));
    }

    /** A report in which nothing is wrong: no 规章, which only governments make. */
    private static String report(String unit, int year, int figure) {
        String all = "," + figure;
        return ReportCsv.of(unit, year, figure).replaceFirst("规章" + all.repeat(3), "规章,0,0,0");
    }

    private static List<String> notices(Night night) throws IOException {
        try (Stream<Path> files = Files.list(night.file(2023, "notices"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> ofFiles(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").startsWith("I-"))
                .map(finding -> finding.get("severity") + " " + finding.get("code") + " " + finding.get("file"))
                .toList();
    }

    @Test
    void aUnitWithAUsableReportHearsNothingOfItsOtherFiles() throws IOException {
        Night first = office.nightOf("2024-01-16");

        assertThat(notices(first)).containsExactly("1-文登区甲局.xlsx", "2-文登区乙局.xlsx", "3-文登区丙局.xlsx", "催报.xlsx");
        office.received(2023, "2024-01-18/甲局.csv", report("文登区甲局", 2023, 3))
                .received(2023, "2024-01-18/乙局.csv", report("文登区乙局", 2023, 4))
                .received(2023, "2024-01-18/丙局.csv", report("文登区丙局", 2023, 5));
        Night second = office.nightOf("2024-01-19");
        assertThat(second.csv(2023, "findings.csv").stream()
                        .filter(finding -> !finding.get("severity").equals("HINT"))
                        .map(finding -> finding.get("code") + " " + finding.get("unit") + " " + finding.get("file")))
                .containsExactly("D-CHANGED 文登区甲局 ");
        assertThat(notices(second)).containsExactly("催报.xlsx");
        assertThat(ofFiles(second))
                .containsExactly(
                        "HINT I-DUPLICATE 2024-01-12/甲局.csv",
                        "HINT I-UNREADABLE 2024-01-12/文登区乙局.xlsx",
                        "HINT I-WRONG-YEAR 2024-01-12/丙局.csv");
    }

    @Test
    void whatWasMadeFromTheReturnedNoticeIsNewerThanACorrectionOfTheDay() throws IOException {
        Night first = office.nightOf("2024-01-16");
        office.received(2023, "2024-01-18/甲局（第三次更正）.csv", report("文登区甲局", 2023, 7));
        Files.copy(first.file(2023, "notices/1-文登区甲局.xlsx"), office.file(2023, "2024-01-18/甲局（旧）.xlsx"));

        Night second = office.nightOf("2024-01-19");

        assertThat(second.csv(2023, "findings.csv").stream()
                        .filter(finding -> finding.get("code").equals("I-DUPLICATE"))
                        .map(finding -> finding.get("file") + " "
                                + finding.get("message").replaceFirst("数字（.*", "")))
                .containsExactly("2024-01-18/甲局（第三次更正）.csv 同一单位同一天报送了不止一份，有 10 个数字不同："
                        + "以“2024-01-18/甲局（旧）.xlsx”为准，它是在退回修改通知上更正的；不用“2024-01-18/甲局（第三次更正）.csv”里的。");
        assertThat(history())
                .containsExactly(
                        "文登区甲局，2023 年：",
                        "  第 1 版，2024-01-12 收到：2024-01-12/甲局.csv（是报表的一部分，或与计入的一致；首次汇总 2024-01-16）",
                        "  第 2 版，2024-01-18 收到：2024-01-18/甲局（旧）.xlsx（计入汇总；首次汇总 2024-01-19）",
                        "  第 3 版，2024-01-18 收到：2024-01-18/甲局（第三次更正）.csv（没有计入汇总；首次汇总 2024-01-19）",
                        "      本年处理决定数量·行政许可：3 → 7（若采用，汇总数 +4）");
    }

    @Test
    void aCopyOfTheFileThatCountsChangesNothing() throws IOException {
        office.received(2023, "2024-01-18/甲局.csv", report("文登区甲局", 2023, 7))
                .received(2023, "2024-01-20/甲局.csv", report("文登区甲局", 2023, 7));
        office.nightOf("2024-01-21");

        assertThat(history())
                .containsExactly(
                        "文登区甲局，2023 年：",
                        "  第 1 版，2024-01-12 收到：2024-01-12/甲局.csv（没有计入汇总；首次汇总 2024-01-21）",
                        "  第 2 版，2024-01-18 收到：2024-01-18/甲局.csv（没有计入汇总；首次汇总 2024-01-21）",
                        "  第 3 版，2024-01-20 收到：2024-01-20/甲局.csv（计入汇总；首次汇总 2024-01-21）",
                        "      本年处理决定数量·行政许可：3 → 7（汇总数相应 +4）");
    }

    /** The versions of 甲局, and the first change of each. */
    private List<String> history() {
        Night history = Night.command(
                office.out(),
                "history",
                "--unit",
                "甲局",
                "--year",
                "2023",
                "--data",
                office.home().resolve("data").toString());
        return history.printed()
                .lines()
                .filter(line -> !line.startsWith("      ") || line.contains("·行政许可："))
                .toList();
    }
}
