package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Word reports that are one XML file, as programs write them. */
class WordXmlTest {

    private static final String TITLE = "<o:Title>旧标题</o:Title>";
    private static final String EDITOR = TITLE + "<o:Editor>%s/7.4.7.2$Linux_X86_64</o:Editor>";

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"WORD_XML", "FLAT_OPC", "FLAT_ODT"})
    void fileInAChineseEncodingIsRead(FileFormat format) {
        FixtureFile file = specimen.written(format);
        byte[] content =
                text(file).replace("encoding=\"UTF-8\"", "encoding=\"gb2312\"").getBytes(Charset.forName("GB18030"));

        RecognitionResult received = specimen.received(file.holding(content));

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(Map.of(), file.grid()));
        assertThat(received.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LibreOffice", "OpenOffice"})
    void tableWhoseCoveredCellsAreLostIsNotRead(String program) {
        FixtureFile file = specimen.written(FileFormat.WORD_XML);
        String text = withoutCovered(text(file)).replace(TITLE, EDITOR.formatted(program));

        RecognitionResult received = specimen.received(file.holding(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(received.submission()).isEmpty();
        assertThat(received.findings())
                .containsExactly(Finding.of(Problem.I_UNREADABLE).as("lost-merges"));
    }

    @Test
    void tableOfThoseProgramsThatIsWholeIsRead() {
        FixtureFile file = specimen.written(FileFormat.WORD_XML);
        String text = text(file).replace(TITLE, EDITOR.formatted("LibreOffice"));

        RecognitionResult received = specimen.received(file.holding(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(Map.of(), file.grid()));
    }

    private static String withoutCovered(String text) {
        return text.replaceAll(
                "<w:tc><w:tcPr>(?:<w:gridSpan w:val=\"\\d+\"/>)?<w:vmerge/></w:tcPr><w:p></w:p></w:tc>", "");
    }

    private static String text(FixtureFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
