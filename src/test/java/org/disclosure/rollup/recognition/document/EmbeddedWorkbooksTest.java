package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.WordFile;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.submission.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        WordFile file = new WordFile().paragraph(TITLE);
        specimen.grid().sheets().forEach(file::table);
        byte[] other = new Specimen(Layout.OFFICIAL)
                .set("t2/fees/amount", "1")
                .written(FileFormat.XLSX)
                .content();

        RecognitionResult received = docx(file, "package", "a.xlsx", other);

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(
                        Map.of(), specimen.written(FileFormat.DOCX).grid()));
        assertThat(received.findings()).isEmpty();
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

    private RecognitionResult docx(WordFile document, String type, String name, byte[] object) {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zip.unpack(document.content()));
        parts.put("word/embeddings/" + name, object);
        byte[] content = Zip.pack(parts);
        String links = Zip.text(content, LINKS)
                .replace(
                        "</Relationships>",
                        "<Relationship Id=\"o\" Type=\"" + TYPE + type + "\" Target=\"embeddings/" + name
                                + "\"/></Relationships>");
        return specimen.received(file("年报.docx", Zip.with(content, LINKS, links)));
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
