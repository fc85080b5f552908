package org.disclosure.rollup.intake.xml;

import java.io.IOException;
import java.io.InputStream;

/** The text of an XML part's first element of a name. */
public final class ElementText implements XmlHandler {

    /** Names of programs are short. */
    private static final int LONGEST = 200;

    private final String element;
    private final StringBuilder text = new StringBuilder();
    private boolean inside;
    private boolean ended;

    private ElementText(String element) {
        this.element = element;
    }

    /**
     * Finds it.
     *
     * @return null when there is none
     */
    public static String find(InputStream xml, String element) throws IOException {
        ElementText handler = new ElementText(element);
        XmlEvents.read(xml, handler);
        return handler.ended ? handler.text.toString() : null;
    }

    @Override
    public void start(String name, Attributes attributes) {
        inside = !ended && name.equals(element);
    }

    @Override
    public void end(String name) {
        ended |= inside;
        inside = false;
    }

    @Override
    public void text(char[] characters, int start, int length) {
        if (inside) {
            text.append(characters, start, Math.min(length, LONGEST - Math.min(LONGEST, text.length())));
        }
    }
}
