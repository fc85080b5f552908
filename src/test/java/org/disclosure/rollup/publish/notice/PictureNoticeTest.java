package org.disclosure.rollup.publish.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.fixture.Pictured;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.publish.edition.Deadlines;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Originals;
import org.disclosure.rollup.publish.edition.PreviousYears;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notice to a unit whose table is a picture: pictures and numbers beside each other, and a form that need only be sent back. */
class PictureNoticeTest {

    private static final Forms FORMS = Forms.load();
    private static final Form FORM = FORMS.forReportYear(2023);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);
    private static final Edition EDITION = new Edition(
            1,
            new DistrictSummary(2023, FORM, List.of(), List.of()),
            PreviousYears.NOTHING,
            List.of(),
            Edition.Decided.NOTHING,
            Edition.SinceLast.FIRST,
            DAY,
            Messages.Language.ZH,
            null,
            Edition.Received.NOTHING,
            List.of(),
            (run, form, action) -> {},
            Sender.UNNAMED);

    @TempDir
    private Path folder;

    private Path file;

    /** The unit's file could be had, and is not asked for. */
    private record NotAsked() implements Originals {

        @Override
        public boolean use(String sha256, Predicate<byte[]> work) {
            throw new IllegalStateException("asked for");
        }

        @Override
        public <T> Optional<T> within(Callable<T> work) {
            throw new IllegalStateException("asked for");
        }
    }

    /** Table 4, of which one cell was read as 17 and the sums propose 12, and one could not be read. */
    private static Map<CellCode, Entry> entries() {
        Map<CellCode, Entry> entries = new LinkedHashMap<>();
        int row = 1;
        for (FormCell cell : FORM.cells()) {
            if (cell.code().table().equals("t4")) {
                entries.put(
                        cell.code(),
                        new Entry(
                                cell.code(),
                                reading(cell.code()),
                                "图片1",
                                "B" + row++,
                                Optional.of(new PictureOrigin(1000 - row, Pictured.CROP))));
            }
        }
        return entries;
    }

    private static Reading reading(CellCode cell) {
        return switch (cell.toString()) {
            case "t4/reconsideration/upheld", "t4/reconsideration/total" ->
                new Reading.Proposed(Optional.of(new BigDecimal("12")), "17");
            case "t4/later-suit/other" -> new Reading.Proposed(Optional.empty(), "1-");
            default -> new Reading.Proposed(Optional.of(BigDecimal.ZERO), "0");
        };
    }

    @BeforeEach
    void writeTheNotice() {
        UnitLine unit = new UnitLine(
                "1",
                "文登区甲局",
                UnitKind.DEPARTMENT,
                Status.REPORTED,
                new Punctuality(LocalDate.MAX, Optional.empty()),
                Optional.of("甲局.docx"),
                Optional.of(DAY),
                List.of(),
                1,
                0,
                0,
                0,
                0);
        file = folder.resolve("1-文登区甲局.xlsx");
        new Notice(EDITION, new Deadlines(DAY, DAY), unit, "a1", entries(), List.of()).write(new NotAsked(), file);
    }

    private static List<String> texts(Row row) {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(column -> row.getCell(column).getStringCellValue())
                .toList();
    }

    @Test
    void eachCellHasItsPictureTheLeastCertainFirst() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
                    .containsExactly("退回修改通知", EDITION.text("notice.form"), "退回修改通知（图片）");
            XSSFSheet sheet = workbook.getSheet("退回修改通知（图片）");
            assertThat(texts(sheet.getRow(1))).containsExactly("项目", "图片", "读出", "建议", "把握", "报表中的单元格");
            assertThat(texts(sheet.getRow(2))).startsWith("总计·复议后起诉", "", "0", "0", "0.984");
            assertThat(texts(sheet.getRow(4))).startsWith("其他结果·复议后起诉", "", "1-", "", "0.986");
            assertThat(texts(sheet.getRow(16))).startsWith("结果维持·行政复议", "", "17", "12", "0.998");
            assertThat(sheet.getLastRowNum()).isEqualTo(16);
            assertThat(sheet.getDrawingPatriarch().getShapes()).hasSize(15);
            assertThat(workbook.getAllPictures()).hasSize(15);
        }
    }

    @Test
    void theFormThatIsSentBackAsItIsSaysWhatIsProposed() throws IOException {
        RecognitionResult read = new Recognition(FORMS, new Roster(List.of()))
                .recognise(
                        new Intake(Limits.DEFAULT).read(Files.readAllBytes(file), "1-文登区甲局.xlsx"),
                        "1-文登区甲局.xlsx",
                        2023);

        assertThat(read.returned()).isTrue();
        assertThat(read.submission().orElseThrow().entries().stream()
                        .filter(entry -> entry.cell().table().equals("t4"))
                        .map(entry -> entry.reading()
                                .amount()
                                .map(BigDecimal::toPlainString)
                                .orElse(entry.reading().raw())))
                .containsExactly("12", "0", "0", "0", "12", "0", "0", "0", "0", "0", "0", "0", "1-", "0", "0");
    }
}
