package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order in which files of a unit replace one another. */
class RevisionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 20);

    @Test
    void theVersionDecidesBeforeTheDayAndTheDayBeforeThePath() {
        Revision first = new Revision(0, DAY, 9);
        Revision samePathOrder = new Revision(0, DAY, 10);
        Revision laterDay = new Revision(0, DAY.plusDays(1), 1);
        Revision correction = new Revision(1, DAY.minusDays(1), 2);

        assertThat(Stream.of(correction, laterDay, samePathOrder, first).sorted())
                .containsExactly(first, samePathOrder, laterDay, correction);
    }
}
