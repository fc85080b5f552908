package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Zip;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the tables of a Word report, their rows, cells and texts are wrapped in, the figures are the same. */
class WrappedWordTablesTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String CONTROL = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>";
    private static final String CONTROL_END = "</w:sdtContent></w:sdt>";

    static Stream<Arguments> wrappings() {
        return Stream.of(
                wrapped("the body in a control", "<w:body>", CONTROL, "(<w:sectPr.*)?</w:body>", CONTROL_END),
                wrapped("each table in a control", "<w:tbl>", CONTROL, "</w:tbl>", CONTROL_END),
                wrapped("each row in a control", "<w:tr>", CONTROL, "</w:tr>", CONTROL_END),
                wrapped("each cell in a control", "<w:tc>", CONTROL, "</w:tc>", CONTROL_END),
                wrapped("each paragraph in a control", "<w:p>", CONTROL, "</w:p>", CONTROL_END),
                wrapped("each run in a control", "<w:r>", CONTROL, "</w:r>", CONTROL_END),
                wrapped("each run inserted", "<w:r>", "<w:ins w:id='1'>", "</w:r>", "</w:ins>"),
                wrapped("each run a result", "<w:r>", "<w:fldSimple w:instr='REF a'>", "</w:r>", "</w:fldSimple>"),
                wrapped(
                        "each table in a frame",
                        "<w:tbl>",
                        "<w:tbl><w:tr><w:tc>",
                        "</w:tbl>",
                        "<w:p/></w:tc></w:tr></w:tbl>"),
                wrapped(
                        "each table in a table of the page",
                        "<w:tbl>",
                        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>一</w:t></w:r></w:p></w:tc><w:tc>",
                        "</w:tbl>",
                        "<w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
                wrapped(
                        "each table in a text box",
                        "<w:tbl>",
                        "<w:p><w:r><w:pict><v:textbox xmlns:v='urn:schemas-microsoft-com:vml'><w:txbxContent>",
                        "</w:tbl>",
                        "<w:p/></w:txbxContent></v:textbox></w:pict></w:r></w:p>"));
    }

    private static Arguments wrapped(String what, String before, String begin, String after, String end) {
        UnaryOperator<String> wrap = document -> before.equals("<w:body>")
                ? document.replace(before, before + begin).replaceFirst(after, end + "$0")
                : document.replace(before, begin + before).replace(after, after + end);
        return Arguments.of(what, wrap);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrappings")
    void figuresAreTheSame(String what, UnaryOperator<String> wrap) {
        Specimen specimen = new Specimen(Layout.OFFICIAL);
        FixtureFile file = specimen.written(FileFormat.DOCX);
        byte[] wrapped = Zip.with(file.content(), DOCUMENT, wrap.apply(Zip.text(file.content(), DOCUMENT)));

        RecognitionResult received = specimen.received(file.holding(wrapped));

        assertThat(ReceivingDesk.entries(received))
                .extracting(entry -> entry.cell() + " " + entry.reading() + " " + entry.address())
                .isEqualTo(specimen.soundBut(Map.of(), file.grid()).stream()
                        .map(entry -> entry.cell() + " " + entry.reading() + " " + entry.address())
                        .toList());
        assertThat(received.findings()).isEmpty();
    }
}
