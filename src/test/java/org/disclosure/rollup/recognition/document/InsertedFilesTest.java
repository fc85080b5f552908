package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.WordFile;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.submission.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that a program has inserted into a Word report as they are. */
class InsertedFilesTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String LINKS = "word/_rels/document.xml.rels";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk";
    private static final String CHUNK = "<w:altChunk xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships\" r:id=\"chunk\"/>";

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    @ParameterizedTest
    @CsvSource({
        "DOCX, a.docx",
        "FLAT_OPC, a.xml",
        "WORD_XML, a.xml",
        "ODT, a.odt",
        "RTF, a.rtf",
        "HTML, a.htm",
        "HTML_AS_XLS, a.dat",
        "XLSX, a.xlsx"
    })
    void tablesOfAnInsertedFileAreRead(FileFormat format, String name) {
        RecognitionResult received =
                received("<w:p/>", CHUNK, name, specimen.written(format).content());

        assertThat(figures(received)).isEqualTo(sound());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void pieceOfAPageIsAPage() {
        String page = new String(specimen.written(FileFormat.HTML).content(), StandardCharsets.UTF_8);
        String piece = "<div>" + page.substring(page.indexOf("<table"), page.indexOf("</body>")) + "</div>";

        RecognitionResult received = received("<w:p/>", CHUNK, "a.html", piece.getBytes(StandardCharsets.UTF_8));

        assertThat(figures(received)).isEqualTo(sound());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void textStandsInItsPlace() {
        String text = "一、总体情况\n2023年，本局公开信息12条，较上年有所增加。\n";

        RecognitionResult received = received(
                "<w:p>",
                CHUNK + "<w:p><w:r><w:t>二、其他</w:t></w:r></w:p><w:p>",
                "a.txt",
                text.getBytes(StandardCharsets.UTF_8));

        assertThat(received.submission().orElseThrow().narrative()).isEqualTo(text + "二、其他\n题");
    }

    @Test
    void inACellItIsTheCellsText() {
        FixtureFile file = specimen.written(FileFormat.DOCX);
        String fee = "<w:p><w:r><w:t>59237.2449</w:t></w:r></w:p>";

        RecognitionResult received = received(
                file.content(), fee, CHUNK + "<w:p/>", "a.txt", "59237.2449".getBytes(StandardCharsets.US_ASCII));

        assertThat(figures(received)).isEqualTo(sound());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsAskedFor() {
        RecognitionResult received = received("<w:p/>", CHUNK, "a.docx", new byte[] {'P', 'K', 3, 4, 7});

        assertThat(received.submission()).isEmpty();
        assertThat(received.findings())
                .containsExactly(Finding.of(Problem.I_UNREADABLE).as("inserted"));
    }

    private RecognitionResult received(String at, String chunk, String name, byte[] inserted) {
        return received(new WordFile().paragraph("题").content(), at, chunk, name, inserted);
    }

    private RecognitionResult received(byte[] document, String at, String chunk, String name, byte[] inserted) {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zip.unpack(document));
        parts.put("word/" + name, inserted);
        byte[] content = Zip.pack(parts);
        String text = Zip.text(content, DOCUMENT);
        String placed = text.contains(at) ? text.replaceFirst(at, chunk) : text.replaceFirst("<w:p>", chunk + "<w:p>");
        content = Zip.with(content, DOCUMENT, placed);
        String links = Zip.text(content, LINKS)
                .replace(
                        "</Relationships>",
                        "<Relationship Id=\"chunk\" Type=\"" + TYPE + "\" Target=\"/word/" + name
                                + "\"/></Relationships>");
        return specimen.received(specimen.written(FileFormat.XLSX)
                .holding(Zip.with(content, LINKS, links))
                .named(Specimen.UNIT + ".docx"));
    }

    private List<String> sound() {
        return texts(specimen.sound());
    }

    private static List<String> figures(RecognitionResult received) {
        return texts(ReceivingDesk.entries(received));
    }

    private static List<String> texts(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.cell() + " " + entry.reading())
                .toList();
    }
}
