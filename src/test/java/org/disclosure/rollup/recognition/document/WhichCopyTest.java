package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.junit.jupiter.api.Test;

/** Choice among several rows, columns, pages and copies of a table. */
class WhichCopyTest {

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    @Test
    void hiddenCopyOfATableOnTheSameSheetLosesThoughItStandsAbove() {
        Specimen stacked = new Specimen(Layout.UNMERGED);
        FixtureSheet sheet = stacked.sheet("t4");
        for (int row = 2; row < 6; row++) {
            int to = row + 10;
            List.copyOf(sheet.rows().get(row).entrySet())
                    .forEach(cell -> sheet.put(to, cell.getKey(), cell.getValue()));
            sheet.hideRow(row);
        }
        sheet.put(5, 0, "98765");

        RecognitionResult received = stacked.received();

        assertThat(received.submission().orElseThrow().entries())
                .filteredOn(entry -> entry.cell().table().equals("t4"))
                .extracting(entry -> entry.address())
                .containsExactly(
                        "A16", "B16", "C16", "D16", "E16", "F16", "G16", "H16", "I16", "J16", "K16", "L16", "M16",
                        "N16", "O16");
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.F_EXTRA_ROW, Specimen.T4, "Sheet3", "Sheet3", "A6")
                        .as("copy")
                        .weighing(Severity.HINT)
                        .at("Sheet3", "A6"));
    }

    @Test
    void hiddenBlockBetweenVisibleOnesLoses() {
        FixtureSheet sheet = specimen.sheet("t2");
        FixtureGrid grid = specimen.grid();
        int block = grid.at("t2/licenses/decisions").row();
        assertThat(sheet.text(block, 0)).isEqualTo("行政许可");
        int below = sheet.nextRow() + 1;
        sheet.put(below, 0, "信息内容").put(below, 1, "本年处理决定数量");
        sheet.put(below + 1, 0, "行政许可").put(below + 1, 1, "98765");
        sheet.hideRow(below).hideRow(below + 1);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.F_EXTRA_ROW, Specimen.T2, Specimen.T2, Specimen.T2, "B17")
                        .as("copy")
                        .weighing(Severity.HINT)
                        .at(Specimen.T2, "B17"));
    }

    @Test
    void hiddenRowThatTheFormDoesNotHaveIsAHint() {
        FixtureSheet sheet = specimen.sheet("t3");
        int below = sheet.nextRow();
        sheet.put(below, 0, "核对数").put(below, 3, "0").hideRow(below);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.F_EXTRA_ROW, Specimen.T3, "核对数", "D29=0")
                        .as("row")
                        .weighing(Severity.HINT)
                        .at(Specimen.T3, "D29"));
    }

    @Test
    void pageWithoutHeaderIsNotTakenWhenARowIsMissingFromIt() {
        Specimen pages = new Specimen(Layout.PAGE_WITHOUT_HEADER);
        pages.grid()
                .at("t3/4/natural")
                .sheet()
                .clearRow(pages.grid().at("t3/4/natural").row());

        RecognitionResult received = pages.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(pages.soundWithout(
                        cell -> cell.table().equals("t3") && cell.row().compareTo("3.4") >= 0));
        assertThat(received.findings()).extracting(Finding::code).containsExactly("F-MISSING-ROW");
    }

    @Test
    void pageWithoutHeaderIsNotTakenWhenItsColumnsStandElsewhere() {
        Specimen pages = new Specimen(Layout.PAGE_WITHOUT_HEADER);
        FixtureSheet second = pages.grid().at("t3/4/natural").sheet();
        for (int row = 0; row < second.nextRow(); row++) {
            second.put(row, 10, "1");
        }

        RecognitionResult received = pages.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(pages.soundWithout(
                        cell -> cell.table().equals("t3") && cell.row().compareTo("3.4") >= 0));
        assertThat(received.findings()).extracting(Finding::code).containsExactly("F-MISSING-ROW");
    }
}
