package org.disclosure.rollup.intake.xls;

import javax.xml.stream.XMLStreamReader;
import org.disclosure.rollup.intake.xml.XmlNames;

/**
 * The names of an "XML Spreadsheet 2003": elements of the spreadsheet by their own name, others after their namespace.
 * Attributes are those of the spreadsheet only.
 */
final class SpreadsheetXmlNames implements XmlNames {

    private static final String SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final char AFTER_NAMESPACE = ' ';

    /** Programs that do not name the namespace of elements are understood all the same. */
    @Override
    public String element(XMLStreamReader events) {
        String namespace = events.getNamespaceURI();
        String local = events.getLocalName();
        return namespace == null || namespace.isEmpty() || namespace.equals(SPREADSHEET)
                ? local
                : namespace + AFTER_NAMESPACE + local;
    }

    @Override
    public boolean isAttribute(XMLStreamReader events, int index, String name) {
        return events.getAttributeLocalName(index).equals(name)
                && SPREADSHEET.equals(events.getAttributeNamespace(index));
    }

    /** The element's name, in whatever namespace. */
    static String local(String name) {
        return name.substring(name.lastIndexOf(AFTER_NAMESPACE) + 1);
    }
}
