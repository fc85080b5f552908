package org.disclosure.rollup.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city with its districts: sums, standing, findings and outputs of each, and nothing counted twice. */
public class AreasTest {

    private static final String LICENSES = "t2/licenses/decisions";

    @TempDir
    private Path folder;

    private Office city;

    @BeforeEach
    void aCityWithTwoDistricts() throws IOException {
        city = new Office(folder.resolve("city"));
        Files.createDirectories(city.inbox());
        Files.writeString(
                city.inbox().resolve("roster.csv"),
                String.join(
                        "\n",
                        "code,name,aliases,kind,order,parent",
                        "W,威海市人民政府,,政府,1,",
                        "W1,威海市财政局,,部门,2,W",
                        "D,文登区人民政府,文登区,政府,3,W",
                        "D1,文登区甲局,,部门,4,D",
                        "D2,文登区乙局,,部门,5,D",
                        "H,环翠区人民政府,环翠区,政府,6,W",
                        "H1,环翠区丙局,,部门,7,H",
                        "R,荣成市人民政府,荣成市,政府,8,W",
                        ""));
        city.received(2023, "2024-01-12/市财政局.csv", ReportCsv.of("威海市财政局", 2023, 1));
    }

    private static String sum(Night night, String file) throws IOException {
        return night.csv(2023, file).stream()
                .filter(line -> line.get("cell").equals(LICENSES))
                .map(line -> line.get("value"))
                .findFirst()
                .orElseThrow();
    }

    /** What 下级汇总 says of each area, up to its errors. */
    private static List<List<String>> areaLines(Night night) throws IOException {
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(night.file(2023, "summary.xlsx")))) {
            Sheet sheet = workbook.getSheet("下级汇总");
            return IntStream.rangeClosed(1, 3)
                    .mapToObj(row -> IntStream.range(0, 6)
                            .mapToObj(column ->
                                    shown.formatCellValue(sheet.getRow(row).getCell(column)))
                            .toList())
                    .toList();
        }
    }

    /** What the page says of each area, up to who owes; what it leads to must be there. */
    private static List<String> linesOnThePage(Night night) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Element row : Jsoup.parse(night.file(2023, "index.html")).select("#areas tbody tr")) {
            URI leadsTo = URI.create(row.selectFirst("a").attr("href"));
            assertThat(night.file(2023, leadsTo.getPath())).exists();
            lines.add(row.select("td").stream().limit(5).map(Element::wholeText).collect(Collectors.joining(" ")));
        }
        return lines;
    }

    /** What the first column of a notice says. */
    private static List<String> sentences(Path notice) throws IOException {
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(notice))) {
            Sheet sheet = workbook.getSheetAt(0);
            return IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .filter(Objects::nonNull)
                    .map(row -> shown.formatCellValue(row.getCell(0)))
                    .toList();
        }
    }

    private static List<String> comments(Path notice) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(notice))) {
            return IntStream.range(0, workbook.getNumberOfSheets())
                    .mapToObj(workbook::getSheetAt)
                    .flatMap(sheet -> sheet.getCellComments().values().stream())
                    .map(comment -> comment.getString().getString())
                    .toList();
        }
    }

    private static Map<String, String> standing(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .collect(Collectors.groupingBy(
                        line -> line.get("unit"),
                        Collectors.mapping(line -> line.get("code"), Collectors.joining(" "))));
    }

    @Test
    void unitsCountAndTheirGovernmentsReportIsCompared() throws IOException {
        city.received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4))
                .received(2023, "2024-01-12/文登区.csv", ReportCsv.of("文登区人民政府", 2023, 9))
                .received(2023, "2024-01-12/环翠区.csv", ReportCsv.of("环翠区人民政府", 2023, 20));

        Night night = city.nightOf("2024-02-21");

        assertThat(night.exit()).as(night.complained()).isZero();
        assertThat(sum(night, "summary.csv")).isEqualTo("28");
        assertThat(sum(night, "areas/D-文登区人民政府/summary.csv")).isEqualTo("7");
        assertThat(sum(night, "areas/H-环翠区人民政府/summary.csv")).isEqualTo("20");
        assertThat(night.file(2023, "areas").toFile().list())
                .as("the city's area is all there is, and no area beside the whole")
                .containsExactlyInAnyOrder("D-文登区人民政府", "H-环翠区人民政府", "R-荣成市人民政府");
        assertThat(night.file(2023, "areas/D-文登区人民政府").toFile().list())
                .containsExactlyInAnyOrder(
                        "summary.xlsx",
                        "summary.csv",
                        "entries.csv",
                        "findings.csv",
                        "figures.json",
                        "findings.json",
                        "index.html",
                        "report.docx",
                        "today.json");
        assertThat(Files.readString(night.file(2023, "areas/D-文登区人民政府/index.html")))
                .contains("<title>文登区人民政府2023年政府信息公开年报汇总</title>");
        try (XWPFDocument report =
                new XWPFDocument(Files.newInputStream(night.file(2023, "areas/H-环翠区人民政府/report.docx")))) {
            assertThat(report.getParagraphs()).anyMatch(line -> line.getText().startsWith("环翠区人民政府"));
        }
        assertThat(linesOnThePage(night))
                .containsExactly("　文登区人民政府 所属单位 2 2 0", "　环翠区人民政府 本级报告 1 1 0", "　荣成市人民政府 没有收到 1 0 1");
        long errors = night.csv(2023, "areas/D-文登区人民政府/findings.csv").stream()
                .filter(line -> line.get("severity").equals("ERROR"))
                .count();
        assertThat(areaLines(night))
                .containsExactly(
                        List.of("　文登区人民政府", "所属单位", "2", "2", "0", Long.toString(errors)),
                        List.of("　环翠区人民政府", "本级报告", "1", "1", "0", "0"),
                        List.of("　荣成市人民政府", "没有收到", "1", "0", "1", "1"));
        Map<String, String> codes = standing(night);
        assertThat(codes.get("荣成市人民政府")).as("of a district that sent nothing").isEqualTo("D-MISSING");
        assertThat(codes.get("文登区人民政府")).startsWith("D-RECORDED D-RECORDED");
        assertThat(comments(night.file(2023, "notices/D-文登区人民政府.xlsx")))
                .as("nobody is missing in the sum, so the district is asked about what differs")
                .contains("7. 强制　本级报告与汇总数不符（D-RECORDED）\n报告“2024-01-12/文登区.csv”的 本年处理决定数量·行政许可"
                        + " 填的是 9（B6），所属单位都已计入，各单位之和是 7，相差 2。请核对后更正报告，或者由有误的单位更正报表。"
                        + "\n\n原文件中的位置：文登区!B6");
        assertThat(sentences(night.file(2023, "notices/D-文登区人民政府.xlsx")))
                .as("what is compared could be used")
                .anyMatch(sentence -> sentence.contains("经审核"))
                .noneMatch(sentence -> sentence.contains("无法采用"));
        assertThat(codes).as("the district's report stands for its bureau").doesNotContainKey("环翠区丙局");
        assertThat(night.closingLines().get(0)).isEqualTo("2023 年：应报 5 家，已计入 4 家（零报送 0 家），逾期未报 1 家，无法读取 0 家，年度不符 0 家");
    }

    @Test
    void aGovernmentsReportGivesWayToThatOfTheFirstOfItsUnits() throws IOException {
        city.received(2023, "2024-01-12/环翠区.csv", ReportCsv.of("环翠区人民政府", 2023, 20));
        assertThat(sum(city.nightOf("2024-01-13"), "summary.csv")).isEqualTo("21");
        city.received(2023, "2024-01-14/丙局.csv", ReportCsv.of("环翠区丙局", 2023, 5));

        Night night = city.nightOf("2024-01-15");

        assertThat(sum(night, "summary.csv")).isEqualTo("6");
        assertThat(standing(night).get("环翠区人民政府")).startsWith("D-RECORDED");
        Night verified = city.verified();
        assertThat(verified.exit()).as(verified.printed()).isZero();
    }

    @Test
    void whatADistrictsNightPublishedIsItsReportToTheCity() throws IOException {
        Office district = new Office(folder.resolve("district"))
                .roster("D1,文登区甲局,,部门,1", "D2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
        Night below = district.nightOf("2024-01-13");

        for (String published : List.of("summary.xlsx", "summary.csv")) {
            Path sent = city.file(2023, "2024-01-20/文登区/" + published);
            Files.createDirectories(sent.getParent());
            Files.copy(below.file(2023, published), sent);
            // where both share a database, the city misses the district's units
            Night night = city.nightOf("2024-01-21", "--accept-withdrawn");

            assertThat(sum(night, "summary.csv")).as(published).isEqualTo("8");
            assertThat(standing(night))
                    .as("no sheet but the sums' is taken for a table")
                    .containsEntry("文登区人民政府", "T2-REGULATIONS");
            Files.delete(sent);
        }
    }

    @Test
    void oneBranchIsPublishedWhereItIsAskedFor() throws IOException {
        city.received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-12/环翠区.csv", ReportCsv.of("环翠区人民政府", 2023, 20));

        Night branch = city.nightOf("2024-01-13", "--scope", "D");

        assertThat(branch.exit()).as(branch.complained()).isZero();
        assertThat(sum(branch, "summary.csv")).isEqualTo("3");
        assertThat(branch.closingLines().get(0))
                .isEqualTo("2023 年：应报 2 家，已计入 1 家（零报送 0 家），尚未报送 1 家，逾期未报 0 家，无法读取 0 家，年度不符 0 家");
        assertThat(branch.file(2023, "notices").toFile().list())
                .contains("催报.xlsx")
                .noneMatch(name -> name.startsWith("H"));
        assertThat(branch.file(2023, "areas")).doesNotExist();
        Night verified = city.verified();
        assertThat(verified.exit()).as(verified.printed()).isZero();

        assertThat(sum(city.nightOf("2024-01-13"), "summary.csv"))
                .as("of all, once more")
                .isEqualTo("24");
        assertThat(sum(city.nightOf("2024-01-13", "--scope", "W"), "summary.csv"))
                .as("the area that is all there is")
                .isEqualTo("24");
        Night unknown = city.nightOf("2024-01-13", "--scope", "W1");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.complained()).contains("没有编码为“W1”的");
    }

    /** The years that a page's chart shows, and how many applications were received in them. */
    private static List<String> trend(Night night, String page) throws IOException {
        JsonNode charts = JsonMapper.shared()
                .readTree(Jsoup.parse(night.file(2023, page))
                        .expectFirst("script[type=application/json]")
                        .data())
                .get("charts");
        return List.of(
                charts.get("years").toString(), charts.at("/trend/page.key.1").toString());
    }

    private static String received(String unit, int year, int applications) {
        String row = "一、本年新收政府信息公开申请数量";
        return ReportCsv.of(unit, year, 1)
                .replace(row + ",0,0,0,0,0,0,0", row + "," + applications + ",0,0,0,0,0," + applications);
    }

    @Test
    void anAreaHasAPastOfItsOwn() throws IOException {
        for (int year = 2021; year <= 2023; year++) {
            city.received(year, "2024-01-12/市财政局.csv", received("威海市财政局", year, 10));
        }
        city.received(2021, "2024-01-12/甲局.csv", received("文登区甲局", 2021, 1));
        city.received(2023, "2024-01-12/甲局.csv", received("文登区甲局", 2023, 3));
        city.night(2021);
        city.night(2022);
        Night night = city.night(2023);
        assertThat(trend(night, "index.html")).containsExactly("[2021,2022,2023]", "[11,10,13]");
        assertThat(trend(night, "areas/D-文登区人民政府/index.html")).containsExactly("[2021,2023]", "[1,3]");
    }

    @Test
    void theReportOfAnAreaIsWrittenWhereItIsAskedFor() throws IOException {
        city.received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
        city.nightOf("2024-01-13");

        assertThat(titleAndLicenses("D")).containsExactly("文登区人民政府", "7");
        assertThat(titleAndLicenses("W")).containsExactly("威海市人民政府", "8");
        Night unknown = report("--scope", "W1");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.complained()).startsWith("2023年的名录中没有编码为“W1”的、有下属单位的单位或下级政府");
        assertThat(report("--scope", "D", "--unit", "D1").exit()).isEqualTo(2);
    }

    private Night report(String... more) {
        List<String> arguments = new ArrayList<>(List.of("report", "--year", "2023"));
        arguments.addAll(List.of("--data", city.home().resolve("data").toString(), "--as-of", "2024-02-01"));
        arguments.addAll(List.of(more));
        return Night.command(city.out(), arguments.toArray(String[]::new));
    }

    private List<String> titleAndLicenses(String scope) throws IOException {
        Path file = folder.resolve(scope + ".docx");
        Night written = report("--scope", scope, "--out", file.toString());
        assertThat(written.exit()).as(written.complained()).isZero();
        try (XWPFDocument report = new XWPFDocument(Files.newInputStream(file))) {
            return Stream.concat(
                            report.getParagraphs().stream()
                                    .map(XWPFParagraph::getText)
                                    .filter(text -> text.endsWith("人民政府")),
                            report.getTables().stream()
                                    .flatMap(table -> table.getRows().stream())
                                    .filter(row -> row.getCell(0).getText().equals("行政许可"))
                                    .map(row -> row.getCell(1).getText()))
                    .distinct()
                    .toList();
        }
    }
}
