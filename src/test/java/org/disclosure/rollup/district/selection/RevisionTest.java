package org.disclosure.rollup.district.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order in which files of a unit replace one another. */
class RevisionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 20);

    private static Revision returned(int version, LocalDate day) {
        return new Revision(version, day, true, 1);
    }

    @Test
    void whatIsNamedOlderGoesFirstThenTheDayThenTheReturnedNoticeThenTheVersion() {
        Revision named = new Revision(Revision.OLDER, DAY.plusDays(5), 9);
        Revision first = new Revision(0, DAY, 8);
        Revision correction = new Revision(1, DAY, 7);
        Revision second = new Revision(2, DAY, 6);
        Revision returned = returned(0, DAY);
        Revision laterDay = new Revision(0, DAY.plusDays(1), 5);

        assertThat(Stream.of(laterDay, second, returned, named, correction, first)
                        .sorted())
                .containsExactly(named, first, correction, second, returned, laterDay);
    }

    @Test
    void whatWasMadeFromAReturnedNoticeIsNoOlderOneWhateverItsNameSays() {
        assertThat(returned(Revision.OLDER, DAY)).isGreaterThan(new Revision(2, DAY, 9));
    }

    @Test
    void filesWithoutAnOrderFollowTheirPaths() {
        assertThat(new Revision(0, DAY, 10)).isGreaterThan(new Revision(0, DAY, 9));
        assertThat(new Revision(0, DAY, 10).compareTold(new Revision(0, DAY, 9)))
                .isZero();
    }

    @Test
    void whatTellsTheOrderIsNamed() {
        Revision plain = new Revision(0, DAY, 1);

        assertThat(plain.after(new Revision(Revision.OLDER, DAY.plusDays(1), 2)))
                .isEqualTo(VersionOrder.NAMED_OLDER);
        assertThat(new Revision(0, DAY.plusDays(1), 2).after(new Revision(1, DAY, 1)))
                .isEqualTo(VersionOrder.DAY);
        assertThat(returned(0, DAY).after(new Revision(2, DAY, 1))).isEqualTo(VersionOrder.RETURNED);
        assertThat(new Revision(1, DAY, 1).after(plain)).isEqualTo(VersionOrder.NAMED_NEWER);
        assertThat(new Revision(0, DAY, 2).after(plain)).isEqualTo(VersionOrder.UNTOLD);
    }
}
