package org.disclosure.rollup.intake.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.intake.word.LostMerges;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** Gives the styles and the text of a Word 2003 XML document to who reads those of a .docx document, by their names there. */
final class WordXmlHandler implements XmlHandler {

    private static final String STYLES = "styles";
    private static final String BODY = "body";

    /** Changes, comments and bookmarks are marked in one way. */
    private static final String ANNOTATION = "annotation";

    private static final String TYPE = "type";

    private static final Map<String, String> NAMES = Map.of("vmerge", "vMerge", "hmerge", "hMerge");

    /** What stands in an annotation is text that was deleted, or text as any other; of all other kinds it is no text. */
    private static final Map<String, String> ANNOTATIONS = Map.of(
            "Word.Deletion", "del",
            "Word.Insertion", "ins",
            "Word.CellDeletion", "cellDel");

    /** Notes stand in the midst of the text, and so do pictures, letter by letter. */
    private static final Set<String> LEFT_OUT = Set.of("footnote", "endnote", "binData", "hdr", "ftr");

    private final XmlHandler styles;
    private final XmlHandler body;
    private final LostMerges merges;

    /** The part that we are in; null between them. */
    private XmlHandler part;

    /** By the elements of the part that are open their names in a .docx document. */
    private final Deque<String> open = new ArrayDeque<>();

    private int leftOut;

    WordXmlHandler(XmlHandler styles, XmlHandler body, LostMerges merges) {
        this.styles = styles;
        this.body = body;
        this.merges = merges;
    }

    @Override
    public void start(String name, Attributes attributes) {
        merges.start(name, attributes);
        if (part == null) {
            part = name.equals(BODY) ? body : name.equals(STYLES) ? styles : null;
        }
        if (part == null) {
            return;
        }
        String known = known(name, attributes);
        if (leftOut > 0 || known.isEmpty()) {
            leftOut++;
            return;
        }
        open.push(known);
        part.start(known, attributes);
    }

    /** The element's name in a .docx document; empty for one that is left out. */
    private static String known(String name, Attributes attributes) {
        if (name.equals(ANNOTATION)) {
            return ANNOTATIONS.getOrDefault(String.valueOf(attributes.find(TYPE)), "");
        }
        return LEFT_OUT.contains(name) ? "" : NAMES.getOrDefault(name, name);
    }

    @Override
    public void end(String name) {
        merges.end(name);
        if (leftOut > 0) {
            leftOut--;
        } else if (part != null) {
            part.end(open.pop());
            if (open.isEmpty()) {
                part = null;
            }
        }
    }

    @Override
    public void text(char[] characters, int start, int length) {
        merges.text(characters, start, length);
        if (part != null && leftOut == 0) {
            part.text(characters, start, length);
        }
    }
}
