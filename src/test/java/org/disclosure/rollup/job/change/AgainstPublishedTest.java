package org.disclosure.rollup.job.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night beside the nights before: the district's figures against those that were published. */
public class AgainstPublishedTest {

    private static final String CARRIED_IN = "二、上年结转政府信息公开申请数量";
    private static final String CARRIED_OUT = "四、结转下年度继续办理";
    private static final String GRANTED = "（一）予以公开";
    private static final String CONCLUDED = "（七）总计";

    @TempDir
    private Path folder;

    /** A report whose row of table 3 says this of natural persons alone. */
    private static String applications(String report, String row, int count) {
        assertThat(report).contains(row + ",0,0,0,0,0,0,0\n");
        return report.replace(row + ",0,0,0,0,0,0,0\n", row + "," + count + ",0,0,0,0,0," + count + "\n");
    }

    private static List<String> messages(Night night, int year, String code) throws IOException {
        return night.csv(year, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals(code))
                .map((Map<String, String> finding) -> finding.get("unit") + "：" + finding.get("message"))
                .toList();
    }

    private Office twoUnits(String name) throws IOException {
        return new Office(folder.resolve(name))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-13/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
    }

    // ---- D-CHANGED

    @Test
    void whatChangesPublishedTotalsIsNamedUntilItIsPublished() throws IOException {
        Office office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3", "4,文登区丁局,,部门,4", "5,文登区戊局,,部门,5")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4))
                .received(2023, "2024-01-12/丙局.csv", ReportCsv.of("文登区丙局", 2023, 5))
                .received(2023, "2024-01-12/丁局.csv", ReportCsv.of("文登区丁局", 2023, 6));
        assertThat(messages(office.night(2023), 2023, "D-CHANGED")).isEmpty();

        // 甲 corrects, 乙 overwrites its file, 丙 takes its report away, 丁 files the same elsewhere, 戊 reports at last
        office.received(
                        2023,
                        "2024-02-06/甲局（更正）.csv",
                        ReportCsv.of("文登区甲局", 2023, 3).replace("行政许可,3", "行政许可,30"))
                .received(
                        2023,
                        "2024-01-12/乙局.csv",
                        ReportCsv.of("文登区乙局", 2023, 4).replace("行政强制,4", "行政强制,"))
                .received(2023, "2024-01-13/丁局.csv", ReportCsv.of("文登区丁局", 2023, 6))
                .received(2023, "2024-01-20/戊局.csv", ReportCsv.of("文登区戊局", 2023, 7));
        Files.delete(office.inbox().resolve("2023/2024-01-12/丙局.csv"));
        Files.delete(office.inbox().resolve("2023/2024-01-12/丁局.csv"));
        assertThat(messages(office.night(2023), 2023, "D-CHANGED"))
                .containsExactly(
                        "文登区甲局：文登区甲局重新报送（原为“2024-01-12/甲局.csv”，现为“2024-02-06/甲局（更正）.csv”），"
                                + "上次公布的汇总数有 1 项改变（括号内为本单位的增减）：本年处理决定数量·行政许可 18 → 47（+27）。请核实原因。",
                        "文登区乙局：文登区乙局重新报送（原为“2024-01-12/乙局.csv”，现为“2024-01-12/乙局.csv”），"
                                + "上次公布的汇总数有 1 项改变（括号内为本单位的增减）：本年处理决定数量·行政强制 18 → 16（-4）。请核实原因。",
                        "文登区丙局：文登区丙局的报表“2024-01-12/丙局.csv”上次已计入公布的汇总数，这次没有可计入的报表，"
                                + "汇总数有 10 项改变（括号内为本单位的增减）：本年制发件数·规章 18 → 20（-5）；本年废止件数·规章 18 → 20（-5）；"
                                + "现行有效件数·规章 18 → 20（-5）；本年制发件数·行政规范性文件 18 → 20（-5）；本年废止件数·行政规范性文件 18 → 20（-5）；"
                                + "现行有效件数·行政规范性文件 18 → 20（-5）……。请核实是否误删了文件。");

        office.received(2023, "2024-01-20/己局.csv", ReportCsv.of("文登区己局", 2023, 7));
        assertThat(messages(office.night(2023), 2023, "D-CHANGED")).isEmpty();
    }

    @Test
    public void aNightThatBreaksAndGoesOnEndsWithTheSameBytes() throws IOException {
        Office undisturbed = twoUnits("undisturbed");
        Office broken = twoUnits("broken");
        for (Office office : List.of(undisturbed, broken)) {
            office.night(2023);
            office.received(2023, "2024-02-06/甲局（更正）.csv", ReportCsv.of("文登区甲局", 2023, 5));
        }
        Night whole = undisturbed.night(2023);

        // a folder that is not empty cannot be replaced by the file of its name
        Path obstacle = broken.home().resolve("out/2023/findings.csv");
        Files.delete(obstacle);
        Files.createDirectories(obstacle.resolve("kept"));
        assertThat(Night.run(broken.inbox(), broken.home(), "--year", "2023").exit())
                .isEqualTo(1);
        Files.delete(obstacle.resolve("kept"));
        Files.delete(obstacle);
        Night goneOn = broken.night(2023);

        assertThat(messages(goneOn, 2023, "D-CHANGED")).hasSize(1);
        assertThat(goneOn.hashes()).isEqualTo(whole.hashes());
    }

    // ---- Y-ROSTER, D-CARRY

    @Test
    void theRosterAndTheCarryOverAreComparedWithTheYearBefore() throws IOException {
        Office office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3")
                .received(2022, "2023-01-12/甲局.csv", carriedOut("文登区甲局", 3))
                .received(2022, "2023-01-12/乙局.csv", carriedOut("文登区乙局", 2))
                .received(2022, "2023-01-12/丙局.csv", carriedOut("文登区丙局", 1));
        assertThat(messages(office.night(2022), 2022, "Y-ROSTER")).isEmpty();

        office.roster("1,文登区甲局,,部门,1", "2,文登区乙文旅局,文登区乙局,部门,2", "4,文登区丁局,,部门,3")
                .received(2023, "2024-01-12/甲局.csv", carriedIn("文登区甲局", 7))
                .received(2023, "2024-01-12/丁局.csv", carriedIn("文登区丁局", 5));
        Night night = office.night(2023);

        assertThat(messages(night, 2023, "Y-ROSTER"))
                .containsExactly(
                        "：文登区乙文旅局（2）上年是 文登区乙局（2），按同一单位与上年核对。请核对是否更名；如不是同一单位，请换一个编码，并从别名中去掉原来的名称。",
                        "：文登区丁局（4）是今年名录中新增的单位。请核对；如由上年的单位更名、合并或分设而来，请在名录的 from 列写上原来的编码或名称。",
                        "：上年名录中的 文登区丙局（3）今年没有了。请核对；如已并入其他单位，请在那个单位的 from 列写上它的编码或名称。");
        assertThat(messages(night, 2023, "D-CARRY")).as("乙 has not reported").isEmpty();

        office.received(2023, "2024-02-09/乙文旅局.csv", carriedIn("文登区乙文旅局", 0));
        assertThat(messages(office.night(2023), 2023, "D-CARRY")).containsExactly(carry("自然人"), carry("总计"));
    }

    private static String carry(String column) {
        return "：" + column + "：汇总的“上年结转”是 12，2022年汇总的“结转下年度”是 6，相差 6。两年都计入、但数字对不上的单位：文登区甲局（4）、文登区乙文旅局（-2）。"
                + "上年没有计入的单位：文登区丁局（5）。今年没有计入的单位：文登区丙局（-1）。";
    }

    private static String carriedOut(String unit, int count) {
        return applications(applications(ReportCsv.of(unit, 2022, 0), "一、本年新收政府信息公开申请数量", count), CARRIED_OUT, count);
    }

    private static String carriedIn(String unit, int count) {
        String report = applications(ReportCsv.of(unit, 2023, 0), CARRIED_IN, count);
        return applications(applications(report, GRANTED, count), CONCLUDED, count);
    }

    // ---- D-IDENTITY

    @Test
    void theDistrictsOwnReportIsNotBehindAnImbalanceOfItsUnits() throws IOException {
        Office office = new Office(folder.resolve("office"))
                .roster("0,文登区人民政府,,政府,0", "1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/全区.csv", unbalanced("文登区人民政府", 4))
                .received(2023, "2024-01-12/甲局.csv", unbalanced("文登区甲局", 4));

        assertThat(messages(office.night(2023), 2023, "D-IDENTITY")).containsExactly(identity("自然人"), identity("总计"));
    }

    private static String unbalanced(String unit, int count) {
        return applications(ReportCsv.of(unit, 2023, 0), CARRIED_OUT, count);
    }

    private static String identity(String column) {
        return "：汇总数不平衡（T3-BALANCE）。" + column + "：本年新收政府信息公开申请数量 0 + 上年结转政府信息公开申请数量 0 ≠ "
                + "本年度办理结果总计 0 + 结转下年度继续办理 4，相差 -4。原因在这些单位（括号内为相差的数）：文登区甲局（-4）。";
    }
}
