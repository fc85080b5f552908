package org.disclosure.rollup.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.disclosure.rollup.fixture.Zip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, as programs begin it; never by its name. */
class SnifferTest {

    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, XLSX",
        "xl/workbook.bin, XLSB",
        "word/document.xml, DOCX",
        "content.xml|META-INF/manifest.xml, ODS",
        "OFD.xml|Doc_0/Document.xml, OFD",
        "ofd.xml|Doc_0\\Document.xml, OFD",
        "/OFD.xml|/Doc_0/Document.xml, OFD",
        "uof.xml|content.xml|_meta/meta.xml, UOF",
        "Index/Document.iwa|Metadata/Properties.plist|preview.jpg, IWORK",
        "Index.zip|Metadata/Properties.plist, IWORK",
        "index.xml|buildVersionHistory.plist|QuickLook/Preview.pdf, IWORK",
        "报送.pages/Index/Document.iwa, ZIP",
        "ppt/presentation.xml|[Content_Types].xml, OTHER",
        "教育局.xlsx|财政局.ofd, ZIP",
        "index.xml, ZIP",
    })
    void packedDocumentIsKnownByItsParts(String parts, FileKind kind) {
        assertThat(kind(packed(parts.split("\\|")))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"OFD.xml, OFD", "word/document.xml, DOCX", "xl/workbook.xml, XLSX", "教育局.xlsx, ZIP"})
    void damagedPackedDocumentIsKnownByItsFirstPart(String part, FileKind kind) {
        byte[] whole = packed(part, "x");

        assertThat(kind(Arrays.copyOf(whole, whole.length - 30))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "__properties_version1.0, MSG",
        "WordDocument, DOC",
        "Workbook, XLS",
        "Book, XLS",
        "EncryptedPackage, XLS",
        "PowerPoint Document, OTHER",
    })
    void compoundFileIsKnownByItsStreams(String stream, FileKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(out);
        }

        assertThat(kind(out.toByteArray())).isEqualTo(kind);
    }

    /** Bytes as letters, a dot for a zero. */
    @ParameterizedTest
    @CsvSource({
        "%PDF-, PDF",
        "Rar!\u001a\u0007., RAR",
        "Rar!\u001a\u0007\u0001., RAR",
        "7z\u00bc\u00af'\u001c.\u0004, SEVEN_ZIP",
        "'\u001f\u008b\b.', GZIP",
        "\u00ff\u00d8\u00ff\u00e0, PICTURE",
        "\u0089PNG, PICTURE",
        "GIF89a, PICTURE",
        "BMF.......6...(..., BMP",
        "II*., TIFF",
        "MM.*, TIFF",
        "RIFF\u0024...WEBPVP8 , WEBP",
        "RIFF\u0024...WAVEfmt , OTHER",
        "...\u0018ftypheic...., HEIC",
        "...\u0018ftypmif1...., HEIC",
        "...\u0018ftypisom...., OTHER",
        "'\t.\u0004.', XLS",
        "MZ\u0090.\u0003, OTHER",
    })
    void fileIsKnownByItsFirstBytes(String start, FileKind kind) {
        byte[] content = start.replace('.', '\0').getBytes(StandardCharsets.ISO_8859_1);

        assertThat(kind(content)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BM,单位,12", "BMW", "BM"})
    void textThatBeginsAsABitmapIsAText(String text) {
        assertThat(kind(text)).isEqualTo(FileKind.TEXT);
    }

    @Test
    void tarIsKnownByItsNameOrByItsSum() throws IOException {
        byte[] tar = tar();
        byte[] old = tar.clone();
        Arrays.fill(old, 257, 265, (byte) 0);
        byte[] sum = "%06o\0 ".formatted(sum(old)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(sum, 0, old, 148, sum.length);

        assertThat(kind(tar)).isEqualTo(FileKind.TAR);
        assertThat(kind(old)).isEqualTo(FileKind.TAR);
        assertThat(kind(new byte[5000])).isEqualTo(FileKind.OTHER);
    }

    @Test
    void packedTarIsWhatItIsPackedBy() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(tar());
        }

        assertThat(kind(out.toByteArray())).isEqualTo(FileKind.GZIP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\\rtf1\\ansi\\ansicpg936 | RTF",
                "<?xml version='1.0'?><uof:UOF xmlns:uof='http://schemas.uof.org/cn/2003/uof'> | UOF",
                "<uof:UOF uof:language='cn' xmlns:uof='http://schemas.uof.org/cn/2009/uof'> | UOF",
                "<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names' office:version='1.3'> | FLAT_ODF",
                "<?xml version='1.0'?><?mso-application progid='Word.Document'?>"
                        + "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'> | WORD_XML",
                "<?xml version='1.0'?><!-- one --><!-- two -->"
                        + "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'> | FLAT_OPC",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'> | SPREADSHEET_XML",
                "<html xmlns:x='urn:schemas-microsoft-com:office:spreadsheet'><table> | HTML",
                "<!DOCTYPE html><html> | HTML",
                "<html><!-- <office:document> --><body> | HTML",
                "<package><item/></package> | TEXT",
                "单位,收到 | TEXT",
            })
    void textIsKnownByItsBeginning(String text, FileKind kind) {
        assertThat(kind(text)).isEqualTo(kind);
        assertThat(kind("\uFEFF \r\n" + text)).isEqualTo(kind);
        assertThat(Sniffer.kind(new Content(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(kind);
    }

    @Test
    void remarksWithoutAnEndAreSoonGivenUp() {
        assertThat(kind("<!-- -->".repeat(1000) + "!")).isEqualTo(FileKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Received: from mail.example.com\n\tby mx.example.com; 1 Jan 2024\nFrom: =?GBK?B?vczT/b7W?= <a@example.com>\nSubject: x\n\nx",
                "From: 教育局 <a@example.com>\nTo: b@example.com\nSubject: 年报\n\n见附件",
                "X-Unsent: 1\nTo: \nSubject: 年报\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n",
                "Date: Mon, 01 Jan 2024\nFrom: a@example.com\nContent-Type: multipart/related;\n boundary=\"b\"\n\n--b",
                "From a@example.com Mon Jan 01 00:00:00 2024\nReturn-Path: <a@example.com>\nMIME-Version: 1.0\n\n",
                "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\nSubject: 年报\n\n--b",
            })
    void mailIsKnownByItsFields(String text) {
        assertThat(kind(text)).isEqualTo(FileKind.EML);
        assertThat(kind(text.replace("\n", "\r\n"))).isEqualTo(FileKind.EML);
        assertThat(Sniffer.kind(new Content(text.getBytes(GBK)))).isEqualTo(FileKind.EML);
    }

    @Test
    void mailWithMoreFieldsThanAreLookedAtIsAMail() {
        String received = "Received: from mail.example.com\n\tby mx.example.com; 1 Jan 2024\n";

        assertThat(kind(received.repeat(500) + "MIME-Version: 1.0\nSubject: x\n\nx"))
                .isEqualTo(FileKind.TEXT);
        assertThat(kind("MIME-Version: 1.0\n" + received.repeat(500) + "Subject: x\n\nx"))
                .isEqualTo(FileKind.EML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"----=_NextPart_01\"\n\n此文档为“单个文件网页”",
                "From: <Saved by Blink>\nSnapshot-Content-Location: http://example.com/\nSubject: =?utf-8?Q?x?=\n"
                        + "Date: Mon, 1 Jan 2024 00:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
                        + "\ttype=\"text/html\";\n\tboundary=\"b\"\n\n",
                "From: \"=?gb2312?B?08kg?=\"\nSubject: x\nDate: Mon, 1 Jan 2024\nMIME-Version: 1.0\n"
                        + "Content-Type: text/html;\n\tcharset=\"gb2312\"\nX-MimeOLE: Produced By Microsoft MimeOLE V6\n\n",
            })
    void pageThatWasPackedAsAMailIsNone(String text) {
        assertThat(kind(text)).isEqualTo(FileKind.MHT);
        assertThat(kind(text.replace("\n", "\r\n"))).isEqualTo(FileKind.MHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单位:教育局\n收到:1\n",
                "Subject: 年报\nx,y\n",
                "From: 1\n\n",
                "To: 1\nTo: 2\n\n",
                "Date:2023\n\nFrom:1\n"
            })
    void linesWithColonsAreNoMail(String text) {
        assertThat(kind(text)).isEqualTo(FileKind.TEXT);
    }

    private static FileKind kind(byte[] content) {
        return Sniffer.kind(new Content(content));
    }

    private static FileKind kind(String text) {
        return kind(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(String... parts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List.of(parts).forEach(part -> files.put(part, new byte[] {'x'}));
        return Zip.pack(files);
    }

    private static byte[] tar() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            TarArchiveEntry entry = new TarArchiveEntry("教育局.xlsx");
            entry.setSize(1);
            tar.putArchiveEntry(entry);
            tar.write('x');
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    /** The sum of a header's bytes, with spaces where the sum itself is. */
    private static int sum(byte[] header) {
        int sum = 0;
        for (int at = 0; at < 512; at++) {
            sum += at >= 148 && at < 156 ? ' ' : header[at] & 0xFF;
        }
        return sum;
    }
}
