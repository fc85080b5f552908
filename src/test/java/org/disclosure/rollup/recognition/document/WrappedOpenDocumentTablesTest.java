package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.submission.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the tables of an OpenDocument text are wrapped in, the figures are the same; so they are as LibreOffice writes them. */
class WrappedOpenDocumentTablesTest {

    private static final String CONTENT = "content.xml";
    private static final String TABLE = "<table:table ";
    private static final String TABLE_END = "</table:table>";
    private static final String CELL = "<table:table-row><table:table-cell><text:p>一</text:p></table:table-cell>";

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    static Stream<Arguments> wrappings() {
        return Stream.of(
                Arguments.of("in a section", "<text:section text:name='a'>", "</text:section>"),
                Arguments.of(
                        "in a text box",
                        "<text:p><draw:frame text:anchor-type='as-char'><draw:text-box>",
                        "</draw:text-box></draw:frame></text:p>"),
                Arguments.of(
                        "in a group of boxes",
                        "<text:p><draw:g><draw:frame><draw:text-box>",
                        "</draw:text-box></draw:frame></draw:g></text:p>"),
                Arguments.of(
                        "in a frame of the page",
                        "<draw:frame text:anchor-type='page'><draw:text-box>",
                        "</draw:text-box></draw:frame>"),
                Arguments.of(
                        "in a table of one cell",
                        "<table:table><table:table-row><table:table-cell>",
                        "</table:table-cell></table:table-row></table:table>"),
                Arguments.of(
                        "in a table of the page",
                        "<table:table>" + CELL + "<table:table-cell>",
                        "</table:table-cell></table:table-row>" + CELL
                                + "<table:table-cell/></table:table-row></table:table>"),
                Arguments.of(
                        "in a table in a table",
                        "<table:table>" + CELL + "<table:table-cell><table:table>" + CELL + "<table:table-cell>",
                        "</table:table-cell></table:table-row></table:table></table:table-cell></table:table-row>"
                                + "</table:table>"));
    }

    @ParameterizedTest(name = "each table {0}")
    @MethodSource("wrappings")
    void figuresAreTheSame(String what, String begin, String end) {
        FixtureFile file = specimen.written(FileFormat.ODT);

        RecognitionResult received = specimen.received(wrapped(file, begin, end));

        assertThat(places(ReceivingDesk.entries(received))).isEqualTo(places(specimen.soundBut(Map.of(), file.grid())));
        assertThat(received.findings()).isEmpty();
    }

    private static FixtureFile wrapped(FixtureFile file, String begin, String end) {
        String text = Zip.text(file.content(), CONTENT)
                .replace(TABLE, begin.replace("<table:table>", "<t:t>") + TABLE)
                .replace(TABLE_END, TABLE_END + end.replace(TABLE_END, "</t:t>"))
                .replace("t:t>", "table:table>");
        return file.holding(Zip.with(file.content(), CONTENT, text));
    }

    static Stream<Arguments> wrappingsInEveryLayout() {
        return Stream.of(Layout.values())
                .flatMap(layout -> wrappings()
                        .map(Arguments::get)
                        .map(wrapping -> Arguments.of(layout, wrapping[0], wrapping[1], wrapping[2])));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("wrappingsInEveryLayout")
    void reportIsReadAsWithoutWrappings(Layout layout, String what, String begin, String end) {
        Specimen report = new Specimen(layout);
        FixtureFile file = report.written(FileFormat.ODT);

        assertThat(Specimen.told(report.received(wrapped(file, begin, end))))
                .isEqualTo(Specimen.told(report.received(file)));
    }

    /** Table 2 in a table of the page, table 3 in a text box, table 4 in an embedded workbook. */
    @ParameterizedTest
    @ValueSource(strings = {"wrapped.docx", "wrapped-97.doc", "wrapped.odt"})
    void fileOfARealProgramIsRead(String name) throws IOException {
        byte[] content;
        try (InputStream in = getClass().getResourceAsStream("/files/" + name)) {
            content = in.readAllBytes();
        }

        RecognitionResult received = specimen.received(
                specimen.written(FileFormat.DOCX).holding(content).named(name));

        assertThat(ReceivingDesk.entries(received))
                .extracting(entry -> entry.cell() + " " + entry.reading())
                .isEqualTo(specimen.sound().stream()
                        .map(entry -> entry.cell() + " " + entry.reading())
                        .toList());
        assertThat(ReceivingDesk.entries(received))
                .extracting(entry -> entry.cell().table() + " " + entry.sheet())
                .containsOnly("t2 表格1", "t3 表格2", "t4 附件1 " + Specimen.T4);
        assertThat(received.findings()).isEmpty();
    }

    private static List<String> places(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.cell() + " " + entry.reading() + " " + entry.address())
                .toList();
    }
}
