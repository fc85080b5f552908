package org.disclosure.rollup.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.fixture.Pictured;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;

/** Figures in pictures that are in doubt: no sum bears them out. */
class PictureDoubtsTest {

    private static final int YEAR = 2023;

    private static Set<String> doubts(Tables tables, Map<String, Integer> unsure) {
        Submission pictured = Pictured.submission(tables.submission(), 999, unsure);
        Set<String> doubts = new TreeSet<>();
        PictureDoubts.of(pictured.form(), YEAR, pictured.entries()).forEach(cell -> doubts.add(cell.toString()));
        return doubts;
    }

    @Test
    void theOnlyUnsureCellOfASumThatComesOutIsNotInDoubt() {
        Tables tables = Tables.of(YEAR).with("t4/reconsideration/upheld", "12").with("t4/reconsideration/total", "12");

        assertThat(doubts(tables, Map.of("t4/reconsideration/upheld", 700))).isEmpty();
        assertThat(doubts(tables, Map.of("t4/reconsideration/upheld", 700, "t4/reconsideration/other", 969)))
                .containsExactly("t4/reconsideration/other", "t4/reconsideration/upheld");
        assertThat(doubts(tables.with("t4/reconsideration/total", "13"), Map.of("t4/reconsideration/upheld", 700)))
                .containsExactly("t4/reconsideration/upheld");
    }

    @Test
    void noSumBearsOutTable2() {
        Tables tables = Tables.of(YEAR).with("t2/licenses/decisions", "192");

        assertThat(doubts(tables, Map.of("t2/fees/amount", 989)))
                .containsExactly("t2/fees/amount", "t2/licenses/decisions");
    }

    @Test
    void whatIsNoNumberIsInDoubt() {
        assertThat(doubts(Tables.of(YEAR).unreadable("t4/later-suit/other", "1-"), Map.of()))
                .containsExactly("t4/later-suit/other");
    }
}
