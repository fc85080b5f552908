package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Zip;
import org.junit.jupiter.api.Test;
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

        assertThat(figures(received)).isEqualTo(sound(specimen, file));
        assertThat(received.findings()).isEmpty();
    }

    static Stream<Arguments> wrappingsInEveryLayout() {
        return Stream.of(Layout.values())
                .flatMap(layout ->
                        wrappings().map(wrapping -> Arguments.of(layout, wrapping.get()[0], wrapping.get()[1])));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("wrappingsInEveryLayout")
    void reportIsReadAsWithoutWrappings(Layout layout, String what, UnaryOperator<String> wrap) {
        Specimen specimen = new Specimen(layout);
        FixtureFile file = specimen.written(FileFormat.DOCX);
        byte[] wrapped = Zip.with(file.content(), DOCUMENT, wrap.apply(Zip.text(file.content(), DOCUMENT)));

        assertThat(Specimen.told(specimen.received(file.holding(wrapped))))
                .isEqualTo(Specimen.told(specimen.received(file)));
    }

    static Stream<Arguments> hidden() {
        String box = "<w:txbxContent>";
        String boxEnd = "<w:p/></w:txbxContent>";
        String vml = "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' style='position:absolute;";
        String vmlEnd = "</v:textbox></v:shape></w:pict></w:r></w:p>";
        return Stream.of(
                Arguments.of(
                        "by its properties",
                        "<w:p><w:r><w:drawing><wp:anchor xmlns:wp='wp'><wp:docPr id='1' name='a' hidden='1'/><wps:wsp"
                                + " xmlns:wps='wps'><wps:txbx>" + box,
                        boxEnd + "</wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r></w:p>"),
                Arguments.of("by its style", vml + "visibility:hidden'><v:textbox>" + box, boxEnd + vmlEnd),
                Arguments.of(
                        "by its run",
                        vml.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>") + "'><v:textbox>" + box,
                        boxEnd + vmlEnd),
                Arguments.of(
                        "by a deletion",
                        vml.replace("<w:r>", "<w:del w:id='1' w:author='a'><w:r>") + "'><v:textbox>" + box,
                        boxEnd + vmlEnd.replace("</w:r>", "</w:r></w:del>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hidden")
    void tableInABoxThatIsNotShownIsNone(String how, String begin, String end) {
        Specimen specimen = new Specimen(Layout.OFFICIAL);
        FixtureFile file = specimen.written(FileFormat.DOCX);
        String document = Zip.text(file.content(), DOCUMENT);
        int first = document.indexOf("<w:tbl>");
        String table = document.substring(first, document.indexOf("</w:tbl>") + "</w:tbl>".length());
        String other = begin + table.replace("<w:t>59237.2449<", "<w:t>1<") + end;
        byte[] wrapped =
                Zip.with(file.content(), DOCUMENT, document.substring(0, first) + other + document.substring(first));

        RecognitionResult received = specimen.received(file.holding(wrapped));

        assertThat(figures(received)).isEqualTo(sound(specimen, file));
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void tableBesideAHiddenShapeIsRead() {
        Specimen specimen = new Specimen(Layout.OFFICIAL);
        FixtureFile file = specimen.written(FileFormat.DOCX);
        String shape = "<v:shape xmlns:v='urn:schemas-microsoft-com:vml' style='visibility:hidden'/>"
                + "<v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>";
        String document = Zip.text(file.content(), DOCUMENT)
                .replace("<w:tbl>", "<w:p><w:r><w:pict>" + shape + "<w:tbl>")
                .replace("</w:tbl>", "</w:tbl><w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>");

        RecognitionResult received = specimen.received(file.holding(Zip.with(file.content(), DOCUMENT, document)));

        assertThat(figures(received)).isEqualTo(sound(specimen, file));
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void documentOfAnotherNameIsRead() {
        Specimen specimen = new Specimen(Layout.OFFICIAL);
        FixtureFile file = specimen.written(FileFormat.DOCX);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Zip.unpack(file.content())
                .forEach((name, part) -> parts.put(name.replace("document.xml", "document2.xml"), part));
        byte[] content = Zip.pack(parts);
        String links = Zip.text(content, "_rels/.rels").replace("document.xml", "document2.xml");

        RecognitionResult received = specimen.received(file.holding(Zip.with(content, "_rels/.rels", links)));

        assertThat(figures(received)).isEqualTo(sound(specimen, file));
        assertThat(received.findings()).isEmpty();
    }

    private static List<String> figures(RecognitionResult received) {
        return ReceivingDesk.entries(received).stream()
                .map(entry -> entry.cell() + " " + entry.reading() + " " + entry.address())
                .toList();
    }

    private static List<String> sound(Specimen specimen, FixtureFile file) {
        return specimen.soundBut(Map.of(), file.grid()).stream()
                .map(entry -> entry.cell() + " " + entry.reading() + " " + entry.address())
                .toList();
    }
}
