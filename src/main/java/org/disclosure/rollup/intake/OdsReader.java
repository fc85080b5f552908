package org.disclosure.rollup.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads OpenDocument spreadsheets (.ods) and texts (.odt), packed as a zip file or all in one part (.fods, .fodt). */
final class OdsReader implements SheetReader {

    private static final byte[] ZIP = {'P', 'K'};

    @Override
    public FileKind kind() {
        return FileKind.ODS;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) throws IOException {
        OdfHandler handler = new OdfHandler(limits);
        byte[] about = content.bytes();
        if (content.startsWith(ZIP)) {
            about = packed(content, handler, limits);
        } else {
            parse(about, handler);
        }
        byte[] saying = about;
        return Recalculation.of(handler.sheets(), () -> settings(handler, saying), limits);
    }

    /**
     * Reads the parts of a zip file.
     *
     * @return the part that says which program wrote them; nothing when there is none
     */
    private static byte[] packed(Content content, OdfHandler handler, Limits limits) throws IOException {
        Map<String, byte[]> parts = content.parts().unpack(limits);
        if (isEncrypted(parts)) {
            throw new UnreadableFileException(UnreadableFileException.Reason.ENCRYPTED);
        }
        byte[] styles = parts.get("styles.xml");
        if (styles != null) {
            parse(styles, handler);
        }
        parse(Parts.find(parts, "content.xml"), handler);
        return parts.getOrDefault("meta.xml", new byte[0]);
    }

    private static void parse(byte[] part, OdfHandler handler) throws IOException {
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(new ByteArrayInputStream(part)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    /** Programs that calculate take over what they have stored themselves. */
    private static CalculationSettings settings(OdfHandler handler, byte[] about) {
        CalculationSettings settings = handler.settings();
        try {
            String program = ElementText.find(about, "generator");
            settings.believe(CalculationSettings.isCalculating(program));
        } catch (IOException e) {
            // a program that does not say who it is
        }
        return settings;
    }

    /** Parts with a password keep their names; the manifest says that their content is encrypted. */
    private static boolean isEncrypted(Map<String, byte[]> parts) throws IOException {
        byte[] manifest = Parts.find(parts, "META-INF/manifest.xml");
        return new String(manifest, StandardCharsets.UTF_8).contains("encryption-data");
    }
}
