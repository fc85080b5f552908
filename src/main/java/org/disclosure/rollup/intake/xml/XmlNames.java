package org.disclosure.rollup.intake.xml;

import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

/** The form in which a handler is given the names of elements and attributes. */
public interface XmlNames {

    /** Names without their prefixes. */
    XmlNames LOCAL = new XmlNames() {
        @Override
        public String element(XMLStreamReader events) {
            return events.getLocalName();
        }

        @Override
        public boolean isAttribute(XMLStreamReader events, int index, String name) {
            return events.getAttributeLocalName(index).equals(name);
        }
    };

    /** Names with the prefixes that the file has. */
    XmlNames PREFIXED = new XmlNames() {
        @Override
        public String element(XMLStreamReader events) {
            return ((XMLStreamReader2) events).getPrefixedName();
        }

        @Override
        public boolean isAttribute(XMLStreamReader events, int index, String name) {
            String prefix = events.getAttributePrefix(index);
            String local = events.getAttributeLocalName(index);
            return prefix.isEmpty()
                    ? local.equals(name)
                    : name.length() == prefix.length() + 1 + local.length()
                            && name.charAt(prefix.length()) == ':'
                            && name.startsWith(prefix)
                            && name.endsWith(local);
        }
    };

    /** Name of the element that has just begun or ended. */
    String element(XMLStreamReader events);

    /** True if the attribute at this place of the element has this name. */
    boolean isAttribute(XMLStreamReader events, int index, String name);
}
