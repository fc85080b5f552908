package org.disclosure.rollup.publish.edition.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.publish.edition.given.EarlierReasons.Suggested;
import org.junit.jupiter.api.Test;

class EarlierReasonsTest {

    private static FindingNumber number(int year, String unit, Problem problem) {
        return FindingNumber.of(year, Optional.of(unit), "a.csv", Finding.of(problem, "表"));
    }

    private static Decision accepted(int year, String unit, Problem problem, String note, String by) {
        return new Decision(
                0, number(year, unit, problem), Verdict.ACCEPT, note, by, LocalDate.EPOCH, "", Decision.Source.COMMAND);
    }

    private static List<Suggested> reasons(Decision... settled) {
        return new EarlierReasons(List.of(settled))
                .of(number(2023, "A-1", Problem.Y_SAME), new Messages(Messages.Language.ZH))
                .toList();
    }

    @Test
    void theyAreOfTheSameUnitAndCheckTheLatestFirst() {
        assertThat(reasons(
                        accepted(2023, "A-1", Problem.Y_SAME, "属实", ""),
                        accepted(2022, "A", Problem.Y_SAME, "别家", "张三"),
                        accepted(2022, "A-1", Problem.Y_UNIT, "别的", "张三"),
                        accepted(2021, "A-1", Problem.Y_SAME, "零报送", "李四")))
                .isEqualTo(List.of(new Suggested("2023年认可（未署名）", "属实"), new Suggested("2021年认可（李四）", "零报送")));
    }

    @Test
    void aReasonIsSuggestedOnceAndThreeAtMost() {
        Decision[] settled = Stream.of("一", "二", "一", "三", "四")
                .map(note -> accepted(2022, "A-1", Problem.Y_SAME, note, "张三"))
                .toArray(Decision[]::new);

        assertThat(reasons(settled).stream().map(Suggested::words)).isEqualTo(List.of("一", "二", "三"));
    }
}
