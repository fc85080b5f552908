package org.disclosure.rollup.publish.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of a Word document as a tree, with the places of all marks in it. */
final class MarkedDocument {

    private final Document tree;
    private final String prefix;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private int lastNumber;

    /** Where a mark is: its two ends, which may stand in different paragraphs. */
    record Place(Mark mark, Element start, Element end) {}

    MarkedDocument(byte[] xml) throws UnreadableDocumentException {
        this.tree = SafeXml.parse(xml);
        Element root = tree.getDocumentElement();
        this.prefix = root.getPrefix() == null ? "" : root.getPrefix() + ":";
        MarkOrder.settle(root, each -> attribute(each, "id"));
        Map<String, Element> open = new HashMap<>();
        for (Node node = root; node != null; node = Nodes.following(node)) {
            if (Nodes.is(node, "bookmarkStart")) {
                open.putIfAbsent(attribute((Element) node, "id"), (Element) node);
                lastNumber = Math.max(lastNumber, number(attribute((Element) node, "id")));
            } else if (Nodes.is(node, "bookmarkEnd")) {
                Element start = open.remove(attribute((Element) node, "id"));
                if (start != null) {
                    close(start, (Element) node);
                }
            }
        }
    }

    private static int number(String id) {
        return id.matches("\\d{1,8}") ? Integer.parseInt(id) : 0;
    }

    private void close(Element start, Element end) {
        Mark.parse(attribute(start, "name"))
                .ifPresent(mark -> places.putIfAbsent(mark.id(), new Place(mark, start, end)));
    }

    /** The places of marks, in the order of the document. */
    List<Place> places() {
        return List.copyOf(places.values());
    }

    Optional<Place> find(String id) {
        return Optional.ofNullable(places.get(id));
    }

    byte[] bytes() {
        return SafeXml.write(tree);
    }

    String text(Place place) {
        return text(place.start(), place.end());
    }

    /** All of the text, without what is said to the editor: notes only speak of what is to be written. */
    String textForReaders() {
        return text(tree.getDocumentElement(), null, Set.of(Mark.Kind.NOTE, Mark.Kind.CHANGE));
    }

    /** The text between two nodes, or to the end of the document, without the notes that were put beside pieces. */
    String text(Node from, Node to) {
        return text(from, to, Set.of(Mark.Kind.CHANGE));
    }

    private String text(Node from, Node to, Set<Mark.Kind> without) {
        StringBuilder text = new StringBuilder();
        Element endOfNote = null;
        for (Node node = Nodes.following(from); node != null && node != to; node = Nodes.following(node)) {
            if (endOfNote == null && Nodes.is(node, "bookmarkStart")) {
                endOfNote = noteAt((Element) node, without).map(Place::end).orElse(null);
            } else if (node == endOfNote) {
                endOfNote = null;
            } else if (endOfNote == null && Nodes.is(node, "t")) {
                text.append(node.getTextContent());
            }
        }
        return text.toString();
    }

    private Optional<Place> noteAt(Element start, Set<Mark.Kind> kinds) {
        return Mark.parse(attribute(start, "name"))
                .filter(mark -> kinds.contains(mark.kind()))
                .flatMap(mark -> find(mark.id()))
                .filter(place -> place.start() == start);
    }

    /** Puts a text in place of what stands at a mark, in the looks of its first letter. */
    void replace(Place place, String text, boolean marked) {
        if (!replace(place.start(), place.end(), text) && !text.isEmpty()) {
            Nodes.putAfter(run(text, marked), place.start());
        }
    }

    /** Puts a text in place of all between two nodes; gives whether there was any. */
    boolean replace(Node from, Node to, String text) {
        boolean written = false;
        for (Element each : Nodes.texts(from, to)) {
            if (written) {
                each.getParentNode().removeChild(each);
            } else {
                each.setTextContent(text);
                each.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
                written = true;
            }
        }
        return written;
    }

    /** Names the mark after what is written now. */
    void rename(Place place, Mark mark) {
        place.start().setAttributeNS(place.start().getNamespaceURI(), prefixed("name"), mark.name());
        places.put(mark.id(), new Place(mark, place.start(), place.end()));
    }

    /** Takes away a mark with its text, and the paragraph with it if nothing else is in it. */
    void remove(Place place) {
        Optional<Element> paragraph = Nodes.paragraph(place.start());
        for (Element each : Nodes.texts(place.start(), place.end())) {
            each.getParentNode().removeChild(each);
        }
        place.start().getParentNode().removeChild(place.start());
        place.end().getParentNode().removeChild(place.end());
        places.remove(place.mark().id());
        paragraph
                .filter(Nodes::isBlank)
                .filter(blank -> !Nodes.is(blank.getParentNode(), "tc"))
                .ifPresent(blank -> blank.getParentNode().removeChild(blank));
    }

    /** A highlighted note with a mark of its own, to be put somewhere. */
    List<Node> note(Mark mark, String text) {
        return marked(mark, run(text, true));
    }

    private List<Node> marked(Mark mark, Node content) {
        String id = Integer.toString(++lastNumber);
        Element start = element("bookmarkStart");
        set(start, "id", id);
        set(start, "name", mark.name());
        Element end = element("bookmarkEnd");
        set(end, "id", id);
        places.put(mark.id(), new Place(mark, start, end));
        return List.of(start, content, end);
    }

    /** All of a kind of part, in the order of the document. */
    List<Element> all(String name) {
        List<Element> all = new ArrayList<>();
        for (Node node = tree.getDocumentElement(); node != null; node = Nodes.following(node)) {
            if (Nodes.is(node, name)) {
                all.add((Element) node);
            }
        }
        return all;
    }

    /** A paragraph that looks like another one of this document, and holds these pieces. */
    Element paragraph(Element like, List<Place> pieces, MarkedDocument from) {
        Element paragraph = paragraph(like);
        for (Place piece : pieces) {
            String text = from.text(piece);
            marked(piece.mark(), run(text, text.startsWith("【"))).forEach(paragraph::appendChild);
        }
        return paragraph;
    }

    /** The same with one piece of a text. */
    Element paragraph(Element like, Mark mark, String text) {
        Element paragraph = paragraph(like);
        marked(mark, run(text, false)).forEach(paragraph::appendChild);
        return paragraph;
    }

    private Element paragraph(Element like) {
        Element paragraph = element("p");
        Nodes.child(like, "pPr").ifPresent(looks -> paragraph.appendChild(looks.cloneNode(true)));
        return paragraph;
    }

    /** What was written, by pieces: for the list that goes with the document. */
    Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        places.values()
                .forEach(place -> digests.put(place.mark().id(), place.mark().digest()));
        return digests;
    }

    private Element run(String text, boolean marked) {
        Element run = element("r");
        if (marked) {
            Element highlight = element("highlight");
            set(highlight, "val", "yellow");
            run.appendChild(element("rPr")).appendChild(highlight);
        }
        Element letters = element("t");
        letters.setTextContent(text);
        letters.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        run.appendChild(letters);
        return run;
    }

    private Element element(String name) {
        return tree.createElementNS(tree.getDocumentElement().getNamespaceURI(), prefix + name);
    }

    private void set(Element element, String name, String value) {
        element.setAttributeNS(element.getNamespaceURI(), prefixed(name), value);
    }

    /** Attributes need a prefix even where elements have none. */
    private String prefixed(String name) {
        return prefix.isEmpty() ? "w:" + name : prefix + name;
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }
}
