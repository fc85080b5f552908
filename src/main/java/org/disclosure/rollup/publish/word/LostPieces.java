package org.disclosure.rollup.publish.word;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.publish.word.MarkedDocument.Place;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Places for pieces whose mark is not in the office's document: typed over, deleted, or new in the new document. */
final class LostPieces {

    private final MarkedDocument fresh;
    private final MarkedDocument office;

    LostPieces(MarkedDocument fresh, MarkedDocument office) {
        this.fresh = fresh;
        this.office = office;
    }

    /**
     * What the office has between the pieces before and after a lost one.
     *
     * @param behind the last node of it; empty when there is no such place
     */
    record Gap(String text, Optional<Node> behind) {}

    Gap gap(Place piece) {
        Optional<Place> before = before(piece);
        Optional<Place> after = after(piece);
        if (before.isEmpty()) {
            return new Gap("", after.map(Place::end));
        }
        Node from = before.get().end();
        Element paragraph = Nodes.paragraph(from).orElseThrow();
        if (after.isEmpty() || !precedes(from, after.get().start())) {
            return new Gap(office.text(from, Nodes.after(paragraph)), Optional.of(last(paragraph, from)));
        }
        Node to = after.get().start();
        Element next = Nodes.paragraph(to).orElseThrow();
        Node behind = next == paragraph ? sibling(to).orElse(from) : last(endOfGap(paragraph, next), from);
        return new Gap(office.text(from, to), Optional.of(behind));
    }

    private static boolean precedes(Node one, Node other) {
        return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) != 0;
    }

    private static Optional<Node> sibling(Node node) {
        return Optional.ofNullable(node.getPreviousSibling()).filter(Element.class::isInstance);
    }

    /** The last paragraph before the next piece's, if it is one and not a table. */
    private static Element endOfGap(Element paragraph, Element next) {
        return sibling(next)
                .filter(before -> Nodes.is(before, "p") && precedes(paragraph, before))
                .map(Element.class::cast)
                .orElse(paragraph);
    }

    private static Node last(Element paragraph, Node otherwise) {
        return paragraph.hasChildNodes() ? paragraph.getLastChild() : otherwise;
    }

    private Optional<Place> before(Place piece) {
        List<Place> all = fresh.places();
        return all.subList(0, all.indexOf(piece)).stream()
                .flatMap(each -> there(each).stream())
                .reduce((one, later) -> later);
    }

    private Optional<Place> after(Place piece) {
        List<Place> all = fresh.places();
        return all.subList(all.indexOf(piece) + 1, all.size()).stream()
                .flatMap(each -> there(each).stream())
                .findFirst();
    }

    /** The place of the same piece in the office's document; figures of tables are no places for sentences. */
    private Optional<Place> there(Place piece) {
        return piece.mark().kind() == Mark.Kind.FIGURE
                ? Optional.empty()
                : office.find(piece.mark().id());
    }

    /** True if no piece of the paragraph was written before. */
    boolean isParagraphNew(Place piece, Ledger ledger) {
        return ofParagraph(piece)
                .noneMatch(each -> ledger.digests().containsKey(each.mark().id()));
    }

    private Stream<Place> ofParagraph(Place piece) {
        Optional<Element> paragraph = Nodes.paragraph(piece.start());
        return fresh.places().stream()
                .filter(each -> Nodes.paragraph(each.start()).equals(paragraph));
    }

    /** Puts in the paragraph of a new piece behind the piece before it; no note where the office threw all notes away. */
    boolean putParagraph(Place piece) {
        Optional<Place> before = before(piece);
        boolean isUnwanted = piece.mark().kind() == Mark.Kind.NOTE
                && before.filter(place -> place.mark().kind() == Mark.Kind.NOTE).isEmpty();
        if (before.isEmpty() || isUnwanted || piece.mark().kind() == Mark.Kind.FIGURE) {
            return false;
        }
        Element behind = Nodes.paragraph(before.get().end()).orElseThrow();
        Element like = alike(piece).orElse(behind);
        Nodes.putAfter(office.paragraph(like, ofParagraph(piece).toList(), fresh), behind);
        return true;
    }

    /** A paragraph of the office's document with the style that the piece's paragraph has in the new one. */
    private Optional<Element> alike(Place piece) {
        String style = style(piece);
        return fresh.places().stream()
                .filter(each -> style(each).equals(style))
                .flatMap(each -> there(each).stream())
                .findFirst()
                .flatMap(place -> Nodes.paragraph(place.start()));
    }

    private static String style(Place piece) {
        return Nodes.paragraph(piece.start())
                .flatMap(paragraph -> Nodes.child(paragraph, "pPr"))
                .flatMap(looks -> Nodes.child(looks, "pStyle"))
                .map(style -> style.getAttributeNS(style.getNamespaceURI(), "val"))
                .orElse("");
    }

    /** The cell of the office's table in the same row and column; empty when the table has another shape now. */
    Optional<Element> cell(Place piece) {
        Optional<Element> cell = Nodes.above(piece.start(), "tc");
        Optional<Element> row = cell.flatMap(found -> Nodes.above(found, "tr"));
        Optional<Element> table = row.flatMap(found -> Nodes.above(found, "tbl"));
        if (table.isEmpty()) {
            return Optional.empty();
        }
        return table(table.get())
                .flatMap(found -> same(table.get(), row.get(), found, "tr"))
                .flatMap(found -> same(row.get(), cell.get(), found, "tc"));
    }

    /** The table with figures that still have their marks, else the one at the same place among all. */
    private Optional<Element> table(Element table) {
        Optional<Element> byFigures = fresh.places().stream()
                .filter(each ->
                        Nodes.above(each.start(), "tbl").filter(table::equals).isPresent())
                .flatMap(each -> office.find(each.mark().id()).stream())
                .flatMap(place -> Nodes.above(place.start(), "tbl").stream())
                .findFirst();
        return byFigures.or(() -> same(fresh.all("tbl"), table, office.all("tbl")));
    }

    private static Optional<Element> same(Element of, Element part, Element other, String name) {
        return same(Nodes.children(of, name), part, Nodes.children(other, name));
    }

    private static Optional<Element> same(List<Element> parts, Element part, List<Element> others) {
        return parts.size() == others.size() ? Optional.of(others.get(parts.indexOf(part))) : Optional.empty();
    }
}
