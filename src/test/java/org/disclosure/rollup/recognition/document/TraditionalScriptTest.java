package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table that was saved in traditional script and Big5 is read as the form it is. */
class TraditionalScriptTest {

    private static final RealReport REPORT = RealReport.suqian2023();

    static List<Layout> layouts() {
        return Layout.plain();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyFigureIsRead(Layout layout) {
        FixtureFile file = FileFormat.big5(layout.lay(REPORT), REPORT.agency() + "-2023");

        RecognitionResult received = ReceivingDesk.of(REPORT.agency()).receive(file, REPORT.year());

        assertThat(ReceivingDesk.entries(received)).isEqualTo(file.grid().entries(REPORT.form()));
        assertThat(received.unit().map(Unit::name)).hasValue(REPORT.agency());
        assertThat(received.findings()).isEmpty();
    }
}
