package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.picture.measure.DrawnReport;
import org.disclosure.rollup.intake.picture.measure.Level;
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
    private static final DrawnReport REPORT = DrawnReport.of(FORM, 3, DrawnReport.writtenFonts(), Level.CLEAN, .2);

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
