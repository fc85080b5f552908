package org.disclosure.rollup.publish.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The order of bookmarks that meet at one place of the text. Word processors write them in any order, so that a piece
 * would begin before the one in front of it has ended, and what is put between them would be in both.
 */
final class MarkOrder {

    private MarkOrder() {}

    /** Puts in order, wherever bookmarks meet: what ends there, what is empty, what begins there. */
    static void settle(Element root, Function<Element, String> id) {
        List<Element> meeting = new ArrayList<>();
        Node next;
        for (Node node = root; node != null; node = next) {
            next = Nodes.following(node);
            if (isEnd(node) && (meeting.isEmpty() || node.getPreviousSibling() == meeting.get(meeting.size() - 1))) {
                meeting.add((Element) node);
            } else {
                settle(meeting, id);
                meeting.clear();
                if (isEnd(node)) {
                    meeting.add((Element) node);
                }
            }
        }
        settle(meeting, id);
    }

    private static boolean isEnd(Node node) {
        return Nodes.is(node, "bookmarkStart") || Nodes.is(node, "bookmarkEnd");
    }

    private static void settle(List<Element> meeting, Function<Element, String> id) {
        if (meeting.size() < 2) {
            return;
        }
        Set<String> begun = new HashSet<>();
        Set<String> empty = new LinkedHashSet<>();
        for (Element each : meeting) {
            if (Nodes.is(each, "bookmarkStart")) {
                begun.add(id.apply(each));
            } else if (begun.contains(id.apply(each))) {
                empty.add(id.apply(each));
            }
        }
        List<Node> order = new ArrayList<>();
        meeting.stream()
                .filter(each -> Nodes.is(each, "bookmarkEnd") && !empty.contains(id.apply(each)))
                .forEach(order::add);
        for (String each : empty) {
            meeting.stream().filter(end -> id.apply(end).equals(each)).forEach(order::add);
        }
        meeting.stream()
                .filter(each -> Nodes.is(each, "bookmarkStart") && !empty.contains(id.apply(each)))
                .forEach(order::add);
        Node parent = meeting.get(0).getParentNode();
        Node after = meeting.get(meeting.size() - 1).getNextSibling();
        order.forEach(each -> parent.insertBefore(each, after));
    }
}
