package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.picture.measure.DrawnReport;
import org.disclosure.rollup.intake.picture.measure.Level;
import org.disclosure.rollup.nights.Browser;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report whose tables are pictures on its way through nights: what is certain counts, the rest when the office takes it. */
class PictureNightTest {

    private static final String SECONDS = "rollup.limits.seconds";
    private static final Form FORM = Forms.load().forReportYear(2023);
    private static final DrawnReport REPORT = DrawnReport.of(FORM, 41, DrawnReport.writtenFonts(), Level.CLEAN, .2);

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void aUnitSendsPictures() throws IOException {
        // however many tests run beside it
        System.setProperty(SECONDS, "900");
        office = new Office(folder.resolve("office")).roster("1,文登区甲局,,部门,1");
        Path file = office.file(2023, "2024-01-12/甲局.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, page());
    }

    @AfterEach
    void theLimitIsAsBefore() {
        System.clearProperty(SECONDS);
    }

    /** The page of a portal with three pictures for tables; what it says of table 2 is not in its text. */
    private static String page() {
        String pictures = REPORT.files().stream()
                .map(file -> "<p><img src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(file) + "\"></p>")
                .collect(Collectors.joining());
        return "<html><head><meta charset=\"utf-8\"></head><body><p>文登区甲局2023年政府信息公开工作年度报告</p>"
                + "<p>一、总体情况</p><p>2023年，本局政府信息公开工作平稳有序。</p>" + pictures + "</body></html>";
    }

    private static Map<String, String> drawn(String tables) {
        Map<String, String> drawn = new TreeMap<>();
        REPORT.figures().forEach((cell, text) -> {
            if (tables.contains(cell.table())) {
                drawn.put(cell.toString(), text);
            }
        });
        return drawn;
    }

    /** The numbers that count, by cell. */
    private static Map<String, String> counted(Night night, String tables) throws IOException {
        Map<String, String> counted = new TreeMap<>();
        night.csv(2023, "entries.csv").stream()
                .filter(entry -> tables.contains(entry.get("cell").substring(0, 2)))
                .forEach(entry -> counted.put(entry.get("cell"), entry.get("value")));
        return counted;
    }

    /** The figures of table 2 as the workbook is to show them while nobody has looked at them. */
    private static List<String> waiting() {
        return REPORT.figures().entrySet().stream()
                .filter(figure -> figure.getKey().table().equals("t2"))
                .map(figure -> "待核对 " + figure.getValue())
                .toList();
    }

    /** What the unit's line of the workbook has in the columns of table 2, as text. */
    private static List<String> ofUnit(Night night) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(night.file(2023, "summary.xlsx")))) {
            Row line = workbook.getSheet("分单位明细").getRow(5);
            return IntStream.range(5, 15)
                    .mapToObj(column -> line.getCell(column).getStringCellValue())
                    .toList();
        }
    }

    private static List<String> pictures(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals("I-PICTURE"))
                .map(finding -> finding.get("cell").substring(0, 2) + " " + finding.get("severity") + " "
                        + finding.get("state"))
                .sorted()
                .toList();
    }

    private Night take(Night night) throws IOException {
        String number = night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals("I-PICTURE"))
                .filter(finding -> finding.get("severity").equals("ERROR"))
                .findFirst()
                .orElseThrow()
                .get("id");
        return Night.command(
                office.out(),
                "accept",
                "--year",
                "2023",
                "--no",
                number,
                "--take",
                "--by",
                "张三",
                "--data",
                office.home().resolve("data").toString());
    }

    @Test
    void whatIsCertainCountsAndTheRestWhenTheOfficeTakesIt() throws IOException {
        Night first = office.nightOf("2024-02-10");

        assertThat(pictures(first)).containsExactly("t2 ERROR OPEN", "t3 HINT OPEN", "t4 HINT OPEN");
        assertThat(counted(first, "t3t4")).isEqualTo(drawn("t3t4"));
        assertThat(counted(first, "t2").values()).containsOnly("");
        assertThat(ofUnit(first)).isEqualTo(waiting());
        assertThat(first.csv(2023, "entries.csv").stream()
                        .map(entry -> entry.get("origin"))
                        .distinct())
                .containsExactly("PICTURE");

        assertThat(take(first).exit()).isZero();
        Night second = office.nightOf("2024-02-11");

        assertThat(pictures(second)).containsExactly("t2 HINT EXPLAINED", "t3 HINT OPEN", "t4 HINT OPEN");
        assertThat(counted(second, "t2t3t4")).isEqualTo(drawn("t2t3t4"));
        assertThat(Night.command(
                                office.out(),
                                "verify",
                                "--read-again",
                                "--out",
                                office.out().toString(),
                                "--data",
                                office.home().resolve("data").toString())
                        .exit())
                .isZero();
    }

    private Night command(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--data", office.home().resolve("data").toString()));
        return Night.command(office.out(), arguments.toArray(String[]::new));
    }

    /** What a sheet of the workbook has in a column, without what comes again. */
    private static List<String> column(Night night, String sheet, int column, Predicate<Row> wanted)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(night.file(2023, "summary.xlsx")))) {
            return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                    .filter(wanted)
                    .map(row -> row.getCell(column).getStringCellValue())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void whatWaitsIsSaidWhereTheSumsAreShown() throws IOException {
        String waiting = "另有 1 家 1 张表（图片）待核对，未计入";

        Night night = office.nightOf("2024-02-10");

        assertThat(night.closingLines()).contains("  " + waiting + "：文登区甲局");
        assertThat(column(night, "运行概况", 0, row -> row.getRowNum() == 1).get(0)).endsWith("。" + waiting + "。");
        assertThat(Files.readString(night.file(2023, "index.html")))
                .contains("<p class=\"waiting\">" + waiting + "</p>", "\"waiting\":{\"t2\":[0]}", "\"taken\":{}");
        assertThat(command(
                                "report",
                                "--year",
                                "2023",
                                "--out",
                                folder.resolve("report.docx").toString())
                        .exit())
                .isZero();
        for (Path report : List.of(night.file(2023, "report.docx"), folder.resolve("report.docx"))) {
            try (XWPFDocument document = new XWPFDocument(Files.newInputStream(report))) {
                assertThat(document.getParagraphs())
                        .extracting(XWPFParagraph::getText)
                        .contains(waiting + "。");
            }
        }
        assertThat(command("history", "--unit", "文登区甲局").printed())
                .contains("二、主动公开政府信息情况：表是图片，待核对，没有计入")
                .doesNotContain("四、");
    }

    @Test
    void whatTheOfficeTookIsSaidWithWhoAndWhen() throws IOException {
        Night first = office.nightOf("2024-02-10");
        Night ambiguous =
                command("accept", "--year", "2023", "--unit", "文登区甲局", "--code", "I-PICTURE", "--return", "--by", "张三");
        assertThat(ambiguous.complained().lines().map(line -> line.replaceAll("^  \\S+ ", "")))
                .contains("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况");

        assertThat(command(
                                "accept",
                                "--year",
                                "2023",
                                "--unit",
                                "文登区甲局",
                                "--code",
                                "I-PICTURE",
                                "--take",
                                "--by",
                                "张三",
                                "--note",
                                "与盖章的纸质报告一致")
                        .exit())
                .isZero();
        Night second = office.nightOf("2024-02-11");

        assertThat(changed(second)).containsExactly("HINT 文登区甲局：办公室采用了图片里的表，单位没有改动报表");
        assertThat(column(
                                second,
                                "来源",
                                11,
                                row -> row.getRowNum() > 0
                                        && row.getCell(2).getStringCellValue().startsWith("t2"))
                        .stream()
                        .map(origin -> origin.replaceAll("把握 [\\d.]+", "把握 …"))
                        .distinct())
                .containsExactly("图片（把握 …） 已采用（张三，2024-02-10）与盖章的纸质报告一致");
        assertThat(Files.readString(second.file(2023, "index.html")))
                .doesNotContain("class=\"waiting\"")
                .contains("\"taken\":{\"0\":{\"t2\":\"已采用（张三，2024-02-10）与盖章的纸质报告一致\"}}");
        assertThat(first.exit() + second.exit()).isZero();
    }

    @Test
    void whatTheOfficeTakesBackIsNotTheUnitsDoing() throws IOException {
        take(office.nightOf("2024-02-10"));
        Night taken = office.nightOf("2024-02-11");
        String number = taken.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals("I-PICTURE")
                        && finding.get("state").equals("EXPLAINED"))
                .findFirst()
                .orElseThrow()
                .get("id");
        assertThat(command("accept", "--year", "2023", "--no", number, "--return", "--by", "张三")
                        .exit())
                .isZero();

        assertThat(changed(office.nightOf("2024-02-12"))).containsExactly("HINT 文登区甲局：办公室不再采用图片里的表，单位没有改动报表");
    }

    /** What is said of published totals that changed, without the totals. */
    private static List<String> changed(Night night) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals("D-CHANGED"))
                .map(finding ->
                        finding.get("severity") + " " + finding.get("message").split("。")[0])
                .toList();
    }

    @Test
    void thePageLeadsFromAFigureToTheTableThatItIsWithout() throws IOException {
        Night night = office.nightOf("2024-02-10");
        try (Browser browser = Browser.open(Files.createDirectories(folder.resolve("profile")))) {
            browser.load(night.file(2023, "index.html"));
            browser.click("button.figure[data-cell='0']");

            assertThat(browser.texts("#drawer .facts div:last-child")).containsExactly("待核对\n1 家，表是图片，未计入：文登区甲局");
            browser.click("#drawer .facts button.link");
            assertThat(browser.texts("#drawer h4")).containsExactly("二、主动公开政府信息情况");
            assertThat(browser.all("#drawer img.whole")).hasSize(1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void historyComparesWithWhatTheOfficeTook() throws IOException {
        take(office.nightOf("2024-02-10"));
        office.nightOf("2024-02-11");
        String own = REPORT.figures().get(CellCode.parse("t2/licenses/decisions"));
        office.received(2023, "2024-01-20/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        office.nightOf("2024-02-12");

        assertThat(command("history", "--unit", "文登区甲局").printed()).contains("行政许可：" + own + " →");
    }

    @Test
    void whatTheUnitSendsAsTextGoesBefore() throws IOException {
        office.received(2023, "2024-01-20/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        Night night = office.nightOf("2024-02-10");

        assertThat(pictures(night)).isEmpty();
        assertThat(night.csv(2023, "entries.csv").stream()
                        .map(entry -> entry.get("file") + entry.get("origin"))
                        .distinct())
                .containsExactly("2024-01-20/甲局.csv");
    }
}
