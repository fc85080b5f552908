package org.disclosure.rollup.publish.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    private static List<BigDecimal> numbers(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    private static List<Optional<Integer>> of(String... values) {
        List<BigDecimal> all = numbers(values);
        return all.stream().map(new Percentiles(all)::of).toList();
    }

    @Test
    void theMiddleOfThreeIsInTheMiddle() {
        assertThat(of("7", "0", "3")).containsExactly(Optional.of(83), Optional.of(17), Optional.of(50));
    }

    @Test
    void tenStandFromFiveToNinetyFive() {
        String[] ten = IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toArray(String[]::new);
        assertThat(of(ten).stream().map(Optional::get)).containsExactly(5, 15, 25, 35, 45, 55, 65, 75, 85, 95);
    }

    @Test
    void thoseThatAreTheSameStandTogether() {
        assertThat(of("1", "1.0", "1")).containsOnly(Optional.of(50));
        assertThat(of("0", "0", "0", "4"))
                .containsExactly(Optional.of(38), Optional.of(38), Optional.of(38), Optional.of(88));
    }

    @Test
    void fewerThanThreeHaveNone() {
        assertThat(of("1", "2")).containsOnly(Optional.empty());
        assertThat(of("1")).containsOnly(Optional.empty());
    }
}
