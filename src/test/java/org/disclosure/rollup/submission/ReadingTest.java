package org.disclosure.rollup.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Readings of cells. */
class ReadingTest {

    @Test
    void ofATextThatIsLongerThanAnyFigureTheBeginningIsKept() {
        String shown = " ".repeat(1_000) + "…";
        String raw = " ".repeat(100_000);

        assertThat(Stream.of(Reading.State.values())
                        .map(state -> Reading.of(state, BigDecimal.ONE, raw).raw())
                        .toList())
                .isEqualTo(Collections.nCopies(Reading.State.values().length, shown));
        assertThat(new Reading.Unreadable("约三十").raw()).isEqualTo("约三十");
    }
}
