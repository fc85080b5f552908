package org.disclosure.rollup.intake.inner;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Writes what is in an element as XML of its own. */
final class PartXml {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final XMLStreamReader events;

    private PartXml(XMLStreamReader events) {
        this.events = events;
    }

    /**
     * The content of the element that has just begun, to its end.
     *
     * @param outer the names that are declared around it, by their prefixes
     */
    static String of(XMLStreamReader events, Map<String, String> outer) throws XMLStreamException, IOException {
        PartXml part = new PartXml(events);
        part.copy(outer);
        return part.xml.toString();
    }

    private void copy(Map<String, String> outer) throws XMLStreamException, IOException {
        int depth = 1;
        while (depth > 0) {
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    ReadingTimeLimit.check();
                    start(depth == 1 ? outer : Map.of());
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth > 0) {
                        xml.append("</")
                                .append(name(events.getPrefix(), events.getLocalName()))
                                .append('>');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    escape(events.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new IOException("Declares types or entities");
                default -> {
                    // comments and instructions say nothing of a table
                }
            }
        }
    }

    private void start(Map<String, String> outer) {
        String element = name(events.getPrefix(), events.getLocalName());
        xml.append('<').append(element);
        Map<String, String> names = new TreeMap<>(outer);
        names.putAll(declared(events));
        names.forEach((prefix, name) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, name));
        for (int index = 0; index < events.getAttributeCount(); index++) {
            attribute(
                    name(events.getAttributePrefix(index), events.getAttributeLocalName(index)),
                    events.getAttributeValue(index));
        }
        xml.append('>');
    }

    /** The names that the current element declares, by their prefixes. */
    static Map<String, String> declared(XMLStreamReader events) {
        Map<String, String> names = new TreeMap<>();
        for (int index = 0; index < events.getNamespaceCount(); index++) {
            String prefix = events.getNamespacePrefix(index);
            String name = events.getNamespaceURI(index);
            names.put(prefix == null ? "" : prefix, name == null ? "" : name);
        }
        return names;
    }

    private static String name(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"");
        escape(value);
        xml.append('"');
    }

    private void escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n', '\r' -> xml.append("&#").append((int) letter).append(';');
                default -> xml.append(letter);
            }
        }
    }
}
