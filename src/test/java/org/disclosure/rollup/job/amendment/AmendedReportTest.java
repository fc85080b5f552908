package org.disclosure.rollup.job.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.decision.AmendedValue;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.AmendmentBook;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.api.Test;

class AmendedReportTest {

    private static final Form FORM = Forms.load().forReportYear(2023);
    private static final CellCode CELL = CellCode.parse("t2/fees/amount");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 23);

    private static Amendment amendment(Amendment.Act act, String received, String value) {
        return new Amendment(
                1,
                new Amendment.Place(2023, "1", CELL),
                act,
                received,
                AmendedValue.read(value).orElseThrow(),
                new Amendment.Said("李四", DAY),
                "电话更正",
                "张三",
                DAY,
                "",
                Decision.Source.COMMAND);
    }

    private static Entry entry(Reading reading) {
        return new Entry(CELL, reading, "表一", "B20");
    }

    private static Reading amount(String number) {
        return new Reading.Amount(new BigDecimal(number), number);
    }

    private static AmendedReport amended(Reading received, String was, String value) {
        return AmendedReport.of(
                FORM, List.of(entry(received)), Map.of(CELL, amendment(Amendment.Act.AMEND, was, value)));
    }

    @Test
    void whatIsNoNumberMayBeAmendedToOneAndANumberToABlank() {
        Reading words = new Reading.Unreadable("约三十");

        assertThat(amended(words, "约三十", "30").entries())
                .containsExactly(new Entry(CELL, amount("30"), "表一", "B20", Optional.empty(), Optional.of(words)));
        assertThat(amended(amount("30.0"), "30.0", "空白").entries())
                .containsExactly(new Entry(
                        CELL, new Reading.Blank(""), "表一", "B20", Optional.empty(), Optional.of(amount("30.0"))));
    }

    @Test
    void whatReadingFoundOfAnAmendedFigureIsAnswered() {
        AmendedReport report = amended(new Reading.Unreadable("约三十"), "约三十", "30");

        assertThat(report.answers(Finding.of(Problem.F_NOT_A_NUMBER).about(CELL)))
                .isTrue();
        assertThat(report.answers(Finding.of(Problem.F_MISSING_ROW).about(CELL)))
                .isFalse();
        assertThat(report.answers(Finding.of(Problem.F_NOT_A_NUMBER).about(CellCode.parse("t2/regulations/issued"))))
                .isFalse();
    }

    @Test
    void ofBlankCellsNoneIsAskedForWhenAllAreFilledIn() {
        AmendedReport report = amended(new Reading.Blank(""), "", "30");
        Finding blank = Finding.of(Problem.F_BLANK, "二", "1", "0", "B20", CELL.toString());
        Finding blanks = Finding.of(Problem.F_BLANK, "二", "2", "0", "B4、B20", CELL + " t2/regulations/issued");

        assertThat(List.of(report.answers(blank), report.answers(blanks))).containsExactly(true, false);
    }

    @Test
    void aCellThatTheReportHasNoMoreIsAskedAbout() {
        AmendedReport report =
                AmendedReport.of(FORM, List.of(), Map.of(CELL, amendment(Amendment.Act.AMEND, "3", "4")));

        assertThat(report.entries()).isEmpty();
        assertThat(report.findings())
                .extracting(
                        finding -> finding.variant() + " " + finding.arguments().get(7))
                .containsExactly("reopened —");
    }

    @Test
    void whatWaitsInAPictureIsLeftToItsTable() {
        AmendedReport report = amended(new Reading.Proposed(Optional.of(new BigDecimal("3")), "3"), "3", "4");

        assertThat(report.cells()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void ofACellTheLatestStandsUnlessItIsAWithdrawal() {
        Amendment first = amendment(Amendment.Act.AMEND, "3", "4");
        Amendment second = amendment(Amendment.Act.AMEND, "3", "5");
        Amendment withdrawal = amendment(Amendment.Act.WITHDRAW, "3", "5");

        assertThat(new AmendmentBook(List.of(first, second)).of("1")).isEqualTo(Map.of(CELL, second));
        assertThat(new AmendmentBook(List.of(first, second, withdrawal)).of("1"))
                .isEmpty();
        assertThat(new AmendmentBook(List.of(withdrawal, first)).of("1")).isEqualTo(Map.of(CELL, first));
        assertThat(new AmendmentBook(List.of(first)).of("2")).isEmpty();
    }
}
