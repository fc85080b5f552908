package org.disclosure.rollup.intake.xml;

/** Handler of an XML part, element by element. Names are in the form of {@link XmlNames}. */
public interface XmlHandler {

    /** The attributes of an element. */
    interface Attributes {

        /** The value of an attribute; null when there is none. */
        String find(String name);

        /** The value of an attribute that is a word or a number, without white space around it; null when there is none. */
        String token(String name);
    }

    void start(String name, Attributes attributes);

    /** The end of an element. */
    default void end(String name) {}

    /** A piece of text; one text may come in several. */
    default void text(char[] characters, int start, int length) {}
}
