package org.disclosure.rollup.publish.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which day is worked. */
class DaysOffTest {

    private static final String FESTIVAL = "2025-01-28..2025-02-04";

    @ParameterizedTest
    @CsvSource({
        "2025-01-27, 2025-01-27",
        "2025-01-28, 2025-02-05",
        "2025-02-01, 2025-02-05",
        "2025-02-05, 2025-02-05",
        "2025-02-08, 2025-02-10",
        "2025-02-09, 2025-02-10"
    })
    void dayOffMovesToTheNextWorkingDay(LocalDate day, LocalDate worked) {
        assertThat(DaysOff.of(FESTIVAL).workingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-08, 2025-02-08", "2025-02-09, 2025-02-10", "2025-01-01, 2025-01-02"})
    void weekendDayThatIsWorkedIsListedWithAPlus(LocalDate day, LocalDate worked) {
        assertThat(DaysOff.of(FESTIVAL + "，+2025-02-08, 2025-01-01").workingDay(day))
                .isEqualTo(worked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-08", "2025-01-29"})
    void officeThatListsNoneWorksEveryDay(LocalDate day) {
        assertThat(DaysOff.of("").workingDay(day)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "春节, 春节",
        "'2025-01-28, 2025-2-4', 2025-2-4",
        "2025-02-30, 2025-02-30",
        "2025-02-04..2025-01-28, 2025-02-04..2025-01-28",
        "2025-01-28..2026-01-28, 2025-01-28..2026-01-28"
    })
    void whatIsNoDayIsNamed(String list, String named) {
        assertThatThrownBy(() -> DaysOff.of(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(named);
    }
}
