package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.check.Evaluation.Outcome.BROKEN;
import static org.disclosure.rollup.check.Evaluation.Outcome.HOLDS;
import static org.disclosure.rollup.check.Evaluation.Outcome.UNDECIDED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.check.rule.Declaration;
import org.disclosure.rollup.check.rule.Equation;
import org.disclosure.rollup.check.rule.LinearCheck;
import org.disclosure.rollup.check.rule.Term;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;

/** Effect of a blank on a check: it holds with blanks as 0, is broken whatever the blanks are, or is undecided. */
class EvaluationTest {

    private static final Declaration WRITTEN = new Declaration(Optional.empty(), List.of(), List.of());

    private static final String TOTAL = "t3/1/total";
    private static final String NATURAL = "t3/1/natural";
    private static final String BUSINESS = "t3/1/business";
    private static final String FEES = "t2/fees/amount";

    private final Tables tables = Tables.of(2023);

    @Test
    void organisationsLeftBlankHoldWhenNaturalPersonsAreTheTotal() {
        tables.with(TOTAL, "7").with(NATURAL, "7").blank(BUSINESS, "t3/1/research", "t3/1/welfare");

        assertThat(equal(TOTAL, NATURAL, BUSINESS, "t3/1/research", "t3/1/welfare"))
                .isEqualTo(HOLDS);
    }

    @Test
    void everythingBlankHolds() {
        tables.blank(TOTAL, NATURAL, BUSINESS);

        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(HOLDS);
    }

    @Test
    void blankTotalBesideFilledApplicantsIsUndecidedNotZero() {
        tables.blank(TOTAL).with(NATURAL, "7");

        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(UNDECIDED);
    }

    @Test
    void partsAboveAPrintedTotalAreBrokenWhateverTheBlanksAre() {
        tables.with(TOTAL, "7").with(NATURAL, "8").blank(BUSINESS);

        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(BROKEN);
    }

    @Test
    void partsBelowAPrintedTotalAreUndecidedWhileAPartIsBlank() {
        tables.with(TOTAL, "7").with(NATURAL, "6").blank(BUSINESS);

        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(UNDECIDED);
    }

    @Test
    void withoutABlankItHoldsOrIsBroken() {
        tables.with(TOTAL, "7").with(NATURAL, "5").with(BUSINESS, "2");
        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(HOLDS);

        tables.with(BUSINESS, "1");
        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(BROKEN);
    }

    @Test
    void anUnreadableCellIsABlank() {
        tables.with(TOTAL, "7").with(NATURAL, "5").unreadable(BUSINESS, "若干");

        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(UNDECIDED);
    }

    @Test
    void aSignForDoesNotApplyIsABlank() {
        tables.with(TOTAL, "7").with(NATURAL, "5").notApplicable(BUSINESS);

        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(UNDECIDED);
    }

    @Test
    void aCellThatIsNotThereIsABlank() {
        tables.without("t3").with(TOTAL, "7").with(NATURAL, "5");

        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(UNDECIDED);
    }

    @Test
    void aFractionCannotBeFilledByWholeNumbers() {
        tables.with(TOTAL, "7").with(NATURAL, "6.5").blank(BUSINESS);

        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(BROKEN);
    }

    @Test
    void aFractionCouldBeFilledByFees() {
        tables.with(TOTAL, "7").with(NATURAL, "6.5").blank(FEES);

        assertThat(equal(TOTAL, NATURAL, FEES)).isEqualTo(UNDECIDED);
    }

    @Test
    void feesOnTheWrongSideFillNothing() {
        tables.with(TOTAL, "6").with(NATURAL, "6.5").blank(FEES);

        assertThat(equal(TOTAL, NATURAL, FEES)).isEqualTo(BROKEN);
    }

    @Test
    void wholeNumbersWrittenWithDecimalsAreWhole() {
        tables.with(TOTAL, "7.00").with(NATURAL, "5").blank(BUSINESS);

        assertThat(equal(TOTAL, NATURAL, BUSINESS)).isEqualTo(UNDECIDED);
    }

    @Test
    void aBlankThatIsSubtractedCanOnlyLowerItsSide() {
        tables.with(TOTAL, "4").with(NATURAL, "6").blank(BUSINESS);
        assertThat(equal(TOTAL, NATURAL, "-" + BUSINESS)).isEqualTo(UNDECIDED);

        tables.with(TOTAL, "8");
        assertThat(equal(TOTAL, NATURAL, "-" + BUSINESS)).isEqualTo(BROKEN);
    }

    @Test
    void aBlankThatMayBeNegativeFillsAnyGap() {
        Tables of2019 = Tables.of(2019).with(TOTAL, "4").with(NATURAL, "6").blank("t2/licenses/change");

        assertThat(outcome(of2019, false, TOTAL, NATURAL, "t2/licenses/change")).isEqualTo(UNDECIDED);
    }

    @Test
    void atLeastHoldsFromEqualOnwards() {
        tables.with(TOTAL, "7").with(NATURAL, "7");
        assertThat(atLeast(TOTAL, NATURAL)).isEqualTo(HOLDS);

        tables.with(TOTAL, "8");
        assertThat(atLeast(TOTAL, NATURAL)).isEqualTo(HOLDS);

        tables.with(TOTAL, "6");
        assertThat(atLeast(TOTAL, NATURAL)).isEqualTo(BROKEN);
    }

    @Test
    void tooLittleIsUndecidedWhileABlankCouldMakeItEnough() {
        tables.blank(TOTAL).with(NATURAL, "7");
        assertThat(atLeast(TOTAL, NATURAL)).isEqualTo(UNDECIDED);

        tables.with(NATURAL, "6.5");
        assertThat(atLeast(TOTAL, NATURAL)).isEqualTo(UNDECIDED);

        tables.with(TOTAL, "6").blank(BUSINESS).with(NATURAL, "7");
        assertThat(atLeast(TOTAL, NATURAL, "-" + BUSINESS)).isEqualTo(UNDECIDED);
    }

    @Test
    void tooLittleIsBrokenWhenABlankCouldOnlyMakeItLess() {
        tables.with(TOTAL, "6").with(NATURAL, "7").blank(BUSINESS);

        assertThat(atLeast(TOTAL, NATURAL, BUSINESS)).isEqualTo(BROKEN);
    }

    @Test
    void enoughHoldsWhateverTheBlanksAre() {
        tables.with(TOTAL, "8").with(NATURAL, "7").blank(BUSINESS);

        assertThat(atLeast(TOTAL, NATURAL, BUSINESS)).isEqualTo(HOLDS);
    }

    private Evaluation.Outcome equal(String left, String... right) {
        return outcome(tables, false, left, right);
    }

    private Evaluation.Outcome atLeast(String left, String... right) {
        return outcome(tables, true, left, right);
    }

    private static Evaluation.Outcome outcome(Tables tables, boolean atLeast, String left, String... right) {
        Equation equation = new Equation(
                "",
                "",
                List.of(term(left)),
                Stream.of(right).map(EvaluationTest::term).toList());
        LinearCheck check = new LinearCheck(
                "TEST", "试验", "Test", "derived", Severity.ERROR, atLeast, 0, 9999, WRITTEN, List.of(equation));
        return Evaluation.of(check, equation, tables.submission().form(), tables.submission(), Optional.empty())
                .orElseThrow()
                .outcome();
    }

    private static Term term(String text) {
        boolean minus = text.startsWith("-");
        return new Term(CellCode.parse(minus ? text.substring(1) : text), minus ? -1 : 1, false);
    }
}
