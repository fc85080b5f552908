package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.disclosure.rollup.publish.today.Condition;
import org.disclosure.rollup.publish.today.TodayFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights between which the office writes in the report. */
class EditedReportNightTest {

    private static final String BLANK = "【请填写：本年政府信息公开工作总体情况】";
    private static final String WORDS = "本年我区认真贯彻条例。";
    private static final String DECISIONS = "本年作出行政许可处理决定%1$d件、行政处罚处理决定%1$d件、行政强制处理决定%1$d件。";
    private static final String LEFT = "report.docx 还有 %d 处【请填写】";

    @TempDir
    private Path folder;

    private Office office;
    private Path report;

    @BeforeEach
    void firstNight() throws IOException {
        office = new Office(folder)
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        assertThat(office.nightOf("2024-01-13").exit()).isZero();
        report = office.out().resolve("2023/report.docx");
    }

    private void write(String before, String after) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(report));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(content.replace(before, after).getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(report, bytes.toByteArray());
    }

    private List<String> paragraphs(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private void theSecondUnitReports() throws IOException {
        office.received(2023, "2024-01-14/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
        assertThat(office.nightOf("2024-01-15").exit()).isZero();
    }

    @Test
    void whatTheOfficeWroteStaysWhileFiguresAreRenewed() throws IOException {
        write(BLANK, WORDS);

        theSecondUnitReports();

        assertThat(paragraphs(report)).contains(WORDS).doesNotContain(BLANK);
        assertThat(String.join("", paragraphs(report)))
                .contains(DECISIONS.formatted(7))
                .contains("应报 2 家，已计入 2 家。")
                .doesNotContain(DECISIONS.formatted(3));
    }

    @Test
    void anEditAloneIsNothingToDoAndNoFault() throws IOException {
        write(BLANK, BLANK + WORDS);
        byte[] edited = Files.readAllBytes(report);

        Night again = office.nightOf("2024-01-13");

        assertThat(again.exit()).isZero();
        assertThat(report).hasBinaryContent(edited);
        Night verified = office.verified();
        assertThat(verified.exit()).isZero();
        assertThat(verified.printed()).contains("2023 年结果：报告文稿由办公室改动过，下一次汇总只更新其中的数字：" + report);
    }

    @Test
    void theMergedReportIsAnOutputAsAnyOther() throws IOException {
        write(BLANK, WORDS);

        theSecondUnitReports();

        Night verified = office.verified();
        assertThat(verified.exit()).isZero();
        assertThat(verified.printed()).doesNotContain("report.docx");
    }

    @Test
    void anotherDocumentIsKeptBesideUnchangedEveryNight() throws IOException {
        Files.writeString(report, "定稿");

        theSecondUnitReports();

        Path kept = report.resolveSibling("report-办公室.docx");
        assertThat(kept).hasContent("定稿");
        assertThat(paragraphs(report).get(0)).isEqualTo("原来放在这里的 report.docx 认不出是本程序写的文稿，没有改动，另存为 report-办公室.docx。");
        office.received(2023, "2024-01-20/乙局.csv", ReportCsv.of("文登区乙局", 2023, 5));
        assertThat(office.nightOf("2024-02-05").exit()).isZero();
        assertThat(kept).hasContent("定稿");
        assertThat(paragraphs(report).get(0)).startsWith("本稿按截至 2024-02-05");
        assertThat(report.resolveSibling("report-办公室-2.docx")).doesNotExist();
    }

    private int toldBlanks() {
        return TodayFile.find(report.getParent()).orElseThrow().conditions().stream()
                .filter(condition -> condition.kind() == Condition.Kind.FILLED_IN)
                .mapToInt(Condition::open)
                .sum();
    }

    @Test
    void onlyWhatIsLeftToFillInIsToldEverywhere() throws IOException {
        assertThat(toldBlanks()).isEqualTo(12);
        write(BLANK, WORDS);
        office.received(2023, "2024-01-14/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));

        Night night = office.nightOf("2024-01-15");

        assertThat(toldBlanks()).isEqualTo(11);
        assertThat(night.printed()).contains(LEFT.formatted(11));
        assertThat(Files.readString(report.resolveSibling("index.html"))).contains(LEFT.formatted(11));
        assertThat(cover()).contains(LEFT.formatted(11));
    }

    @Test
    void whatWasFilledInSinceIsToldOnTheNextNightThoughNothingElseIsNew() throws IOException {
        write(BLANK, WORDS);
        byte[] edited = Files.readAllBytes(report);

        assertThat(office.nightOf("2024-01-13").exit()).isZero();

        assertThat(toldBlanks()).isEqualTo(11);
        assertThat(report).hasBinaryContent(edited);
        assertThat(office.nightOf("2024-01-13").printed()).contains("没有新的内容");
    }

    @Test
    void aDocumentThatWasKeptBesideIsToldOfEverywhereOnce() throws IOException {
        Files.writeString(report, "定稿");
        office.received(2023, "2024-01-14/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));

        Night night = office.nightOf("2024-01-15");

        String kept = "原来放在这里的 report.docx 认不出是本程序写的文稿，没有改动，另存为 report-办公室.docx。";
        assertThat(toldBlanks()).isEqualTo(12);
        assertThat(night.printed()).contains("  " + kept);
        assertThat(Files.readString(report.resolveSibling("index.html"))).contains(kept);
        assertThat(cover()).contains(kept);
        office.received(2023, "2024-01-20/乙局.csv", ReportCsv.of("文登区乙局", 2023, 5));
        assertThat(office.nightOf("2024-02-05").printed()).doesNotContain(kept);
    }

    private String cover() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(report.resolveSibling("summary.xlsx")))) {
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    @Test
    void theLockTellsOnlyWhatIsLeftInTheReportThatLies() throws IOException {
        theSecondUnitReports();
        assertThat(locked()).contains(LEFT.formatted(12));
        write("【请填写", "【已写好");
        assertThat(locked()).doesNotContain("【请填写】");
        Files.delete(report);
        assertThat(locked()).contains(LEFT.formatted(12));
    }

    private String locked() {
        Night locked = Night.command(
                folder,
                "lock",
                "--year",
                "2023",
                "--by",
                "张三",
                "--data",
                office.home().resolve("data").toString(),
                "--out",
                office.out().toString());
        assertThat(locked.exit()).isZero();
        return locked.printed();
    }

    @Test
    void theReportThatIsAskedForIsRenewedInPlace() throws IOException {
        Path own = folder.resolve("own.docx");
        assertThat(asked(own).exit()).isZero();
        Files.copy(own, report, StandardCopyOption.REPLACE_EXISTING);
        write(BLANK, WORDS);
        Files.copy(report, own, StandardCopyOption.REPLACE_EXISTING);
        theSecondUnitReports();

        assertThat(asked(own).exit()).isZero();

        assertThat(String.join("", paragraphs(own))).contains(WORDS).contains(DECISIONS.formatted(7));
    }

    @Test
    void aReportOfAnotherIsNeverWrittenOver() throws IOException {
        byte[] before = Files.readAllBytes(report);

        Night refused = asked(report, "--unit", "甲局");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(report).hasBinaryContent(before);
    }

    private Night asked(Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("report", "--year", "2023", "--as-of", "2024-01-13", "--out", file.toString()));
        arguments.addAll(List.of("--data", office.home().resolve("data").toString()));
        arguments.addAll(List.of(more));
        return Night.command(folder, arguments.toArray(String[]::new));
    }
}
