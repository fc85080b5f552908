package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.district.selection.SubmissionStatus.COMPARED_ONLY;
import static org.disclosure.rollup.district.selection.SubmissionStatus.COUNTED;
import static org.disclosure.rollup.district.selection.SubmissionStatus.NOT_ADDED;
import static org.disclosure.rollup.district.selection.SubmissionStatus.OTHER_YEAR;
import static org.disclosure.rollup.district.selection.SubmissionStatus.PART;
import static org.disclosure.rollup.district.selection.SubmissionStatus.PART_WITH_TEXT;
import static org.disclosure.rollup.district.selection.SubmissionStatus.SUPERSEDED;
import static org.disclosure.rollup.district.selection.SubmissionStatus.VOID;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.disclosure.rollup.submission.UnitTree;
import org.junit.jupiter.api.Test;

/** Choice among several submissions of a unit. */
class SubmissionSelectionTest {

    private static final VersionOrder DAY_TOLD = VersionOrder.DAY;

    private static final List<Entry> FIGURES = List.of(
            new Entry(CellCode.parse("t2/licenses/decisions"), new Reading.Amount(BigDecimal.ONE, "1"), "表", "B2"));

    private static final LocalDate DAY = LocalDate.of(2024, 1, 20);

    private final SubmissionSelection selection = new SubmissionSelection(
            2023,
            new UnitTree(List.of(
                    unit("C", UnitKind.GOVERNMENT, ""),
                    unit("C1", UnitKind.DEPARTMENT, "C"),
                    unit("C2", UnitKind.DEPARTMENT, "C"),
                    unit("D", UnitKind.GOVERNMENT, "C"),
                    unit("D1", UnitKind.DEPARTMENT, "D"))));

    private static Unit unit(String code, UnitKind kind, String parent) {
        return new Unit(code, code, List.of(), kind, 0, Powers.UNKNOWN, parent);
    }

    private static Candidate file(int number, String unit, int year) {
        return file(new Revision(0, DAY, number), unit, year);
    }

    private static Candidate file(Revision revision, String unit, int year) {
        return new Candidate(revision, revision.file() + ".xlsx", unit, "digest", year, false);
    }

    private static Candidate voided(int number, String unit) {
        return new Candidate(new Revision(0, DAY, number), number + ".xlsx", unit, "digest", -1, true);
    }

    private List<Answer> select(Candidate... candidates) {
        return selection.of(Arrays.asList(candidates), Set.of(), Map.of(), file -> FIGURES);
    }

    private static Answer answer(Candidate candidate, SubmissionStatus status, String... tables) {
        return new Answer(candidate, status, Set.of(tables), List.of(), List.of());
    }

    private static Answer superseded(Candidate candidate, Candidate instead, VersionOrder order) {
        return new Answer(
                candidate, SUPERSEDED, Set.of(), List.of(new Replacement(instead, order, List.of())), List.of());
    }

    @Test
    void theOnlyOneOfAUnitCounts() {
        Candidate one = file(1, "C1", 2023);
        Candidate other = file(2, "C2", 2023);

        assertThat(select(one, other)).containsExactly(answer(one, COUNTED), answer(other, COUNTED));
    }

    @Test
    void theLatestRevisionCountsInWhateverOrderTheyCome() {
        Candidate last = file(new Revision(0, DAY.plusDays(2), 1), "C1", 2023);
        Candidate second = file(new Revision(1, DAY.plusDays(1), 2), "C1", 2023);
        Candidate first = file(new Revision(0, DAY, 3), "C1", 2023);

        assertThat(select(first, last, second))
                .containsExactly(
                        superseded(first, last, DAY_TOLD),
                        answer(last, COUNTED, "t2"),
                        superseded(second, last, DAY_TOLD));
        assertThat(select(last, second, first))
                .containsExactly(
                        answer(last, COUNTED, "t2"),
                        superseded(second, last, DAY_TOLD),
                        superseded(first, last, DAY_TOLD));
    }

    @Test
    void oneOfAnotherYearNeverReplacesOneOfTheYear() {
        Candidate ofTheYear = file(1, "C1", 2023);
        Candidate ofLastYear = file(2, "C1", 2022);
        Candidate ofAPart = file(3, "C1", 0);

        assertThat(select(ofTheYear, ofLastYear, ofAPart))
                .containsExactly(
                        answer(ofTheYear, COUNTED), answer(ofLastYear, OTHER_YEAR), answer(ofAPart, OTHER_YEAR));
    }

    @Test
    void whatIsVoidReplacesNothing() {
        Candidate counted = file(1, "C1", 2023);
        Candidate isVoid = voided(2, "C1");
        Candidate alone = voided(3, "C2");

        assertThat(select(counted, isVoid, alone))
                .containsExactly(answer(counted, COUNTED), answer(isVoid, VOID), answer(alone, VOID));
    }

    @Test
    void aGovernmentIsComparedWithItsUnits() {
        Candidate whole = file(1, "C", 2023);
        Candidate lower = file(2, "D", 2023);
        Candidate unit = file(3, "D1", 2023);

        assertThat(select(whole, lower, unit))
                .containsExactly(answer(whole, COMPARED_ONLY), answer(lower, COMPARED_ONLY), answer(unit, COUNTED));
    }

    @Test
    void aLowerGovernmentCountsWhereItsUnitsOnlySentWhatIsOfNoUse() {
        Candidate lower = file(1, "D", 2023);
        Candidate otherYear = file(2, "D1", 2022);
        Candidate isVoid = voided(3, "D1");

        assertThat(select(lower, otherYear, isVoid))
                .containsExactly(answer(lower, COUNTED), answer(otherYear, OTHER_YEAR), answer(isVoid, VOID));
    }

    @Test
    void ofTwoOfAGovernmentTheEarlierIsSupersededNotCompared() {
        Candidate earlier = file(1, "C", 2023);
        Candidate later = file(2, "C", 2023);

        assertThat(select(earlier, later))
                .containsExactly(superseded(earlier, later, VersionOrder.UNTOLD), answer(later, COMPARED_ONLY, "t2"));
    }

    @Test
    void whatCountsAndWhatIsComparedIsSelected() {
        assertThat(SubmissionStatus.values())
                .filteredOn(SubmissionStatus::isSelected)
                .containsExactly(COUNTED, COMPARED_ONLY, NOT_ADDED);
        assertThat(SubmissionStatus.values())
                .filteredOn(SubmissionStatus::isPart)
                .containsExactly(PART, PART_WITH_TEXT);
    }
}
