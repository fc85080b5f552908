package org.disclosure.rollup.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.picture.PictureTables;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.recognition.document.Specimen;
import org.disclosure.rollup.submission.Roster;
import org.junit.jupiter.api.Test;

/** Sheets that are made to be slow, or to bury what matters. */
class HostileSheetTest {

    private static final int MANY = 30;

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    @Test
    void recognitionEndsWhenItsTimeIsUp() {
        SheetBuilder sheet = new SheetBuilder("表", false, Limits.DEFAULT);
        IntStream.range(0, 100).forEach(row -> sheet.add(row, 0, "自然人" + row, RawCell.Kind.TEXT));
        Intake.Result read = new Intake.Result(List.of(sheet.build()), List.of(), PictureTables.NONE);
        Recognition recognition = new Recognition(Forms.load(), new Roster(List.of()));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> recognition.recognise(read, "表.xlsx", Specimen.YEAR))
                    .extracting(thrown -> thrown.getClass().getSimpleName())
                    .isEqualTo("UnreadableFileException");
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void manyRowsThatAreTooMuchAreNotNamedOneByOne() {
        FixtureSheet sheet = specimen.sheet("t3");
        int below = sheet.nextRow();
        IntStream.range(0, MANY)
                .forEach(row -> sheet.put(below + row, 0, "表外第" + row + "行").put(below + row, 3, "5"));

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(received.findings()).hasSize(21);
        assertThat(Worded.of(received.findings().get(20)))
                .isEqualTo(Finding.of(Problem.F_EXTRA_ROW, Specimen.T3, "10")
                        .as("more")
                        .at(Specimen.T3, "D49"));
    }

    @Test
    void manyFiguresOfARowThatIsTooMuchAreNotShownOneByOne() {
        FixtureSheet sheet = specimen.sheet("t3");
        int below = sheet.nextRow();
        sheet.put(below, 0, "表外");
        IntStream.range(0, MANY).forEach(column -> sheet.put(below, 3 + column, "5"));

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(
                                Problem.F_EXTRA_ROW,
                                Specimen.T3,
                                "表外",
                                "D29=5，E29=5，F29=5，G29=5，H29=5，I29=5，J29=5，K29=5，L29=5，M29=5，N29=5，O29=5，"
                                        + "P29=5，Q29=5，R29=5，S29=5，T29=5，U29=5，V29=5，W29=5，X29=5，Y29=5，Z29=5，AA29=5，AB29=5…")
                        .as("row")
                        .at(Specimen.T3, "D29"));
    }

    @Test
    void manyCopiesAreNotNamedOneByOne() {
        FixtureSheet sheet = specimen.sheet("t4");
        IntStream.range(0, MANY).forEach(copy -> {
            int below = sheet.nextRow();
            IntStream.range(0, 4)
                    .forEach(row ->
                            sheet.rows().get(row).forEach((column, text) -> sheet.put(below + row, column, text)));
        });

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(received.findings()).hasSize(21);
        assertThat(Worded.of(received.findings().get(20)))
                .isEqualTo(Finding.of(Problem.F_EXTRA_ROW, Specimen.T4, Integer.toString(MANY - 20))
                        .as("copies")
                        .weighing(Severity.EXPLAIN)
                        .at(Specimen.T4, ""));
        assertThat(Worded.of(received.findings().get(0)))
                .isEqualTo(Finding.of(Problem.F_EXTRA_ROW, Specimen.T4, Specimen.T4, Specimen.T4, "A8")
                        .as("copy")
                        .weighing(Severity.HINT)
                        .at(Specimen.T4, "A8"));
    }
}
