package org.disclosure.rollup.check.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typing errors that change one number into another. */
class TypingErrorKindTest {

    private static final String DETAIL = "t3/3.4.1/natural";

    private static Change change(String cell, String now, String then) {
        CellCode code = CellCode.parse(cell);
        Reading reading = now.isEmpty() ? new Reading.Blank("") : new Reading.Amount(new BigDecimal(now), now);
        return new Change(
                Forms.load().forReportYear(2023).cell(code),
                Optional.of(new Entry(code, reading, "表三", "A1")),
                new BigDecimal(then));
    }

    @ParameterizedTest
    @CsvSource({
        "317, 31, DIGIT_MORE",
        "371, 31, DIGIT_MORE",
        "3, 31, DIGIT_LESS",
        "0, 31, ARBITRARY",
        "5, 0, ARBITRARY",
        "13, 31, DIGITS_SWAPPED",
        "3102, 3120, DIGITS_SWAPPED",
        "311, 113, ARBITRARY",
        "39, 31, WRONG_DIGIT",
        "4, 1, ARBITRARY",
        "-31, 31, SIGN",
        "9999, 31, ARBITRARY"
    })
    void theNumbersTellWhatTheHandDid(String now, String then, TypingErrorKind typingErrorKind) {
        assertThat(TypingErrorKind.of(change(DETAIL, now, then))).isEqualTo(typingErrorKind);
    }

    @Test
    void aTotalThatIsNoSlipOfTheHandWasNotAddedUp() {
        assertThat(TypingErrorKind.of(change("t3/3.7/natural", "39", "31"))).isEqualTo(TypingErrorKind.NOT_ADDED_UP);
        assertThat(TypingErrorKind.of(change("t3/3.4.1/total", "77", "31"))).isEqualTo(TypingErrorKind.NOT_ADDED_UP);
        assertThat(TypingErrorKind.of(change("t3/3.7/natural", "317", "31"))).isEqualTo(TypingErrorKind.DIGIT_MORE);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 9, t3/3.4.1/legal, 9, 5, SWAPPED, 1",
        "5, 9, t3/3.1/natural, 9, 5, SWAPPED, 1",
        "0, 9, t3/3.4.1/business, 9, 0, NEIGHBOUR_COLUMN, 1",
        "'', 9, t3/3.4.1/business, 9, 0, NEIGHBOUR_COLUMN, 1",
        "'', 9, t3/3.4.1/business, 9, 4, NEIGHBOUR_COLUMN, 2",
        "0, 9, t3/3.4.2/natural, 9, 0, NEIGHBOUR_ROW, 1",
        "0, 9, t3/3.4.1/legal, 9, 0, ELSEWHERE, 1"
    })
    void twoCellsMayBeWrongByOneMistake(
            String now,
            String then,
            String other,
            String itsNow,
            String itsThen,
            TypingErrorKind typingErrorKind,
            int cost) {
        List<TypingError> lapses =
                TypingError.behind(List.of(change(DETAIL, now, then), change(other, itsNow, itsThen)));

        assertThat(lapses).extracting(TypingError::slip).containsExactly(typingErrorKind);
        assertThat(TypingError.cost(lapses)).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource({"t3/3.1/legal, 9, 5", "t4/direct-suit/other, 9, 5", "t3/3.4.1/legal, 9, 6"})
    void twoCellsThatShareNoRowOrFigureAreTwoMistakes(String other, String itsNow, String itsThen) {
        assertThat(TypingError.behind(List.of(change(DETAIL, "5", "9"), change(other, itsNow, itsThen))))
                .extracting(TypingError::slip)
                .containsExactly(TypingErrorKind.ARBITRARY, TypingErrorKind.ARBITRARY);
    }

    @Test
    void ofThreeChangesTwoMayBelongTogether() {
        assertThat(TypingError.behind(List.of(
                        change("t3/3.1/natural", "70", "7"),
                        change(DETAIL, "5", "9"),
                        change("t3/3.4.1/legal", "9", "5"))))
                .extracting(TypingError::slip)
                .containsExactly(TypingErrorKind.SWAPPED, TypingErrorKind.DIGIT_MORE);
    }
}
