package org.disclosure.rollup.publish.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.check.picture.PictureDoubts;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.fixture.Pictured;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Originals;
import org.disclosure.rollup.publish.edition.PreviousYears;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.Received;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.disclosure.rollup.publish.notice.letter.LetterDays;
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
            Decided.NOTHING,
            SinceLast.FIRST,
            DAY,
            Messages.Language.ZH,
            RuleBook.load(FORMS),
            Received.NOTHING,
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

    /**
     * Table 4: one cell was read as 17 and the sum proposes 12, one could not be read, and of two neither is sure, so that their sum
     * says nothing.
     */
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
                                Optional.of(new PictureOrigin(
                                        certainty(cell.code(), 1000 - row),
                                        Pictured.CROP,
                                        row == 3 ? Pictured.CROP : ""))));
            }
        }
        return entries;
    }

    private static Reading reading(CellCode cell) {
        return switch (cell.toString()) {
            case "t4/reconsideration/upheld" -> new Reading.Proposed(Optional.of(new BigDecimal("12")), "17");
            case "t4/reconsideration/total" -> new Reading.Proposed(Optional.of(new BigDecimal("12")), "12");
            case "t4/direct-suit/upheld", "t4/direct-suit/total" ->
                new Reading.Proposed(Optional.of(new BigDecimal("8")), "8");
            case "t4/later-suit/other" -> new Reading.Proposed(Optional.empty(), "1-");
            default -> new Reading.Proposed(Optional.of(BigDecimal.ZERO), "0");
        };
    }

    private static int certainty(CellCode cell, int otherwise) {
        return switch (cell.toString()) {
            case "t4/reconsideration/upheld", "t4/direct-suit/upheld", "t4/direct-suit/total" -> 700;
            default -> otherwise;
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
        new Notice(EDITION, new LetterDays(DAY, DAY), unit, "a1", entries(), items(unit))
                .write(new NotAsked(), () -> new FormTemplate(EDITION), file);
    }

    private static List<NoticeItem> items(UnitLine unit) {
        Finding finding = Finding.of(Problem.I_PICTURE, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "4", "…")
                .as("sums")
                .suggesting("t4/reconsideration/upheld=12")
                .about(CellCode.parse("t4/reconsideration/upheld"))
                .at("图片1", "B1");
        FiledFinding filed =
                new FiledFinding(finding, Optional.of("1"), "文登区甲局", "甲局.docx", Review.OPEN, Optional.empty());
        return NoticeItem.of(
                List.of(filed),
                unit,
                new WrongCells(entries(), PictureDoubts.of(FORM, 2023, entries().values())));
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
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo(FORM.table("t4").section());
            assertThat(texts(sheet.getRow(4))).startsWith("结果维持·行政复议", "", "17", "12", "0.700");
            assertThat(texts(sheet.getRow(5))).startsWith("结果维持·未经复议直接起诉", "", "8", "—", "0.700");
            assertThat(texts(sheet.getRow(9))).startsWith("其他结果·复议后起诉", "", "1-", "—", "0.986");
            assertThat(sheet.getLastRowNum()).isEqualTo(18);
            assertThat(sheet.getDrawingPatriarch().getShapes())
                    .as("and the table")
                    .hasSize(16);
            assertThat(workbook.getAllPictures()).hasSize(16);
        }
    }

    @Test
    void everyCellInDoubtIsMarked() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet form = workbook.getSheet(EDITION.text("notice.form"));
            Map<String, String> marked = new TreeMap<>();
            form.getCellComments()
                    .forEach((at, comment) -> marked.put(
                            shown(form.getRow(at.getRow()).getCell(at.getColumn())),
                            comment.getString().getString().split("\n")[1]));

            assertThat(form.getCellComments()).hasSize(4);
            assertThat(marked)
                    .isEqualTo(Map.of(
                            "12 F8D0C8", EDITION.text("notice.comment.by-sums", "12"),
                            " F8D0C8", EDITION.text("notice.comment.unsure")));
        }
    }

    /** What stands in a cell, and its colour. */
    private static String shown(XSSFCell cell) {
        return new DataFormatter().formatCellValue(cell) + " "
                + cell.getCellStyle().getFillForegroundColorColor().getARGBHex().substring(2);
    }

    @Test
    void theNoticeSaysWhatTheUnitCanDo() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> said = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> said.add(cell.toString())));

            assertThat(said).contains(EDITION.text("notice.behind.PICTURES"));
            assertThat(String.join("\n", said))
                    .contains(EDITION.text("notice.todo.picture.cells"))
                    .doesNotContain("没有改动", "办公室", "采用这一份");
        }
    }

    @Test
    void theFormThatIsSentBackAsItIsSaysOnlyWhatIsNotInDoubt() throws IOException {
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
                .containsExactly("12", "0", "0", "0", "12", "", "0", "0", "0", "", "0", "0", "", "0", "0");
        assertThat(read.findings().stream()
                        .filter(finding -> finding.code().equals(Problem.F_BLANK.code()))
                        .map(finding -> finding.arguments().get(1)))
                .as("blanks that are asked about")
                .contains("3");
    }
}
