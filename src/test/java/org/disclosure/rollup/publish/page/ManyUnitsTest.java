package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Punctuality;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.PreviousYears;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.Received;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.disclosure.rollup.publish.excel.StreamedWorkbook;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.summary.SourceSheet;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outputs leave out when there are more units than people look through. */
class ManyUnitsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);
    private static final Entry ENTRY =
            new Entry(CellCode.parse("t3/1/total"), new Reading.Amount(BigDecimal.valueOf(5), "5"), "表", "B5");

    @TempDir
    private Path folder;

    private static Edition edition(int units) {
        List<UnitLine> lines = IntStream.range(0, units)
                .mapToObj(unit -> new UnitLine(
                        "U" + unit,
                        "单位" + unit,
                        UnitKind.DEPARTMENT,
                        Status.REPORTED,
                        new Punctuality(LocalDate.MAX, Optional.empty()),
                        Optional.of(unit + ".xlsx"),
                        Optional.of(DAY),
                        List.of(),
                        0,
                        0,
                        0,
                        0,
                        0))
                .toList();
        return new Edition(
                1,
                new DistrictSummary(2023, Forms.load().forReportYear(2023), List.of(), lines),
                PreviousYears.NOTHING,
                List.of(),
                Decided.NOTHING,
                SinceLast.FIRST,
                DAY,
                Messages.Language.ZH,
                null,
                Received.NOTHING,
                List.of(),
                (run, form, action) -> {},
                Sender.UNNAMED);
    }

    private static UnitReport report(int unit) {
        return new UnitReport("U" + unit, "单位" + unit, 2021, unit + ".xlsx", "", List.of(ENTRY));
    }

    private List<String> firstCells(Edition edition) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (StreamedWorkbook workbook = new StreamedWorkbook(DAY)) {
            SourceSheet sources = new SourceSheet(edition, new Styles(workbook), workbook.rows(file, "sources"));
            sources.add(report(0));
            sources.write(workbook);
            workbook.save(file);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("来源");
            return IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .mapToObj(row -> sheet.getRow(row).getCell(0).getStringCellValue())
                    .toList();
        }
    }

    @Test
    void theSheetOfSourcesListsEveryFigureUpToItsCap() throws IOException {
        assertThat(firstCells(edition(SourceSheet.MOST_UNITS))).containsExactly("编码", "U0");
    }

    @Test
    void theSheetOfSourcesSaysWhereFiguresAreListedWhenThereAreTooMany() throws IOException {
        Edition edition = edition(SourceSheet.MOST_UNITS + 1);
        assertThat(firstCells(edition)).containsExactly(edition.text("sheet.sources.tooMany", SourceSheet.MOST_UNITS));
    }

    private static PageEntries.Columns columns(int units) {
        Edition edition = edition(units);
        PageEntries entries = new PageEntries(edition, new PageCells(edition.form()), new PageStrings());
        entries.add(report(0));
        return entries.columns();
    }

    @Test
    void thePageHasEveryFigureUpToItsCap() {
        PageEntries.Columns columns = columns(PageEntries.MOST_UNITS);
        assertThat(columns.omitted()).isFalse();
        assertThat(written(columns.values().get(0))).contains("null,5,null");
        assertThat(columns.layout().get(0)).isZero();
    }

    @Test
    void thePageHasNoFiguresOfUnitsWhenThereAreTooMany() {
        PageEntries.Columns columns = columns(PageEntries.MOST_UNITS + 1);
        assertThat(columns.omitted()).isTrue();
        assertThat(columns.values()).containsOnlyNulls();
        assertThat(columns.layouts()).isEmpty();
    }

    @Test
    void thePageHasHowAFigureWasReadFromAPicture() {
        Edition edition = edition(1);
        PageEntries entries = new PageEntries(edition, new PageCells(edition.form()), new PageStrings());
        Entry waiting = new Entry(
                ENTRY.cell(),
                new Reading.Proposed(Optional.of(BigDecimal.TEN), "1O"),
                "图片1",
                "B2",
                Optional.of(new PictureOrigin(412, "iVBORw0KGgo=", "dGFibGU=")));
        entries.add(new UnitReport("U0", "单位0", 2021, "0.docx", "", List.of(waiting)));

        assertThat(written(entries.columns().pictures())).contains(":[412,\"10\",\"iVBORw0KGgo=\",\"dGFibGU=\"]");
        assertThat(written(entries.columns().values().get(0))).contains("null,\"P1O\",null");
    }

    private static String written(Object data) {
        StringOutput output = new StringOutput();
        PageJson.content(data).writeTo(output);
        return output.toString();
    }
}
