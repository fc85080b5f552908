package org.disclosure.rollup.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where cells stand, written small. */
class PageLayoutTest {

    private final PageStrings strings = new PageStrings();
    private final PageLayout layout = new PageLayout(strings);

    @Test
    void cellsSideBySideAreOnePiece() {
        layout.add(0, "表一", "Y5");
        layout.add(1, "表一", "Z5");
        layout.add(2, "表一", "AA5");
        layout.add(3, "表一", "Y6");

        assertThat(layout).hasToString("0!Y5*3|Y6");
        assertThat(strings.all()).isEqualTo(List.of("表一"));
    }

    @Test
    void cellsThatAFileDoesNotHaveAreCounted() {
        layout.add(2, "表一", "B2");
        layout.add(5, "表一", "C2");
        layout.add(6, "表一", "D2");

        assertThat(layout).hasToString("~2|0!B2|~2|C2*2");
    }

    @Test
    void anotherSheetIsNamedAndEndsAPiece() {
        layout.add(0, "表一", "B2");
        layout.add(1, "表二", "C2");
        layout.add(2, "表一", "D2");

        assertThat(layout).hasToString("0!B2|1!C2|0!D2");
    }

    @Test
    void anAddressOfAnotherFormIsKeptAsItIs() {
        layout.add(0, "表一", "第3段");
        layout.add(1, "表一", "第3段");

        assertThat(layout).hasToString("0!第3段|第3段");
    }

    @Test
    void lettersOrDigitsAloneOrTooManyAreNoAddress() {
        List<String> none = List.of("7", "8", "A", "B", "AAAA1", "AAAB1", "A12345678", "B12345678", "A1b", "B1b");
        for (int place = 0; place < none.size(); place++) {
            layout.add(place, "表一", none.get(place));
        }
        assertThat(layout).hasToString("0!" + String.join("|", none));
    }

    @Test
    void aUnitWithoutCellsHasAnEmptyLayout() {
        assertThat(layout).hasToString("");
    }
}
