package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Resubmission;
import org.junit.jupiter.api.Test;

/** D-CHANGED: published totals that are others because of what a unit sent since. */
class ChangedTotalsTest {

    private static final Form FORM = Tables.FORMS.edition(2021);
    private static final String OLD = "2024-01-12/财政局.xlsx";
    private static final String NEW = "2024-02-06/财政局（更正）.xlsx";

    private static Optional<Finding> finding(Tables before, Tables after, Resubmission unit) {
        return new ChangedTotals(FORM, before.submission(), after.submission())
                .finding(unit)
                .map(Worded::of);
    }

    private static Resubmission resubmitted(Map<String, String> changes) {
        return new Resubmission("7", "文登区财政局", OLD, Optional.of(NEW), false, cells(changes));
    }

    private static Map<CellCode, BigDecimal> cells(Map<String, String> changes) {
        return changes.entrySet().stream()
                .collect(Collectors.toMap(
                        change -> CellCode.parse(change.getKey()), change -> new BigDecimal(change.getValue())));
    }

    @Test
    void eachTotalIsShownBeforeAndAfterWithTheUnitsOwnChange() {
        Tables before = Tables.of(2023).with("t2/fees/amount", "88.5");
        Tables after = Tables.of(2023).with("t2/fees/amount", "59245.7449").with("t2/licenses/decisions", "12");

        assertThat(finding(
                        before,
                        after,
                        resubmitted(Map.of("t2/licenses/decisions", "12", "t2/fees/amount", "59157.2449"))))
                .contains(Finding.of(
                        Problem.D_CHANGED,
                        "文登区财政局",
                        OLD,
                        NEW,
                        "2",
                        "本年处理决定数量·行政许可 0 → 12（+12）；本年收费金额（单位：万元）·行政事业性收费 88.5 → 59245.7449（+59157.2449）"));
    }

    @Test
    void whatTwoUnitsChangeInOppositeWaysIsSaidOfEach() {
        Tables district = Tables.of(2023).with("t2/licenses/decisions", "40");

        assertThat(finding(district, district, resubmitted(Map.of("t2/licenses/decisions", "-5"))))
                .contains(Finding.of(Problem.D_CHANGED, "文登区财政局", OLD, NEW, "1", "本年处理决定数量·行政许可 40 → 40（-5）"));
    }

    @Test
    void theApplicationsComeFirstAndWhatIsNotListedIsCounted() {
        Map<String, String> changes = Map.of(
                "t3/3.1/natural", "1",
                "t3/1/natural", "1",
                "t3/3.1/total", "1",
                "t4/later-suit/upheld", "1",
                "t2/penalties/decisions", "1",
                "t3/1/total", "1",
                "t4/later-suit/total", "1",
                "t3/3.7/total", "1");

        assertThat(finding(Tables.of(2023), Tables.of(2023), resubmitted(changes))
                        .orElseThrow()
                        .arguments()
                        .subList(3, 5))
                .containsExactly(
                        "8",
                        "总计·一、本年新收政府信息公开申请数量 0 → 0（+1）；总计·（七）总计 0 → 0（+1）；本年处理决定数量·行政处罚 0 → 0（+1）；"
                                + "总计·复议后起诉 0 → 0（+1）；总计·（一）予以公开 0 → 0（+1）；自然人·一、本年新收政府信息公开申请数量 0 → 0（+1）……");
    }

    @Test
    void aTotalThatNoUnitGivesAnyMoreIsNotShownAsZero() {
        Tables before = Tables.of(2023).with("t2/licenses/decisions", "12");
        Resubmission withdrawn = new Resubmission(
                "7", "文登区财政局", OLD, Optional.empty(), false, cells(Map.of("t2/licenses/decisions", "-12")));

        assertThat(finding(before, Tables.of(2023).blank("t2/licenses/decisions"), withdrawn))
                .contains(Finding.of(Problem.D_CHANGED, "文登区财政局", OLD, "", "1", "本年处理决定数量·行政许可 12 → —（-12）")
                        .as("withdrawn"));
    }

    @Test
    void theSameFileReadInAnotherWayIsNotTheUnitsDoing() {
        Resubmission reread = new Resubmission(
                "7", "文登区财政局", OLD, Optional.of(OLD), true, cells(Map.of("t2/licenses/decisions", "1")));

        assertThat(finding(Tables.of(2023), Tables.of(2023).with("t2/licenses/decisions", "1"), reread))
                .contains(Finding.of(Problem.D_CHANGED, "文登区财政局", OLD, OLD, "1", "本年处理决定数量·行政许可 0 → 1（+1）")
                        .as("reread"));
    }

    @Test
    void anotherFileWithTheSameFiguresChangesNothing() {
        assertThat(finding(Tables.of(2023), Tables.of(2023), resubmitted(Map.of())))
                .isEmpty();
    }
}
