package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of a unit's files counts, and that each of the others is named. */
public class WhichFileCountsTest {

    @TempDir
    private Path folder;

    private Path inbox;

    @BeforeEach
    void roster() throws IOException {
        inbox = Files.createDirectories(folder.resolve("in/2023")).getParent();
        Files.writeString(
                inbox.resolve("roster.csv"), "code,name,aliases,kind,order\n1,文登区甲局,甲局,部门,1\n2,文登区乙镇,乙镇,乡镇,2\n");
    }

    private void received(String path, String unit, int year, int figure) throws IOException {
        raw(path, ReportCsv.of(unit, year, figure));
    }

    private void raw(String path, String text) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Night run() {
        Night night = Night.run(inbox, folder);
        assertThat(night.exit()).isZero();
        return night;
    }

    private static List<String> findings(Night night, String code) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals(code))
                .map(finding -> finding.get("severity") + " " + finding.get("unit") + " " + finding.get("file") + "："
                        + finding.get("message"))
                .toList();
    }

    private static Map<String, String> licenses(Night night) throws IOException {
        return night.csv(2023, "summary.csv").stream()
                .filter(sum -> sum.get("cell").equals("t2/licenses/decisions"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFileReceivedLastCountsAndTheOtherIsNamed() throws IOException {
        received("2023/2024-01-20/甲局.csv", "甲局", 2023, 3);
        received("2023/2024-01-12/甲局.csv", "甲局", 2023, 5);
        Night night = run();
        assertThat(licenses(night)).containsEntry("value", "3").containsEntry("units_counted", "1");
        assertThat(findings(night, "I-DUPLICATE"))
                .containsExactly("HINT 文登区甲局 2024-01-12/甲局.csv：同一单位报送了不止一份，有 10 个数字不同："
                        + "以 2024-01-20 收到的“2024-01-20/甲局.csv”为准，不用 2024-01-12 收到的“2024-01-12/甲局.csv”里的。"
                        + "数字（采用的 / 不用的）：本年制发件数·规章 3 / 5；本年废止件数·规章 3 / 5；现行有效件数·规章 3 / 5；"
                        + "本年制发件数·行政规范性文件 3 / 5；本年废止件数·行政规范性文件 3 / 5；现行有效件数·行政规范性文件 3 / 5；"
                        + "本年处理决定数量·行政许可 3 / 5；本年处理决定数量·行政处罚 3 / 5；本年处理决定数量·行政强制 3 / 5；"
                        + "本年收费金额（单位：万元）·行政事业性收费 3 / 5。");
    }

    @Test
    void ofTheSameDayTheCorrectionCounts() throws IOException {
        received("2023/2024-01-20/甲局（更正）.csv", "甲局", 2023, 7);
        received("2023/2024-01-20/甲局终.csv", "甲局", 2023, 3);
        assertThat(licenses(run())).containsEntry("value", "7");
    }

    @Test
    void theLaterDayCountsBeforeTheLaterVersion() throws IOException {
        received("2023/2024-01-20/甲局第二版.csv", "甲局", 2023, 7);
        received("2023/2024-01-25/甲局（更正）.csv", "甲局", 2023, 3);
        Night night = run();
        assertThat(licenses(night)).containsEntry("value", "3");
        assertThat(findings(night, "I-DUPLICATE"))
                .hasSize(1)
                .first()
                .asString()
                .contains("不用 2024-01-20 收到的“2024-01-20/甲局第二版.csv”里的");
    }

    private static List<String> doubts(Night night) throws IOException {
        return findings(night, "I-DUPLICATE").stream()
                .map(finding -> finding.replaceFirst("数字（.*", ""))
                .toList();
    }

    @Test
    void aCorrectionInWhichTheFiguresOfATableAreAllZeroIsAskedAbout() throws IOException {
        received("2023/2024-01-20/甲局.csv", "甲局", 2023, 30);
        received("2023/2024-01-25/甲局（更正）.csv", "甲局", 2023, 0);
        received("2023/2024-01-20/乙镇.csv", "乙镇", 2023, 1);
        received("2023/2024-01-25/乙镇（更正）.csv", "乙镇", 2023, 0);
        Night night = run();
        assertThat(doubts(night))
                .containsExactly(
                        "EXPLAIN 文登区甲局 2024-01-20/甲局.csv：同一单位报送了不止一份，有 10 个数字不同："
                                + "按 2024-01-25 收到的“2024-01-25/甲局（更正）.csv”计入，没有用 2024-01-20 收到的“2024-01-20/甲局.csv”里的；"
                                + "后者填有数字的表，在前者里全部是 0。请说明以哪一份为准。",
                        "HINT 文登区乙镇 2024-01-20/乙镇.csv：同一单位报送了不止一份，有 10 个数字不同："
                                + "以 2024-01-25 收到的“2024-01-25/乙镇（更正）.csv”为准，不用 2024-01-20 收到的“2024-01-20/乙镇.csv”里的。");
    }

    @Test
    void aLaterFileThatSaysNothingOfACorrectionOverOneThatDoesIsAskedAbout() throws IOException {
        received("2023/2024-01-20/甲局（更正）.csv", "甲局", 2023, 7);
        received("2023/2024-01-25/甲局.csv", "甲局", 2023, 3);
        assertThat(doubts(run()))
                .containsExactly("EXPLAIN 文登区甲局 2024-01-20/甲局（更正）.csv：同一单位报送了不止一份，有 10 个数字不同："
                        + "按 2024-01-25 收到的“2024-01-25/甲局.csv”计入，没有用 2024-01-20 收到的“2024-01-20/甲局（更正）.csv”里的；"
                        + "但名称写明是更正或较新的是后者。请说明以哪一份为准。");
    }

    @Test
    void whatIsNamedOlderCountsForNothingWheneverItComes() throws IOException {
        received("2023/2024-01-20/甲局.csv", "甲局", 2023, 7);
        received("2023/2024-01-25/甲局（旧）.csv", "甲局", 2023, 3);
        Night night = run();
        assertThat(licenses(night)).containsEntry("value", "7");
        assertThat(findings(night, "I-DUPLICATE"))
                .hasSize(1)
                .first()
                .asString()
                .contains("“2024-01-25/甲局（旧）.csv”的名称写明是较早的一份，不用它的");
    }

    @Test
    void identicalFilesAreOnlyNoted() throws IOException {
        received("2023/2024-01-12/甲局.csv", "甲局", 2023, 5);
        received("2023/2024-01-20/甲局.csv", "甲局", 2023, 5);
        Night night = run();
        assertThat(licenses(night)).containsEntry("value", "5");
        assertThat(findings(night, "I-DUPLICATE"))
                .containsExactly("HINT 文登区甲局 2024-01-12/甲局.csv：“2024-01-12/甲局.csv”与“2024-01-20/甲局.csv”内容完全相同，只计一次。");
    }

    @Test
    void aReportOfAnotherYearIsSetAsideAndItsUnitIsStillMissing() throws IOException {
        received("2023/2024-01-12/甲局.csv", "甲局", 2022, 5);
        Night night = run();
        assertThat(licenses(night)).containsEntry("value", "").containsEntry("units_counted", "0");
        assertThat(findings(night, "I-WRONG-YEAR"))
                .containsExactly("ERROR 文登区甲局 2024-01-12/甲局.csv：文件写明的是 2022 年（“2022”），要报送的是 2023 年的，没有计入汇总。"
                        + "请报送 2023 年度的报表；只是年度写错的，请改正后重新报送。");
        assertThat(night.closingLines().get(0)).isEqualTo("2023 年：应报 2 家，已计入 0 家（零报送 0 家），逾期未报 1 家，无法读取 0 家，年度不符 1 家");
    }

    @Test
    void aReportOfAHalfYearIsSetAsideAndItsUnitIsStillMissing() throws IOException {
        raw("2023/2024-01-12/甲局.csv", "统计期限：2023年1月1日至6月30日\n" + ReportCsv.of("甲局", 2023, 5));
        Night night = run();
        assertThat(licenses(night)).containsEntry("value", "").containsEntry("units_counted", "0");
        assertThat(findings(night, "I-PERIOD"))
                .containsExactly("ERROR 文登区甲局 2024-01-12/甲局.csv：文件写明的不是 2023 年全年（“统计期限:2023年1月1日至6月30日”），"
                        + "而年报的统计期限是 1 月 1 日至 12 月 31 日，不计入汇总。请报送全年的统计表；写错的请更正。");
        assertThat(night.closingLines().get(0)).isEqualTo("2023 年：应报 2 家，已计入 0 家（零报送 0 家），逾期未报 1 家，无法读取 0 家，年度不符 1 家");
    }

    @Test
    void aVoidReportIsAsGoodAsNotSent() throws IOException {
        received("2023/2024-01-12/甲局（作废）.csv", "甲局", 2023, 5);
        Night night = run();
        assertThat(licenses(night)).containsEntry("value", "").containsEntry("units_counted", "0");
        assertThat(findings(night, "I-VOID"))
                .containsExactly("HINT 文登区甲局 2024-01-12/甲局（作废）.csv：文件名或文件夹名写有“甲局（作废）.csv”，" + "按作废处理，不计入汇总。仍要采用的，请改名。");
        assertThat(night.closingLines().get(0)).isEqualTo("2023 年：应报 2 家，已计入 0 家（零报送 0 家），逾期未报 2 家，无法读取 0 家，年度不符 0 家");
    }

    @Test
    void aVoidReportReceivedLaterTakesNoOthersPlace() throws IOException {
        received("2023/2024-01-12/甲局.csv", "甲局", 2023, 5);
        received("2023/2024-01-20/作废/甲局.csv", "甲局", 2023, 9);
        Night night = run();
        assertThat(licenses(night)).containsEntry("value", "5").containsEntry("units_counted", "1");
        assertThat(findings(night, "I-DUPLICATE")).isEmpty();
    }

    @Test
    void aDamagedFileDoesNotHideAGoodOneAndAnUnknownUnitIsNamed() throws IOException {
        received("2023/2024-01-12/甲局.csv", "甲局", 2023, 5);
        raw("2023/2024-01-20/甲局.xlsx", "PK\u0003\u0004xl/workbook.xml");
        received("2023/2024-01-20/丙局.csv", "文登区丙局", 2023, 9);
        raw("2023/2024-01-20/~$甲局.xlsx", "lock");
        Night night = run();
        assertThat(licenses(night)).containsEntry("value", "5");
        assertThat(findings(night, "I-UNREADABLE"))
                .containsExactly(
                        "HINT 文登区甲局 2024-01-20/甲局.xlsx：文件已损坏，无法打开。" + "请用 Excel 或 WPS 确认能正常打开，另存为 .xlsx 后重新报送。");
        assertThat(findings(night, "I-UNKNOWN-BUREAU"))
                .containsExactly("ERROR  2024-01-20/丙局.csv：“文登区丙局”不在名录中，无法确定是哪个单位的报表，未计入汇总。请核对单位名称，或在名录的别名中补上。");
        assertThat(findings(night, "D-MISSING"))
                .containsExactly("ERROR 文登区乙镇 ：文登区乙镇没有可用的报表，已超过报送期限（2024-01-31）10 天。请催报。");
        assertThat(night.closingLines()).contains("  没有可用的报表：文登区乙镇", "  单位不明的文件：2024-01-20/丙局.csv");
    }

    @Test
    void aFileOverTheLimitIsNeitherReadNorKeptAndSaysSo() throws IOException {
        received("2023/2024-01-12/甲局.csv", "甲局", 2023, 5);
        raw("2023/2024-01-20/甲局.docx", "PK");
        try (RandomAccessFile sparse =
                new RandomAccessFile(inbox.resolve("2023/2024-01-20/甲局.docx").toFile(), "rw")) {
            sparse.setLength((50 << 20) + 1);
        }

        Night night = run();

        assertThat(findings(night, "I-UNREADABLE"))
                .containsExactly("HINT 文登区甲局 2024-01-20/甲局.docx：文件有 51 MB，超过 50 MB 的上限，没有读取，也没有存档（请自行保留原件）。"
                        + "请只报送统计表，去掉图片等附件后重新报送。");
        try (Stream<Path> kept = Files.walk(folder.resolve("data/archive"))) {
            assertThat(kept.filter(Files::isRegularFile)
                            .map(file -> file.toFile().length()))
                    .containsExactly(Files.size(inbox.resolve("2023/2024-01-12/甲局.csv")));
        }
    }

    @Test
    void textThatLooksLikeAFormulaDoesNoHarm() throws IOException {
        received("2023/2024-01-12/甲局.csv", "甲局", 2023, 5);
        Path file = inbox.resolve("2023/2024-01-12/甲局.csv");
        Files.writeString(file, Files.readString(file).replace("行政许可,5", "行政许可,=1+cmd|' /C calc'!A0"));
        Night night = run();
        assertThat(night.csv(2023, "entries.csv"))
                .filteredOn(entry -> entry.get("cell").equals("t2/licenses/decisions"))
                .extracting(entry -> entry.get("state") + " " + entry.get("raw") + " " + entry.get("value"))
                .containsExactly("UNREADABLE '=1+cmd|' /C calc'!A0 ");
        assertThat(licenses(night)).containsEntry("value", "").containsEntry("units_blank", "1");
    }
}
