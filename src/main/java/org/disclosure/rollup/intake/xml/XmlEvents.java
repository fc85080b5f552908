package org.disclosure.rollup.intake.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads the XML parts of documents as they come, without entities and document types, which no office program writes. */
public final class XmlEvents {

    /** Parts of workbooks are some ten elements deep. */
    private static final int DEEPEST = 256;

    private static final int LONGEST_DECLARATION = 200;

    private static final Pattern DECLARED = Pattern.compile(
            "<\\?xml[^>]*\\sencoding\\s*=\\s*[\"'](?:GB_?2312(?:-80)?|GBK|GB18030)[\"']", Pattern.CASE_INSENSITIVE);

    private static final XMLInputFactory FACTORY = factory();

    private XmlEvents() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The events of an XML file, one after another. */
    public static XMLStreamReader open(InputStream xml) throws XMLStreamException {
        Optional<Charset> chinese = chinese(xml);
        return chinese.isPresent()
                ? FACTORY.createXMLStreamReader(new InputStreamReader(xml, chinese.get()))
                : FACTORY.createXMLStreamReader(xml);
    }

    /** The Chinese encoding that a file says it has; the parser knows those of Unicode and of the West. */
    private static Optional<Charset> chinese(InputStream xml) throws XMLStreamException {
        if (!xml.markSupported()) {
            // a packed part: programs write those in UTF-8
            return Optional.empty();
        }
        try {
            xml.mark(LONGEST_DECLARATION);
            byte[] start = xml.readNBytes(LONGEST_DECLARATION);
            xml.reset();
            return mayBeChinese(start)
                            && DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1))
                                    .lookingAt()
                    ? Optional.of(Charset.forName("GB18030"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** True if GB is said anywhere, in letters of either case: nearly no file does. */
    private static boolean mayBeChinese(byte[] start) {
        for (int at = 1; at < start.length; at++) {
            if ((start[at] == 'B' || start[at] == 'b') && (start[at - 1] == 'G' || start[at - 1] == 'g')) {
                return true;
            }
        }
        return false;
    }

    /** Reads a part to its end, with names without their prefixes. */
    public static void read(InputStream xml, XmlHandler handler) throws IOException {
        read(xml, handler, XmlNames.LOCAL);
    }

    /**
     * Reads a part to its end.
     *
     * @throws IOException when it is no XML, or XML that reaches for something outside itself
     */
    public static void read(InputStream xml, XmlHandler handler, XmlNames names) throws IOException {
        try (xml) {
            XMLStreamReader events = open(xml);
            XmlHandler.Attributes attributes = new EventAttributes((XMLStreamReader2) events, names, new ShortTexts());
            int depth = 0;
            while (events.hasNext()) {
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new IOException("Nested too deep");
                        }
                        handler.start(names.element(events), attributes);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        handler.end(names.element(events));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.text(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new IOException("Declares types or entities");
                    default -> {
                        // comments and instructions say nothing of a table
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The attributes of the element that has begun last. */
    private record EventAttributes(XMLStreamReader2 events, XmlNames names, ShortTexts texts)
            implements XmlHandler.Attributes {

        @Override
        public String find(String name) {
            int index = index(name);
            return index < 0 ? null : events.getAttributeValue(index);
        }

        @Override
        public String token(String name) {
            int index = index(name);
            if (index < 0) {
                return null;
            }
            try {
                events.getAttributeAs(index, texts);
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
            return texts.text();
        }

        private int index(String name) {
            for (int index = 0; index < events.getAttributeCount(); index++) {
                if (names.isAttribute(events, index, name)) {
                    return index;
                }
            }
            return -1;
        }
    }
}
