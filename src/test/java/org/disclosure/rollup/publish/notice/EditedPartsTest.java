package org.disclosure.rollup.publish.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.LibreOffice;
import org.disclosure.rollup.publish.excel.Place;
import org.disclosure.rollup.publish.excel.StableWorkbook;
import org.disclosure.rollup.publish.notice.letter.CellComment;
import org.disclosure.rollup.publish.notice.letter.DrawnPage;
import org.disclosure.rollup.publish.notice.letter.NoticePage;
import org.disclosure.rollup.publish.notice.letter.NoticePage.Look;
import org.disclosure.rollup.publish.notice.part.EditedWorkbook;
import org.disclosure.rollup.publish.notice.part.PlainWorkbook;
import org.disclosure.rollup.publish.notice.whole.CellMarks;
import org.disclosure.rollup.publish.notice.whole.ReturnedFile;
import org.disclosure.rollup.publish.notice.whole.ReturnedSheets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are edited in their parts show what they show when they are opened as a whole and drawn into. */
class EditedPartsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);
    private static final String AUTHOR = "政府信息公开年报审核";
    private static final Set<String> AUTHORS = Set.of(AUTHOR);

    /** One that is cut off, and one in which a part is not there. */
    private static final Set<String> REFUSED = Set.of("科学技术局2023年报.xlsx", "template-totals-stale-exceljs.xlsx");

    @TempDir
    private Path folder;

    static Stream<Path> workbooks() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String root : List.of("input-samples", "src/test/resources/received")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".xlsx")).sorted().forEach(found::add);
            }
        }
        return found.stream();
    }

    @TestFactory
    Stream<DynamicTest> bothWaysShowTheSame() throws IOException {
        return workbooks()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }

    private void compare(Path file) throws IOException {
        byte[] original = Files.readAllBytes(file);
        if (REFUSED.contains(file.getFileName().toString())) {
            assertThatThrownBy(() -> PlainWorkbook.open(original, AUTHORS)).isInstanceOf(IOException.class);
            return;
        }
        List<CellComment> comments = comments(original);
        byte[] edited = edited(original, comments);
        assertThat(LikeDrawn.differences(edited, drawn(original, comments))).isEmpty();
        assertThat(edited(original, comments)).isEqualTo(edited);
    }

    @Test
    void anotherProgramShowsTheSame() throws IOException, InterruptedException {
        assumeThat(LibreOffice.isInstalled())
                .as("LibreOffice (soffice) is installed; skipped")
                .isTrue();
        byte[] original = Files.readAllBytes(Path.of("input-samples/2023/2024-01-18/人社局2023年度报告数据.xlsx"));
        List<CellComment> comments = comments(original);
        byte[] one = opened("edited.xlsx", edited(original, comments));
        byte[] other = opened("drawn.xlsx", drawn(original, comments));
        // it writes down when it saved them
        assertThat(LikeDrawn.differences(one, other).keySet()).isSubsetOf("made");
    }

    private byte[] opened(String name, byte[] content) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), content);
        return Files.readAllBytes(LibreOffice.saved(file, folder));
    }

    /** The first and the last figure or text of each sheet, the end of a merged range, and cells that are not there. */
    private static List<CellComment> comments(byte[] content) throws IOException {
        Set<Place> places = new LinkedHashSet<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook) {
                List<String> filled = new ArrayList<>();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.BLANK) {
                            filled.add(cell.getAddress().formatAsString());
                        }
                    }
                }
                if (!filled.isEmpty()) {
                    places.add(new Place(sheet.getSheetName(), filled.get(0)));
                    places.add(new Place(sheet.getSheetName(), filled.get(filled.size() - 1)));
                }
                sheet.getMergedRegions().stream()
                        .filter(range -> filled.size() > 1
                                && !range.isInRange(new CellAddress(filled.get(0)))
                                && !range.isInRange(new CellAddress(filled.get(filled.size() - 1))))
                        .map(CellRangeAddress::formatAsString)
                        .limit(1)
                        .forEach(range ->
                                places.add(new Place(sheet.getSheetName(), range.substring(range.indexOf(':') + 1))));
                places.add(new Place(
                        sheet.getSheetName(), new CellReference(sheet.getLastRowNum() + 2, 1).formatAsString()));
                places.add(new Place(
                        sheet.getSheetName(), new CellReference(sheet.getFirstRowNum(), 38).formatAsString()));
            }
        }
        List<CellComment> comments = new ArrayList<>();
        for (Place place : places) {
            Severity severity = Severity.values()[comments.size() % Severity.values().length];
            comments.add(new CellComment(place, severity, "第 " + comments.size() + " 处 <&>\n建议“5”"));
        }
        return comments;
    }

    private static NoticePage page(List<CellComment> comments) {
        List<NoticePage.Row> rows = new ArrayList<>();
        rows.add(new NoticePage.Row(36, List.of(NoticePage.Cell.of("退回 <修改> & 通知", Look.TITLE))));
        for (Look look : List.of(Look.PARAGRAPH, Look.SECTION, Look.SIGNED)) {
            rows.add(new NoticePage.Row(19.5, List.of(NoticePage.Cell.of(look.name(), look))));
        }
        for (CellComment comment : comments) {
            rows.add(new NoticePage.Row(
                    33,
                    List.of(
                            new NoticePage.Cell("12", Look.CENTRED, true, Optional.empty()),
                            NoticePage.Cell.of(
                                    "强制", Look.valueOf(comment.severity().name())),
                            NoticePage.Cell.of("两\n行", Look.WRAPPED),
                            new NoticePage.Cell(
                                    comment.place().address(), Look.LINK, false, Optional.of(comment.place())),
                            NoticePage.Cell.of("", Look.ENTRY),
                            NoticePage.Cell.of("列", Look.HEADER))));
        }
        return new NoticePage("退回修改通知", List.of(5, 7, 16, 48, 25, 7), rows, 3);
    }

    private static byte[] edited(byte[] original, List<CellComment> comments) throws IOException {
        EditedWorkbook edited = new EditedWorkbook(PlainWorkbook.open(original, AUTHORS));
        for (CellComment comment : comments) {
            edited.mark(comment.place(), comment.severity(), comment.text());
        }
        edited.put(page(comments), AUTHOR);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        edited.write(DAY, out);
        return out.toByteArray();
    }

    private byte[] drawn(byte[] original, List<CellComment> comments) throws IOException {
        try (XSSFWorkbook workbook = ReturnedFile.open(original)) {
            ReturnedSheets.fitToWidth(workbook);
            CellMarks marks = new CellMarks(workbook, AUTHOR);
            comments.forEach(marks::mark);
            XSSFSheet notice = DrawnPage.draw(page(comments), workbook);
            workbook.setSheetOrder(notice.getSheetName(), 0);
            for (Sheet sheet : workbook) {
                sheet.setSelected(sheet == notice);
            }
            workbook.setActiveSheet(0);
            workbook.setFirstVisibleTab(0);
            Path file = folder.resolve("whole.xlsx");
            StableWorkbook.save(workbook, DAY, file);
            return Files.readAllBytes(file);
        }
    }
}
