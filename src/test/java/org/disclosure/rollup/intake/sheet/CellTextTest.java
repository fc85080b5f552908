package org.disclosure.rollup.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.junit.jupiter.api.Test;

/** Pieces of a cell's text that are its value. */
class CellTextTest {

    private final CellText text = new CellText(Limits.DEFAULT);

    @Test
    void plainTextIsTheValueAndHasNothingBesides() {
        text.add("7", Look.PLAIN).add("5", Look.PLAIN);

        assertThat(text.value()).isEqualTo("75");
        assertThat(text.details()).isSameAs(CellDetails.NONE);
    }

    @Test
    void whatIsNotPlainIsLeftOutBesidePlainText() {
        text.add("12", Look.STRUCK)
                .add("6", Look.PLAIN)
                .add("9", Look.HIDDEN)
                .add("2", Look.PLAIN)
                .add("1", Look.RAISED)
                .add("8", Look.DELETED);

        assertThat(text.value()).isEqualTo("62");
        assertThat(text.details())
                .isEqualTo(besides(
                        false,
                        new TextRun("12", Look.STRUCK),
                        new TextRun("9", Look.HIDDEN),
                        new TextRun("1", Look.RAISED),
                        new TextRun("8", Look.DELETED)));
    }

    @Test
    void textThatIsRaisedAsAWholeIsTheValue() {
        text.add("8", Look.RAISED).add(" ", Look.PLAIN).add("9", Look.RAISED);

        assertThat(text.value()).isEqualTo("89");
        assertThat(text.details()).isSameAs(CellDetails.NONE);
    }

    @Test
    void textThatIsStruckOutAsAWholeIsSaidToBe() {
        text.add("75", Look.STRUCK).add("5", Look.HIDDEN);

        assertThat(text.value()).isEqualTo("75");
        assertThat(text.details()).isEqualTo(besides(true, new TextRun("5", Look.HIDDEN)));
    }

    @Test
    void hiddenAndDeletedTextIsNeverTheValue() {
        text.add("5", Look.HIDDEN).add("7", Look.DELETED);

        assertThat(text.value()).isBlank();
    }

    @Test
    void nextCellBeginsAnew() {
        text.add("12", Look.STRUCK).clear();
        text.add("62", Look.PLAIN);

        assertThat(text.value()).isEqualTo("62");
        assertThat(text.details()).isSameAs(CellDetails.NONE);
    }

    @Test
    void piecesTogetherAreNoLongerThanTheLimit() {
        String half = "0".repeat(Limits.DEFAULT.textLength() / 2 + 1);
        text.add(half, Look.PLAIN);

        assertThatThrownBy(() -> text.add(half, Look.STRUCK)).isInstanceOf(UnreadableFileException.class);
    }

    private static CellDetails besides(boolean struckOut, TextRun... leftOut) {
        return new CellDetails(List.of(leftOut), struckOut, Optional.empty(), Optional.empty());
    }
}
