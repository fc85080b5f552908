package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.junit.jupiter.api.Test;

/** Submissions that may be of another unit. */
class ContestedTest {

    private static Candidate file(int number, String unit, String content, int year) {
        return new Candidate(
                new Revision(0, LocalDate.of(2024, 1, 20), number), number + ".xlsx", unit, content, year, year < 0);
    }

    @Test
    void theSameContentOfSeveralUnitsCountsForNone() {
        Candidate one = file(1, "A", "x", 2023);
        Candidate two = file(2, "B", "x", 2023);
        Candidate other = file(3, "B", "y", 2023);

        Contested contested = Contested.among(2023, List.of(one, two, other), Set.of());

        assertThat(contested.same()).containsExactly(List.of(one, two));
        assertThat(contested.all()).containsExactly(one, two);
        assertThat(contested.others()).containsExactly(other);
    }

    @Test
    void theSameContentOfOneUnitOrOfAnotherYearIsNotContested() {
        List<Candidate> files = List.of(
                file(1, "A", "x", 2023),
                file(2, "A", "x", 2023),
                file(3, "A", "y", 2022),
                file(4, "B", "y", 2022),
                file(5, "A", "z", 2023),
                file(6, "B", "z", -1));

        Contested contested = Contested.among(2023, files, Set.of());

        assertThat(contested.all()).isEmpty();
        assertThat(contested.others()).isEqualTo(files);
    }

    @Test
    void aDoubtfulFileCountsOnlyWhereTheUnitHasNoOther() {
        Candidate doubtful = file(1, "A", "x", 2023);
        Candidate told = file(2, "A", "y", 2023);
        Candidate alone = file(3, "B", "z", 2023);

        Contested contested = Contested.among(2023, List.of(doubtful, told, alone), Set.of(1, 3));

        assertThat(contested.all()).containsExactly(doubtful);
        assertThat(contested.others()).containsExactly(told, alone);
        assertThat(contested.same()).isEmpty();
    }
}
