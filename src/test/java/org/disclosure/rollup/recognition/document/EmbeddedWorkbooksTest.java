package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.WordFile;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.submission.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that stand in a Word document as objects. */
class EmbeddedWorkbooksTest {

    private static final String TITLE = Specimen.UNIT + "2023年政府信息公开工作年度报告";
    private static final String LINKS = "word/_rels/document.xml.rels";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    @Test
    void workbookInADocumentWithoutTablesIsRead() {
        assertRead(docx(new WordFile().paragraph(TITLE), "package", "a.xlsx", workbook(FileFormat.XLSX)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Package", "\u0001Ole10Native", "Workbook"})
    void workbookInTheWrappingOfAnotherProgramIsRead(String wrapping) throws IOException {
        assertRead(docx(new WordFile().paragraph(TITLE), "oleObject", "oleObject1.bin", wrapped(wrapping)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Package", "\u0001Ole10Native", "Workbook"})
    void workbookInAWord97DocumentIsRead(String wrapping) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem document = new POIFSFileSystem(plain());
                POIFSFileSystem object = new POIFSFileSystem(new ByteArrayInputStream(wrapped(wrapping)))) {
            DirectoryEntry place =
                    document.getRoot().createDirectory("ObjectPool").createDirectory("_1234567890");
            EntryUtils.copyNodes(object.getRoot(), place);
            document.writeFilesystem(out);
        }

        assertRead(specimen.received(file("年报.doc", out.toByteArray())));
    }

    @Test
    void documentsOwnTablesGoFirst() {
        byte[] other = new Specimen(Layout.OFFICIAL)
                .set("t2/fees/amount", "1")
                .set("t3/1/natural", "2")
                .set("t4/reconsideration/upheld", "3")
                .written(FileFormat.XLSX)
                .content();

        RecognitionResult received = docx(withTables(3), "package", "a.xlsx", other);

        assertThat(ReceivingDesk.entries(received)).isEqualTo(inWord());
        assertThat(received.findings())
                .extracting(finding ->
                        finding.code() + " " + finding.variant() + " " + finding.severity() + " " + finding.sheet())
                .containsExactly(
                        "F-EXTRA-ROW copy HINT 附件1 " + Specimen.T2,
                        "F-EXTRA-ROW copy HINT 附件1 " + Specimen.T3,
                        "F-EXTRA-ROW copy HINT 附件1 " + Specimen.T4);
    }

    @Test
    void workbookThatHoldsWhatTheDocumentShowsIsReadOnce() {
        RecognitionResult received = docx(withTables(3), "package", "a.xlsx", workbook(FileFormat.XLSX));

        assertThat(ReceivingDesk.entries(received)).isEqualTo(inWord());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void tableThatOnlyTheWorkbookHoldsIsTakenFromIt() {
        RecognitionResult received = docx(withTables(2), "package", "a.xlsx", workbook(FileFormat.XLSX));

        assertThat(ReceivingDesk.entries(received))
                .extracting(entry -> entry.cell() + " " + entry.reading())
                .isEqualTo(specimen.sound().stream()
                        .map(entry -> entry.cell() + " " + entry.reading())
                        .toList());
        assertThat(ReceivingDesk.entries(received))
                .extracting(Entry::sheet)
                .containsOnly("表格1", "表格2", "附件1 " + Specimen.T4);
        assertThat(received.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOCX", "ODT", "FLAT_OPC", "WORD_XML"})
    void documentInADocumentIsRead(FileFormat format) {
        RecognitionResult received = docx(
                new WordFile().paragraph(TITLE),
                "package",
                "a.docx",
                specimen.written(format).content());

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(inWord().stream()
                        .map(entry -> new Entry(entry.cell(), entry.reading(), "附件1 " + entry.sheet(), entry.address()))
                        .toList());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void documentInAWorkbookIsRead() {
        FixtureGrid cover = new FixtureGrid();
        cover.addSheet("封面").put(0, 0, TITLE).put(1, 0, "见附件。");
        byte[] book = FileFormat.XLSX.write(cover, "年报").content();
        Map<String, byte[]> parts = new LinkedHashMap<>(Zip.unpack(book));
        parts.put("xl/embeddings/a.docx", specimen.written(FileFormat.DOCX).content());
        byte[] content = Zip.with(
                Zip.pack(parts),
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"o\""
                        + " Type=\"" + TYPE + "package\" Target=\"../embeddings/a.docx\"/></Relationships>");

        RecognitionResult received = specimen.received(file("年报.xlsx", content));

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(inWord().stream()
                        .map(entry -> new Entry(entry.cell(), entry.reading(), "附件1 " + entry.sheet(), entry.address()))
                        .toList());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void documentInAWorkbookOfExcel97IsRead() throws IOException {
        FixtureGrid cover = new FixtureGrid();
        cover.addSheet("封面").put(0, 0, TITLE).put(1, 0, "见附件。");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem book = new POIFSFileSystem(
                new ByteArrayInputStream(FileFormat.XLS.write(cover, "年报").content()))) {
            byte[] document = specimen.written(FileFormat.DOCX).content();
            book.getRoot().createDirectory("MBD0018A4B2").createDocument("Package", new ByteArrayInputStream(document));
            book.writeFilesystem(out);
        }

        RecognitionResult received = specimen.received(file("年报.xls", out.toByteArray()));

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(inWord().stream()
                        .map(entry -> new Entry(entry.cell(), entry.reading(), "附件1 " + entry.sheet(), entry.address()))
                        .toList());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void fileThatHoldsItselfOverAndOverEnds() {
        byte[] document = new WordFile().paragraph(TITLE).content();
        for (int depth = 0; depth < 6; depth++) {
            document = holding(document, "package", "a.docx", document);
        }

        assertThat(ReceivingDesk.entries(specimen.received(file("年报.docx", document))))
                .isEmpty();
    }

    @Test
    void objectOfATextIsRead() {
        Map<String, byte[]> book = Zip.unpack(workbook(FileFormat.ODS));
        Map<String, byte[]> parts = new LinkedHashMap<>(
                Zip.unpack(FileFormat.ODT.write(new FixtureGrid(), "年报").content()));
        parts.put("Object 1/content.xml", book.get("content.xml"));
        parts.put("ObjectReplacements/Object 1", new byte[] {1});
        byte[] content = Zip.pack(parts);
        String text = withObject(
                Zip.text(content, "content.xml"),
                "<draw:object xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"./Object 1\"/>");

        assertRead(specimen.received(file("年报.odt", Zip.with(content, "content.xml", text))));
    }

    @Test
    void objectInTheMidstOfATextIsRead() {
        String book = new String(workbook(FileFormat.FLAT_ODS), StandardCharsets.UTF_8);
        String object = "<draw:object>" + book.substring(book.indexOf("<office:document")) + "</draw:object>";

        assertRead(specimen.received(file("年报.fodt", flat(object))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void objectOfAnotherProgramInTheMidstOfATextIsRead(FileFormat format) {
        String object = "<draw:object-ole><office:binary-data>"
                + Base64.getMimeEncoder().encodeToString(workbook(format))
                + "</office:binary-data></draw:object-ole>";

        assertRead(specimen.received(file("年报.fodt", flat(object))));
    }

    @Test
    void deletedObjectOfATextIsNone() {
        String book = new String(workbook(FileFormat.FLAT_ODS), StandardCharsets.UTF_8);
        String object = "<office:annotation><draw:object>" + book.substring(book.indexOf("<office:document"))
                + "</draw:object></office:annotation>";

        assertThat(ReceivingDesk.entries(specimen.received(file("年报.fodt", flat(object)))))
                .isEmpty();
    }

    private static byte[] flat(String object) {
        byte[] text = FileFormat.FLAT_ODT.write(new FixtureGrid(), "年报").content();
        return withObject(new String(text, StandardCharsets.UTF_8), object).getBytes(StandardCharsets.UTF_8);
    }

    private static String withObject(String text, String object) {
        return text.replace(
                "</office:text>",
                "<text:p>" + TITLE + "</text:p><text:p><draw:frame>" + object + "</draw:frame></text:p></office:text>");
    }

    @ParameterizedTest
    @CsvSource({"<w:del w:id=\"1\"><w:r>, </w:r></w:del>", "<w:r><w:rPr><w:vanish/></w:rPr>, </w:r>"})
    void objectThatIsNotShownIsNone(String before, String after) {
        byte[] document =
                holding(new WordFile().paragraph(TITLE).content(), "package", "a.xlsx", workbook(FileFormat.XLSX));
        String object = before + "<w:object><o:OLEObject xmlns:o='o' xmlns:r='r' r:id='o'/></w:object>" + after;
        String text = Zip.text(document, "word/document.xml").replaceFirst("</w:p>", object + "</w:p>");

        RecognitionResult received = specimen.received(file("年报.docx", Zip.with(document, "word/document.xml", text)));

        assertThat(ReceivingDesk.entries(received)).isEmpty();
    }

    @Test
    void objectThatIsNoWorkbookIsLeftOut() {
        RecognitionResult received = docx(new WordFile().paragraph(TITLE), "oleObject", "oleObject1.bin", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 7
        });

        assertThat(ReceivingDesk.entries(received)).isEmpty();
    }

    private void assertRead(RecognitionResult received) {
        List<Entry> expected = specimen.sound().stream()
                .map(entry -> new Entry(entry.cell(), entry.reading(), "附件1 " + entry.sheet(), entry.address()))
                .toList();
        assertThat(ReceivingDesk.entries(received)).isEqualTo(expected);
        assertThat(received.findings()).isEmpty();
    }

    private List<Entry> inWord() {
        return specimen.soundBut(Map.of(), specimen.written(FileFormat.DOCX).grid());
    }

    /** A document with the first of the tables. */
    private WordFile withTables(int tables) {
        WordFile file = new WordFile().paragraph(TITLE);
        specimen.grid().sheets().subList(0, tables).forEach(file::table);
        return file;
    }

    private RecognitionResult docx(WordFile document, String type, String name, byte[] object) {
        return specimen.received(file("年报.docx", holding(document.content(), type, name, object)));
    }

    private static byte[] holding(byte[] document, String type, String name, byte[] object) {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zip.unpack(document));
        parts.put("word/embeddings/" + name, object);
        byte[] content = Zip.pack(parts);
        String links = Zip.text(content, LINKS)
                .replace(
                        "</Relationships>",
                        "<Relationship Id=\"o\" Type=\"" + TYPE + type + "\" Target=\"embeddings/" + name
                                + "\"/></Relationships>");
        return Zip.with(content, LINKS, links);
    }

    private FixtureFile file(String name, byte[] content) {
        return specimen.written(FileFormat.XLSX).holding(content).named(name);
    }

    private byte[] workbook(FileFormat format) {
        return specimen.written(format).content();
    }

    private byte[] wrapped(String wrapping) throws IOException {
        if (wrapping.equals("Workbook")) {
            return workbook(FileFormat.XLS);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            byte[] workbook = workbook(FileFormat.XLSX);
            byte[] held = wrapping.equals(Ole10Native.OLE10_NATIVE) ? packaged(workbook) : workbook;
            files.createDocument(new ByteArrayInputStream(held), wrapping);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** A file as Windows of the mainland packages it, with its names in that encoding. */
    private static byte[] packaged(byte[] file) {
        byte[] name = "附表.xlsx\0".getBytes(Charset.forName("GBK"));
        ByteBuffer packaged =
                ByteBuffer.allocate(3 * name.length + file.length + 18).order(ByteOrder.LITTLE_ENDIAN);
        packaged.putInt(packaged.capacity() - 4).putShort((short) 2).put(name).put(name);
        packaged.putShort((short) 0).putShort((short) 3).putInt(name.length).put(name);
        return packaged.putInt(file.length).put(file).array();
    }

    private static InputStream plain() {
        return EmbeddedWorkbooksTest.class.getResourceAsStream("/files/plain-97.doc");
    }
}
