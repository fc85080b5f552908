package org.disclosure.rollup.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;

/** The district's figures and how its units reported. */
class DistrictSummaryTest {

    private static final CellCode RECEIVED = CellCode.parse("t3/1/total");
    private static final CellCode SUITS = CellCode.parse("t4/later-suit/total");

    private final CellSum received =
            new CellSum(RECEIVED, Optional.of(new BigDecimal("17")), Optional.of(new BigDecimal("12")), 3, 1);
    private final CellSum suits = new CellSum(SUITS, Optional.empty(), Optional.empty(), 0, 4);
    private final DistrictSummary summary = new DistrictSummary(
            2023,
            Forms.load().edition(2021),
            List.of(received, suits),
            List.of(
                    unit("A", Status.REPORTED),
                    unit("B", Status.NIL_RETURN),
                    unit("C", Status.MISSING),
                    unit("D", Status.UNREADABLE),
                    unit("E", Status.OTHER_YEAR),
                    unit("F", Status.REPORTED)));

    @Test
    void onlyUnitsWithASubmissionCount() {
        assertThat(summary.counted()).isEqualTo(3);
        assertThat(summary.count(Status.REPORTED)).isEqualTo(2);
        assertThat(summary.count(Status.NIL_RETURN)).isEqualTo(1);
        assertThat(summary.count(Status.MISSING)).isEqualTo(1);
    }

    @Test
    void aFigureThatNoUnitGaveIsNoZero() {
        assertThat(summary.amount(RECEIVED)).isEqualTo(Optional.of(new BigDecimal("17")));
        assertThat(summary.amount(SUITS)).isEqualTo(Optional.empty());
        assertThat(summary.hasTable("t3")).isTrue();
        assertThat(summary.hasTable("t4")).isFalse();
    }

    @Test
    void theFiguresAloneAreThoseThatUnitsGave() {
        assertThat(summary.figures())
                .isEqualTo(new YearFigures(2023, summary.form(), 3, Map.of(RECEIVED, new BigDecimal("17"))));
        assertThat(summary.figures().amount(SUITS)).isEqualTo(Optional.empty());
    }

    @Test
    void figuresAndUnitsKeepTheirOrder() {
        assertThat(summary.sums()).containsExactly(received, suits);
        assertThat(summary.sum(SUITS)).isEqualTo(suits);
        assertThat(summary.units()).extracting(UnitLine::code).containsExactly("A", "B", "C", "D", "E", "F");
    }

    private static UnitLine unit(String code, Status status) {
        return new UnitLine(
                code,
                code,
                UnitKind.TOWN,
                status,
                new Punctuality(LocalDate.MAX, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                0,
                0,
                0,
                0);
    }
}
