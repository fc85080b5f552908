package org.disclosure.rollup.publish.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.PreviousYears;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.Received;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.StableWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.notice.letter.CellComment;
import org.disclosure.rollup.publish.notice.letter.DrawnPage;
import org.disclosure.rollup.publish.notice.letter.NoticePage;
import org.disclosure.rollup.publish.notice.part.EditedWorkbook;
import org.disclosure.rollup.publish.notice.whole.CellMarks;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form that is drawn once shows what it shows when it is drawn for one unit. */
class FormTemplateTest {

    private static final Form FORM = Forms.load().forReportYear(2023);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);
    private static final String SHEET = "统计表";
    private static final CellCode DOUBTFUL = CellCode.parse("t3/2/natural");

    @TempDir
    private Path folder;

    private static Edition edition() {
        return new Edition(
                1,
                new DistrictSummary(2023, FORM, List.of(), List.of()),
                PreviousYears.NOTHING,
                List.of(),
                Decided.NOTHING,
                SinceLast.FIRST,
                DAY.plusDays(3),
                Messages.Language.ZH,
                null,
                Received.NOTHING,
                List.of(),
                (run, form, action) -> {},
                Sender.UNNAMED);
    }

    /** Numbers with and without decimals, blanks, words; one in doubt, and cells of which nothing was read. */
    private static Map<CellCode, Entry> entries() {
        Map<CellCode, Entry> entries = new LinkedHashMap<>();
        int number = 0;
        for (FormCell cell : FORM.cells()) {
            Reading reading = switch (number % 6) {
                case 0 -> new Reading.Amount(BigDecimal.valueOf(number), "" + number);
                case 1 -> new Reading.Amount(new BigDecimal(number + ".25"), number + ".25");
                case 2 -> new Reading.Blank("");
                case 3 -> new Reading.Unreadable("<约 3&4>");
                default -> new Reading.NotApplicable("/");
            };
            if (number % 6 != 5) {
                entries.put(cell.code(), new Entry(cell.code(), reading, "表", "B" + (number + 1)));
            }
            number++;
        }
        return entries;
    }

    @Test
    void bothWaysShowTheSame() throws IOException {
        Map<CellCode, Entry> entries = entries();
        NoticePage page = new NoticePage(
                "退回修改通知",
                List.of(5, 7),
                List.of(
                        new NoticePage.Row(36, List.of(NoticePage.Cell.of("通知", NoticePage.Look.TITLE))),
                        new NoticePage.Row(24, List.of(NoticePage.Cell.of("各项", NoticePage.Look.SECTION)))),
                0);
        FormTemplate template = new FormTemplate(edition());
        Map<Place, Place> places = template.places(entries);
        List<CellComment> comments = entries.values().stream()
                .limit(20)
                .map(entry -> places.get(new Place(entry.sheet(), entry.address())))
                .map(place -> new CellComment(place, Severity.EXPLAIN, "请核实 " + place))
                .toList();

        EditedWorkbook edited = template.filled("甲局 & <乙>", entries, Set.of(DOUBTFUL));
        for (CellComment comment : comments) {
            edited.mark(comment.place(), comment.severity(), comment.text());
        }
        edited.put(page, "审核");
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        edited.write(DAY, filled);

        assertThat(places).isEqualTo(drawn(entries, comments, page, folder.resolve("drawn.xlsx")));
        assertThat(LikeDrawn.differences(filled.toByteArray(), Files.readAllBytes(folder.resolve("drawn.xlsx"))))
                .isEmpty();
    }

    private static Map<Place, Place> drawn(
            Map<CellCode, Entry> entries, List<CellComment> comments, NoticePage page, Path file) throws IOException {
        try (XSSFWorkbook workbook = StableWorkbook.create(DAY)) {
            Map<CellCode, CellRangeAddress> ranges =
                    FilledForm.draw(edition(), "甲局 & <乙>", entries, Set.of(DOUBTFUL), workbook, new Styles(workbook));
            CellMarks marks = new CellMarks(workbook, "审核");
            comments.forEach(marks::mark);
            XSSFSheet notice = DrawnPage.draw(page, workbook);
            workbook.setSheetOrder(notice.getSheetName(), 0);
            workbook.getSheetAt(0).setSelected(true);
            workbook.getSheetAt(1).setSelected(false);
            workbook.setActiveSheet(0);
            workbook.setFirstVisibleTab(0);
            StableWorkbook.save(workbook, DAY, file);
            return FilledForm.places(SHEET, ranges, entries.values());
        }
    }
}
