package org.disclosure.rollup.intake.inner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.xml.XmlEvents;

/** Packs the parts of a package that is one XML file as they are in a zip file. */
final class FlatPackage {

    private static final String PART = "part";
    private static final String XML = "xmlData";
    private static final String BINARY = "binaryData";

    private FlatPackage() {}

    /**
     * The package as a zip file.
     *
     * @throws IOException when it is damaged
     */
    static byte[] pack(InputStream flat) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (flat;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            // it is read at once and thrown away
            zip.setLevel(Deflater.BEST_SPEED);
            XMLStreamReader events = XmlEvents.open(flat);
            Map<String, String> names = new HashMap<>();
            while (events.hasNext()) {
                if (events.next() == XMLStreamConstants.START_ELEMENT) {
                    ReadingTimeLimit.check();
                    names.putAll(PartXml.declared(events));
                    start(events, names, zip);
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private static void start(XMLStreamReader events, Map<String, String> names, ZipOutputStream zip)
            throws XMLStreamException, IOException {
        switch (events.getLocalName()) {
            case PART -> zip.putNextEntry(new ZipEntry(name(events)));
            case XML -> zip.write(PartXml.of(events, names).getBytes(StandardCharsets.UTF_8));
            case BINARY -> zip.write(Base64.getMimeDecoder().decode(events.getElementText()));
            default -> {
                // the package around them
            }
        }
    }

    private static String name(XMLStreamReader events) throws IOException {
        for (int index = 0; index < events.getAttributeCount(); index++) {
            if (events.getAttributeLocalName(index).equals("name")) {
                String name = events.getAttributeValue(index);
                return name.startsWith("/") ? name.substring(1) : name;
            }
        }
        throw new IOException("A part without a name");
    }
}
