package org.disclosure.rollup.publish.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Ways about the tree of a Word document. */
final class Nodes {

    private Nodes() {}

    static boolean is(Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName());
    }

    /** The next node of the document; null after the last. */
    static Node following(Node node) {
        return node.getFirstChild() == null ? after(node) : node.getFirstChild();
    }

    /** The next node behind a node and all that is in it. */
    static Node after(Node node) {
        Node at = node;
        while (at != null && at.getNextSibling() == null) {
            at = at.getParentNode();
        }
        return at == null ? null : at.getNextSibling();
    }

    /** The pieces of text between two nodes. */
    static List<Element> texts(Node from, Node to) {
        List<Element> texts = new ArrayList<>();
        for (Node node = following(from); node != null && node != to; node = following(node)) {
            if (is(node, "t")) {
                texts.add((Element) node);
            }
        }
        return texts;
    }

    /** The paragraph that a node is in, or that begins next behind it. */
    static Optional<Element> paragraph(Node node) {
        for (Node up = node; up != null; up = up.getParentNode()) {
            if (is(up, "p")) {
                return Optional.of((Element) up);
            }
        }
        for (Node next = node; next != null; next = following(next)) {
            if (is(next, "p")) {
                return Optional.of((Element) next);
            }
        }
        return Optional.empty();
    }

    /** What a node is in, of this name. */
    static Optional<Element> above(Node node, String name) {
        Node up = node.getParentNode();
        while (up != null && !is(up, name)) {
            up = up.getParentNode();
        }
        return Optional.ofNullable((Element) up);
    }

    static Optional<Element> child(Node node, String name) {
        return children(node, name).stream().findFirst();
    }

    static List<Element> children(Node node, String name) {
        List<Element> children = new ArrayList<>();
        for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (is(each, name)) {
                children.add((Element) each);
            }
        }
        return children;
    }

    /** True if a paragraph holds nothing that is seen, and no end of a section. */
    static boolean isBlank(Element paragraph) {
        Node end = after(paragraph);
        for (Node node = following(paragraph); node != null && node != end; node = following(node)) {
            if (is(node, "t") && !node.getTextContent().isBlank()
                    || is(node, "drawing")
                    || is(node, "pict")
                    || is(node, "object")
                    || is(node, "sectPr")
                    || is(node, "bookmarkStart")
                    || is(node, "bookmarkEnd")) {
                return false;
            }
        }
        return true;
    }

    static void putAfter(Node node, Node place) {
        place.getParentNode().insertBefore(node, place.getNextSibling());
    }

    static void putAfter(List<Node> nodes, Node place) {
        Node last = place;
        for (Node node : nodes) {
            putAfter(node, last);
            last = node;
        }
    }
}
