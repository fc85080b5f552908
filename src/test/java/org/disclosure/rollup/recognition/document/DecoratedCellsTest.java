package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.Decoration;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Content of a cell besides its figure: it never changes the figure without a finding, in every kind of file that can
 * hold it.
 */
class DecoratedCellsTest {

    private static final List<String> CELLS =
            List.of("t2/licenses/decisions", "t2/fees/amount", "t3/1/natural", "t4/reconsideration/total");

    static Stream<Arguments> everyDecorationInEveryFileThatCarriesIt() {
        return Stream.of(FileFormat.values())
                .flatMap(format -> Stream.of(Decoration.values())
                        .filter(format::carries)
                        .map(decoration -> Arguments.of(format, decoration)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyDecorationInEveryFileThatCarriesIt")
    void figuresAreReadOrAskedFor(FileFormat format, Decoration decoration) {
        Specimen specimen = new Specimen(Layout.OFFICIAL);
        Map<String, Reading> asked = new HashMap<>();
        for (String cell : CELLS) {
            FixtureGrid.Place place = specimen.grid().at(cell);
            place.sheet().decorate(place.row(), place.column(), decoration);
            if (decoration.effect() == Decoration.Effect.ASK) {
                asked.put(cell, new Reading.Unreadable(text(decoration, place.text())));
            }
        }

        FixtureFile file = specimen.written(format);
        RecognitionResult received = specimen.received(file);

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(asked, file.grid()));
        assertThat(said(received)).isEqualTo(expected(decoration));
    }

    /** The text of a cell that does not tell a figure. */
    private static String text(Decoration decoration, String figure) {
        return decoration == Decoration.TWO_PARAGRAPHS ? figure + "\n2" : figure;
    }

    private static List<String> said(RecognitionResult received) {
        return received.findings().stream()
                .filter(finding -> !finding.code().equals("I-KIND"))
                .map(DecoratedCellsTest::said)
                .sorted()
                .toList();
    }

    private static String said(Finding finding) {
        return finding.severity() + " " + finding.code() + " " + finding.variant() + " "
                + finding.cell().map(Object::toString).orElse("");
    }

    private static List<String> expected(Decoration decoration) {
        return CELLS.stream()
                .filter(cell -> decoration.effect() != Decoration.Effect.NONE)
                .map(cell -> (decoration.effect() == Decoration.Effect.HINT ? "HINT" : "ERROR") + " F-NOT-A-NUMBER "
                        + decoration.variant() + " " + cell)
                .sorted()
                .toList();
    }
}
