package org.disclosure.rollup.district.selection;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is to report by when, before and after the day; and who is not asked at all. */
class DeadlinesTest {

    @TempDir
    private Path folder;

    private Office office(String header, String... units) throws IOException {
        Office office = new Office(folder.resolve("office"));
        Files.createDirectories(office.inbox());
        Files.writeString(
                office.inbox().resolve("roster.csv"),
                "code,name,aliases,kind,order" + header + "\n" + String.join("\n", units) + "\n");
        return office;
    }

    /** What is found of the district as a whole and of who reported. */
    private static List<String> findings(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").startsWith("D-"))
                .map(finding -> finding.get("code") + " " + finding.get("unit") + "：" + finding.get("message"))
                .toList();
    }

    private static List<List<String>> rows(Path workbook, int first, int... columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
            DataFormatter cells = new DataFormatter();
            for (Row row : read.getSheetAt(0)) {
                if (row.getRowNum() >= first) {
                    List<String> line = new ArrayList<>();
                    for (int column : columns) {
                        line.add(cells.formatCellValue(row.getCell(column)));
                    }
                    rows.add(line);
                }
            }
        }
        return rows;
    }

    @Test
    void nobodyIsMissingBeforeTheDeadlineIsOver() throws IOException {
        Office office = office("", "1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3")
                .received(2023, "2024-01-09/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));

        Night early = office.nightOf("2024-01-10");

        assertThat(early.closingLines())
                .contains("2023 年：应报 3 家，已计入 1 家（零报送 0 家），尚未报送 2 家，逾期未报 0 家，无法读取 0 家，年度不符 0 家")
                .noneMatch(line -> line.startsWith("  没有可用的报表"));
        assertThat(findings(early)).isEmpty();
        assertThat(rows(early.file(2023, "notices/催报.xlsx"), 4, 2, 6, 7, 8))
                .containsExactly(
                        List.of("文登区乙局", "尚未报送（还有 21 天）", "2024-01-31", "未到期"),
                        List.of("文登区丙局", "尚未报送（还有 21 天）", "2024-01-31", "未到期"));

        assertThat(rows(office.nightOf("2024-01-31").file(2023, "notices/催报.xlsx"), 4, 2, 6))
                .containsExactly(List.of("文登区乙局", "尚未报送（今天截止）"), List.of("文登区丙局", "尚未报送（今天截止）"));
        assertThat(findings(office.nightOf("2024-02-03")))
                .containsExactly(
                        "D-MISSING 文登区乙局：文登区乙局没有可用的报表，已超过报送期限（2024-01-31）3 天。请催报。",
                        "D-MISSING 文登区丙局：文登区丙局没有可用的报表，已超过报送期限（2024-01-31）3 天。请催报。");
    }

    @Test
    void lateIsTheFirstReportAndNeverACorrection() throws IOException {
        Office office = office("", "1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-20/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-02-06/甲局（更正）.csv", ReportCsv.of("文登区甲局", 2023, 4))
                .received(2023, "2024-02-02/乙局.csv", ReportCsv.of("文登区乙局", 2023, 5))
                .received(2023, "2024-02-07/乙局（更正）.csv", ReportCsv.of("文登区乙局", 2023, 6));

        assertThat(findings(office.nightOf("2024-02-10")))
                .containsExactly("D-LATE 文登区乙局：文登区乙局于 2024-02-02 报送，超过期限（2024-01-31）2 天。");
    }

    @Test
    void lowerGovernmentsHaveLongerAndFeesAgreeAsPrinted() throws IOException {
        Office office = office(
                        ",parent",
                        "C,临川市人民政府,,政府,1,",
                        "D1,临川市云溪区人民政府,,政府,2,C",
                        "D2,临川市石桥区人民政府,,政府,3,C",
                        "B1,临川市教育局,,部门,4,C")
                .received(2023, "2024-01-20/教育局.csv", fee(ReportCsv.of("临川市教育局", 2023, 3), "0.123456"))
                .received(2023, "2024-02-19/云溪区.csv", fee(ReportCsv.of("临川市云溪区人民政府", 2023, 4), "1.02"))
                .received(2023, "2024-03-05/全市.csv", fee(ReportCsv.of("临川市人民政府", 2023, 7), "1.14"));

        assertThat(findings(office.nightOf("2024-02-20"))).isEmpty();
        assertThat(findings(office.nightOf("2024-03-06")))
                .containsExactly("D-MISSING 临川市石桥区人民政府：临川市石桥区人民政府没有可用的报表，已超过报送期限（2024-02-20）15 天。请催报。");
    }

    private static String fee(String csv, String amount) {
        String row = "行政事业性收费,";
        int start = csv.indexOf(row) + row.length();
        return csv.substring(0, start) + amount + csv.substring(csv.indexOf('\n', start));
    }

    @Test
    void aVerticallyLedUnitIsListedAndAskedForNothing() throws IOException {
        Office office = office(",counts", "1,文登区甲局,,部门,1,", "2,文登区气象局,,垂管,2,", "3,文登区税务局,,垂管,3,", "4,文登区邮政局,,垂管,4,是")
                .received(2023, "2024-01-20/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-20/税务局.csv", ReportCsv.of("文登区税务局", 2023, 50))
                .received(2023, "2024-01-20/邮政局.csv", ReportCsv.of("文登区邮政局", 2023, 4));

        Night night = office.nightOf("2024-02-10");

        assertThat(night.closingLines()).contains("2023 年：应报 2 家，已计入 2 家（零报送 0 家），逾期未报 0 家，无法读取 0 家，年度不符 0 家");
        assertThat(night.csv(2023, "summary.csv").stream()
                        .filter(sum -> sum.get("cell").equals("t2/licenses/decisions"))
                        .map(sum -> sum.get("value")))
                .containsExactly("7");
        assertThat(findings(night)).isEmpty();
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(night.file(2023, "figures.json")))
                        .get("units")
                        .valueStream()
                        .map(unit -> unit.get("code").asString() + " "
                                + unit.get("status").asString()))
                .containsExactly("1 REPORTED", "2 NOT_ADDED", "3 NOT_ADDED", "4 REPORTED");
    }

    @Test
    void inJanuaryTheSameUnitsAreComparedWithLastYear() throws IOException {
        Office office = office("", "1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2022, "2023-01-09/甲局.csv", ReportCsv.of("文登区甲局", 2022, 10))
                .received(2022, "2023-01-09/乙局.csv", ReportCsv.of("文登区乙局", 2022, 500))
                .received(2023, "2024-01-09/甲局.csv", ReportCsv.of("文登区甲局", 2023, 12));
        office.night(2022);

        assertThat(lastYearsLicences(office.nightOf("2024-01-10"))).isEqualTo("10");
        assertThat(lastYearsLicences(office.nightOf("2024-02-01"))).isEqualTo("510");
    }

    /** What the page compares this year's licences with. */
    private static String lastYearsLicences(Night night) throws IOException {
        Document page = Jsoup.parse(Files.readString(night.file(2023, "index.html")));
        JsonNode cells = JsonMapper.shared()
                .readTree(page.expectFirst("script[type=application/json]").data())
                .get("cells");
        List<String> codes =
                cells.get("code").valueStream().map(JsonNode::asString).toList();
        return cells.get("last").get(codes.indexOf("t2/licenses/decisions")).asString();
    }
}
