package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.fixture.Decoration;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.api.Test;

/**
 * A report that LibreOffice saved as a Word 97 document, in which twelve cells carry something besides their figures: each
 * {@link Decoration} that a Word document can carry.
 */
class DecoratedWord97Test {

    /** Findings in the order of the form. */
    private static final List<String> SAID = List.of(
            "HINT struck-part t2/regulations/in-force",
            "HINT raised t2/licenses/decisions",
            "HINT raised t2/penalties/decisions",
            "HINT hidden-part t2/compulsion/decisions",
            "HINT deleted-part t2/fees/amount",
            "ERROR struck t3/1/total",
            "ERROR unreadable t3/3.1/natural");

    @Test
    void figuresAreReadOrAskedFor() throws IOException {
        Specimen specimen = new Specimen(Layout.OFFICIAL);
        FixtureFile plain = specimen.written(FileFormat.DOCX);

        RecognitionResult received = specimen.received(plain.holding(content()).named("文登区教育局.doc"));

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(
                        Map.of(
                                "t3/1/total", new Reading.Unreadable("3511"),
                                "t3/3.1/natural", new Reading.Unreadable("1175\n2")),
                        plain.grid()));
        assertThat(received.findings())
                .extracting(finding -> finding.severity() + " " + finding.variant() + " "
                        + finding.cell().orElseThrow())
                .containsExactlyElementsOf(SAID);
    }

    private static byte[] content() throws IOException {
        try (InputStream in = DecoratedWord97Test.class.getResourceAsStream("/files/decorated-97.doc")) {
            return in.readAllBytes();
        }
    }
}
