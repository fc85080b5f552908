package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two years of a district in which units were merged, split and given other codes, and one corrected its report too late. */
class MergedUnitsTest {

    private static final String LATER = "上年汇总锁定后于 2023-06-01 收到更正（2023-06-01/民政局（更正）.csv），按更正后的数字相符。";

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void lastYearIsLocked() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster(
                        "1,云溪区教育局,,部门,1",
                        "2,云溪区体育局,,部门,2",
                        "3,云溪区城市管理局,,部门,3",
                        "4,云溪区民政局,,部门,4",
                        "5,云溪区司法局,,部门,5",
                        "6,云溪区财政局,,部门,6")
                .received(2022, "2023-01-10/教育局.csv", report("云溪区教育局", 2022, 10, 0, 3))
                .received(2022, "2023-01-10/体育局.csv", report("云溪区体育局", 2022, 20, 0, 2))
                .received(2022, "2023-01-10/城市管理局.csv", report("云溪区城市管理局", 2022, 8, 0, 9))
                .received(2022, "2023-01-10/民政局.csv", report("云溪区民政局", 2022, 5, 0, 4))
                .received(2022, "2023-01-10/司法局.csv", report("云溪区司法局", 2022, 6, 0, 1))
                .received(2022, "2023-01-10/财政局.csv", report("云溪区财政局", 2022, 7, 0, 8));
        night("2022", "2023-02-10");
        Night.command(
                office.out(),
                "lock",
                "--year",
                "2022",
                "--by",
                "张三",
                "--data",
                office.home().resolve("data").toString());
        office.received(2022, "2023-06-01/民政局（更正）.csv", report("云溪区民政局", 2022, 5, 0, 6));
        roster(
                "1,云溪区教育体育局,,部门,1,1|云溪区体育局",
                "2,云溪区园林绿化局,,部门,2,云溪区城市管理局",
                "3,云溪区城市管理局,,部门,3,",
                "4,云溪区民政局,,部门,4,",
                "5,云溪区财政局,,部门,5,",
                "6,云溪区司法局,,部门,6,");
        office.received(2023, "2024-01-10/教育体育局.csv", report("云溪区教育体育局", 2023, 30, 5, 0))
                .received(2023, "2024-01-10/园林绿化局.csv", report("云溪区园林绿化局", 2023, 2, 4, 0))
                .received(2023, "2024-01-10/城市管理局.csv", report("云溪区城市管理局", 2023, 6, 5, 0))
                .received(2023, "2024-01-10/民政局.csv", report("云溪区民政局", 2023, 5, 6, 0))
                .received(2023, "2024-01-10/司法局.csv", report("云溪区司法局", 2023, 6, 1, 0))
                .received(2023, "2024-01-10/财政局.csv", report("云溪区财政局", 2023, 7, 8, 0));
    }

    private void roster(String... units) throws IOException {
        Files.writeString(
                office.inbox().resolve("roster.csv"),
                "code,name,aliases,kind,order,from\n" + String.join("\n", units) + "\n");
    }

    /** A report that carried in and out so many applications of natural persons; every figure of table 2 is {@code figure}. */
    private static String report(String unit, int year, int figure, int in, int out) {
        String csv = ReportCsv.of(unit, year, figure);
        csv = natural(csv, "一、本年新收政府信息公开申请数量", out);
        csv = natural(csv, "二、上年结转政府信息公开申请数量", in);
        csv = natural(csv, "（一）予以公开", in);
        csv = natural(csv, "（七）总计", in);
        return natural(csv, "四、结转下年度继续办理", out);
    }

    private static String natural(String csv, String row, int number) {
        String zeros = row + ",0,0,0,0,0,0,0";
        assertThat(csv).contains(zeros);
        return csv.replace(zeros, row + "," + number + ",0,0,0,0,0," + number);
    }

    private Night night(String year, String day, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--year", year, "--as-of", day));
        arguments.addAll(List.of("--inbox", office.inbox().toString()));
        arguments.addAll(List.of("--out", office.out().toString()));
        arguments.addAll(List.of("--data", office.home().resolve("data").toString()));
        arguments.addAll(List.of(more));
        Night night = Night.command(office.out(), arguments.toArray(String[]::new));
        assertThat(night.exit()).isZero();
        return night;
    }

    private static List<String> findings(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").startsWith("Y-")
                        || finding.get("code").startsWith("D-"))
                .map(finding -> String.join(
                        " ", finding.get("severity"), finding.get("code"), finding.get("unit"), finding.get("message")))
                .toList();
    }

    @Test
    void unitsAreComparedWithWhatTheyGoOnFrom() throws IOException {
        night("2022", "2024-02-10");

        Night night = night("2023", "2024-02-10");

        assertThat(findings(night))
                .containsExactly(
                        "HINT Y-ROSTER  云溪区教育体育局（1）由上年的这些单位合并而成：云溪区教育局（1）、云溪区体育局（2）。与上年的核对按它们的合计进行。",
                        "HINT Y-ROSTER  云溪区园林绿化局（2）承接了上年单位的一部分：云溪区城市管理局（3）。拆开的数字无法与上年对照，不作对比。",
                        "HINT Y-ROSTER  云溪区城市管理局（3）承接了上年单位的一部分：云溪区城市管理局（3）。拆开的数字无法与上年对照，不作对比。",
                        "HINT Y-ROSTER  云溪区财政局的编码上年是 6，今年是 5。与上年的核对按名称进行，不受影响。",
                        "HINT Y-ROSTER  云溪区司法局的编码上年是 5，今年是 6。与上年的核对按名称进行，不受影响。",
                        "EXPLAIN D-CARRY  自然人：汇总的“上年结转”是 29，2022年汇总的“结转下年度”是 27，相差 2。两年都计入、但数字对不上的单位：" + "云溪区民政局（2）。",
                        "EXPLAIN D-CARRY  总计：汇总的“上年结转”是 29，2022年汇总的“结转下年度”是 27，相差 2。两年都计入、但数字对不上的单位：" + "云溪区民政局（2）。",
                        "EXPLAIN Y-CARRY 云溪区民政局 自然人：上年结转政府信息公开申请数量 6（B14） ≠ 2022年结转下年度继续办理 4，相差 2。"
                                + "本年的“上年结转”应等于上年报告的“结转下年度”，请核对两年的报告。" + LATER,
                        "EXPLAIN Y-CARRY 云溪区民政局 总计：上年结转政府信息公开申请数量 6（H14） ≠ 2022年结转下年度继续办理 4，相差 2。"
                                + "本年的“上年结转”应等于上年报告的“结转下年度”，请核对两年的报告。" + LATER);
        assertThat(besideLastYear(night))
                .containsExactly(
                        "1 云溪区教育体育局（上年为 云溪区教育局、云溪区体育局 之和） 0 5",
                        "2 云溪区园林绿化局（只承接 云溪区城市管理局 的一部分，不作对比） 0 —",
                        "3 云溪区城市管理局（只承接 云溪区城市管理局 的一部分，不作对比） 0 —",
                        "4 云溪区民政局 0 4",
                        "5 云溪区财政局 0 8",
                        "6 云溪区司法局 0 1",
                        "3 云溪区城市管理局（今年：云溪区园林绿化局、云溪区城市管理局） — 9");
    }

    @Test
    void whatDiffersFromASumNamesTheUnitsBehindIt() throws IOException {
        office.received(2023, "2024-01-10/教育体育局.csv", report("云溪区教育体育局", 2023, 30, 6, 0));

        assertThat(findings(night("2023", "2024-02-10")))
                .filteredOn(finding -> finding.contains("Y-CARRY 云溪区教育体育局 总计"))
                .containsExactly("ERROR Y-CARRY 云溪区教育体育局 总计：上年结转政府信息公开申请数量 6（H14） ≠ 2022年结转下年度继续办理 5，相差 1。"
                        + "本年的“上年结转”应等于上年报告的“结转下年度”，请核对两年的报告。上年的数字是 云溪区教育局、云溪区体育局 之和。");
    }

    @Test
    void aCorrectionThatIsTakenBackExplainsNothing() throws IOException {
        night("2022", "2024-02-10");
        night("2023", "2024-02-10");
        Files.delete(office.file(2022, "2023-06-01/民政局（更正）.csv"));
        night("2022", "2024-02-11");

        assertThat(findings(night("2023", "2024-02-11")))
                .filteredOn(finding -> finding.contains("Y-CARRY"))
                .containsExactly(
                        "ERROR Y-CARRY 云溪区民政局 自然人：上年结转政府信息公开申请数量 6（B14） ≠ 2022年结转下年度继续办理 4，相差 2。"
                                + "本年的“上年结转”应等于上年报告的“结转下年度”，请核对两年的报告。",
                        "ERROR Y-CARRY 云溪区民政局 总计：上年结转政府信息公开申请数量 6（H14） ≠ 2022年结转下年度继续办理 4，相差 2。"
                                + "本年的“上年结转”应等于上年报告的“结转下年度”，请核对两年的报告。");
    }

    /** Of the sheet 单位年度对比: code, name, and of the first key figure this year's and last year's. */
    private static List<String> besideLastYear(Night night) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(night.file(2023, "summary.xlsx")))) {
            DataFormatter cells = new DataFormatter();
            cells.setUseCachedValuesForFormulaCells(true);
            for (Row row : workbook.getSheet("单位年度对比")) {
                if (row.getRowNum() > 3) {
                    lines.add(String.join(
                            " ",
                            List.of(0, 1, 2, 3).stream()
                                    .map(column -> cells.formatCellValue(row.getCell(column)))
                                    .toList()));
                }
            }
        }
        return lines.subList(0, lines.size() - 1);
    }
}
