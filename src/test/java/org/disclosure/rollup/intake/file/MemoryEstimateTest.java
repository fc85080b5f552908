package org.disclosure.rollup.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.disclosure.rollup.fixture.PdfFile;
import org.junit.jupiter.api.Test;

/** Memory for a file is asked for by what it unpacks to, before anything is unpacked. */
class MemoryEstimateTest {

    private static final int MEGABYTE = 1 << 20;

    private static String packed(int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream to = new DeflaterOutputStream(out)) {
            to.write(new byte[length]);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void streamsOfAPdfCountAsTheyAreUnpacked() throws IOException {
        PdfFile file = new PdfFile();
        file.add(PdfFile.stream("/Filter /FlateDecode", packed(3 * MEGABYTE)));
        file.add(PdfFile.stream("/Filter /FlateDecode", packed(MEGABYTE)));
        byte[] content = file.content();

        assertThat(MemoryEstimate.of(new Content(content), FileKind.PDF))
                .isEqualTo(new MemoryEstimate(
                        MEGABYTE + content.length + 4L * 4 * MEGABYTE, 4L * MEGABYTE, MEGABYTE + content.length));
    }

    @Test
    void picturesOfAPdfAreLeftAlone() throws IOException {
        PdfFile file = new PdfFile();
        file.add(PdfFile.stream("/Type /XObject /Subtype /Image /Filter /FlateDecode", packed(3 * MEGABYTE)));

        assertThat(MemoryEstimate.of(new Content(file.content()), FileKind.PDF).unpacked())
                .isZero();
    }

    @Test
    void streamThatIsNoneIsLeftAlone() {
        byte[] content = "%PDF-1.7 stream\nx\u009c\u0001stream\nxx".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(MemoryEstimate.of(new Content(content), FileKind.PDF).unpacked())
                .isZero();
    }
}
