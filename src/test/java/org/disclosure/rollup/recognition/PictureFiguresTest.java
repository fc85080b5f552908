package org.disclosure.rollup.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.Pictured;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureTables;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;

/** Tables that are pictures are recognised as any other, and what is read there is but proposed. */
class PictureFiguresTest {

    private static final int YEAR = 2023;
    private static final RealReport REPORT = RealReport.suqian2023();

    private final Recognition recognition = new Recognition(Forms.load(), new Roster(List.of()));

    /** The sheets of a workbook, a table a sheet. */
    private static List<Sheet> sheets() {
        FixtureFile file = FileFormat.XLSX.write(
                Layout.OFFICIAL.lay(REPORT.form(), REPORT.figures(), REPORT.agency(), YEAR), "年报");
        return new Intake(Limits.DEFAULT).read(file.content(), "年报.xlsx").sheets();
    }

    private static Sheet text() {
        SheetBuilder sheet = new SheetBuilder("正文", false, Limits.DEFAULT);
        sheet.add(0, 0, "宿迁市2023年政府信息公开工作年度报告", RawCell.Kind.TEXT);
        sheet.add(1, 0, "一、总体情况", RawCell.Kind.TEXT);
        sheet.add(2, 0, "2023年，我市政府信息公开工作平稳有序。", RawCell.Kind.TEXT);
        return sheet.build();
    }

    private RecognitionResult recognised(List<Sheet> own, PictureTables pictures) {
        return recognition.recognise(new Intake.Result(own, List.of(), pictures), "年报.docx", YEAR);
    }

    private static Map<String, Reading> readings(Submission submission) {
        return submission.entries().stream()
                .collect(Collectors.toMap(entry -> entry.cell().toString(), Entry::reading, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, Reading> figures(UnaryOperator<Reading.Amount> as) {
        Map<String, Reading> figures = new TreeMap<>();
        REPORT.figures()
                .forEach((cell, text) ->
                        figures.put(cell.toString(), as.apply(new Reading.Amount(new BigDecimal(text), text))));
        return figures;
    }

    @Test
    void theFiguresOfPicturesAreProposed() {
        RecognitionResult result = recognised(List.of(text()), Pictured.tables(sheets(), 985));
        Submission submission = result.submission().orElseThrow();

        Map<String, Reading> expected = new TreeMap<>();
        figures(amount -> amount)
                .forEach((cell, amount) -> expected.put(cell, new Reading.Proposed(amount.amount(), amount.raw())));
        assertThat(readings(submission)).isEqualTo(expected);
        assertThat(submission.entries().stream().map(Entry::picture).distinct())
                .containsExactly(Optional.of(new PictureOrigin(985, Pictured.CROP)));
        assertThat(submission.narrative()).contains("平稳有序");
        assertThat(result.findings()).extracting(finding -> finding.code()).doesNotContain("N-PICTURE", "I-NO-TABLES");
    }

    @Test
    void picturesAreNotLookedAtWhereTheTablesAreText() {
        AtomicBoolean asked = new AtomicBoolean();
        RecognitionResult result = recognised(sheets(), new PictureTables(true, () -> {
            asked.set(true);
            return List.of();
        }));

        assertThat(asked).isFalse();
        assertThat(readings(result.submission().orElseThrow())).isEqualTo(figures(amount -> amount));
    }

    @Test
    void aTableOfTextGoesBeforeAPictureOfIt() {
        List<Sheet> sheets = sheets();
        PictureTables wrong = Pictured.tables(
                sheets,
                cell -> new RawCell(cell.row(), cell.column(), "1" + cell.text(), RawCell.Kind.TEXT)
                        .with(cell.details().readFrom(new CellDetails.PictureReading(999, Pictured.CROP, ""))));
        Submission submission = recognised(List.of(sheets.get(0), sheets.get(2)), wrong)
                .submission()
                .orElseThrow();

        assertThat(submission.waiting()).containsExactly("t3");
    }

    @Test
    void aCellOfAPictureWithoutInkIsProposedAsBlank() {
        PictureTables pictures = Pictured.tables(
                sheets(),
                cell -> cell.text().equals("0")
                        ? new RawCell(cell.row(), cell.column(), "", RawCell.Kind.TEXT)
                        : cell.with(cell.details().readFrom(new CellDetails.PictureReading(999, Pictured.CROP, ""))));
        Submission submission =
                recognised(List.of(text()), pictures).submission().orElseThrow();

        assertThat(submission.entries().stream()
                        .filter(entry -> entry.reading().raw().isEmpty())
                        .map(Entry::reading)
                        .distinct())
                .containsExactly(new Reading.Proposed(Optional.empty(), ""));
        assertThat(submission.waiting()).containsExactlyInAnyOrder("t2", "t3", "t4");
    }
}
