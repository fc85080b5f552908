package org.disclosure.rollup.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads OpenDocument spreadsheets (.ods): the stored results of its cells. */
final class OdsReader implements SheetReader {

    @Override
    public FileKind kind() {
        return FileKind.ODS;
    }

    @Override
    public List<Sheet> read(byte[] content, String name, Limits limits) throws IOException {
        Parts.check(content, limits);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            ZipArchiveEntry part = zip.getEntry("content.xml");
            if (part == null) {
                throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
            }
            if (isEncrypted(zip)) {
                throw new UnreadableFileException(UnreadableFileException.Reason.ENCRYPTED);
            }
            try (InputStream xml = new LimitedStream(zip.getInputStream(part), limits.unpackedBytes())) {
                XMLReader parser = XMLHelper.newXMLReader();
                OdsHandler handler = new OdsHandler(limits);
                parser.setContentHandler(handler);
                parser.parse(new InputSource(xml));
                return handler.sheets();
            }
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    /** Parts with a password keep their names; the manifest says that their content is encrypted. */
    private static boolean isEncrypted(ZipFile zip) throws IOException {
        ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
        try (InputStream in = zip.getInputStream(manifest)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("encryption-data");
        }
    }
}
