package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;

/** Balances that figures in rows and columns that the form does not have explain. */
class ExplainedByAddedFiguresTest {

    private static final RealReport REAL = RealReport.suqian2023();

    /** The row below table 3, and its columns of natural persons, of organisations and of the total. */
    private static final int BELOW = 28;

    private static final int NATURAL = 3;
    private static final int BUSINESS = 4;
    private static final int OTHER = 8;
    private static final int TOTAL = 9;

    private final FixtureGrid grid = Layout.OFFICIAL.lay(REAL);
    private final FixtureSheet table = grid.at("t3/1/natural").sheet();

    @Test
    void rowThatTheTotalCountsIsNamed() {
        table.put(BELOW, 0, "9.属于工作秘密");
        take("t3/3.3.7/natural", 3, NATURAL);
        take("t3/3.3.7/total", 3, TOTAL);

        List<Finding> findings = checked();

        assertThat(findings).extracting(Finding::code).containsExactly("T3-RESULTS", "T3-RESULTS");
        assertThat(findings).extracting(Finding::suggestion).containsOnly("");
        assertThat(new Messages(Language.ZH).message(findings.get(0)))
                .endsWith("相差的 3 正好是规定格式以外的“9.属于工作秘密”（D29=3），请把它改填到规定的行（列）内，或从总计中去掉。");
        assertThat(new Messages(Language.EN).message(findings.get(0)))
                .endsWith(
                        "The difference of 3 is exactly what stands in “9.属于工作秘密”（D29=3）, which the form does not have: "
                                + "enter it in a row (column) of the form, or take it off the total.");
    }

    @Test
    void rowOfAnotherNumberExplainsNothing() {
        table.put(BELOW, 0, "9.属于工作秘密").put(BELOW, NATURAL, "2");
        grid.set("t3/3.3.7/natural", Integer.toString(number("t3/3.3.7/natural") - 3));

        assertThat(checked()).extracting(Finding::suggestion).doesNotContain("").isNotEmpty();
    }

    @Test
    void organisationsInOneColumnKeepNoBalanceOpen() {
        for (int row = 3; row < BELOW; row++) {
            int sum = 0;
            for (int column = BUSINESS; column <= OTHER; column++) {
                sum += Integer.parseInt(table.text(row, column));
                table.put(row, column, "");
            }
            table.put(row, BUSINESS, Integer.toString(sum));
        }
        for (int column = BUSINESS; column <= OTHER; column++) {
            table.put(2, column, "");
        }

        assertThat(checked()).isEqualTo(List.of());
    }

    /** Moves some of a figure into the row below the table. */
    private void take(String cell, int number, int column) {
        grid.set(cell, Integer.toString(number(cell) - number));
        table.put(BELOW, column, Integer.toString(number));
    }

    private int number(String cell) {
        return Integer.parseInt(grid.at(cell).text());
    }

    private List<Finding> checked() {
        RecognitionResult received =
                ReceivingDesk.of(REAL.agency()).receive(FileFormat.XLSX.write(grid, REAL.agency()), REAL.year());
        Submission submission = received.submission().orElseThrow();
        Report report = Report.of(Checking.BUREAU, REAL.year(), submission, Optional.empty());
        return new Localisation(Checking.BOOK)
                .explain(
                        new SubmissionChecks(Checking.BOOK)
                                .check(report).stream()
                                        .filter(finding -> finding.code().startsWith("T3-"))
                                        .toList(),
                        submission,
                        REAL.year(),
                        Optional.empty(),
                        Map.of(),
                        received.findings());
    }
}
