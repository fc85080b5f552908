package org.disclosure.rollup.publish.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.publish.word.MarkedDocument.Place;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A document that the office edited, renewed by one that was just written: a piece that is still as it was written says
 * what the new document says; one that the office changed stays, with a highlighted note where its figures changed too.
 */
final class ReportMerge {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,，]*(?:\\.\\d+)?");

    private final MarkedDocument fresh;
    private final MarkedDocument office;
    private final Optional<Ledger> ledger;
    private final Messages words;
    private final LostPieces lost;
    private boolean changed;

    ReportMerge(MarkedDocument fresh, MarkedDocument office, Optional<Ledger> ledger, Messages words) {
        this.fresh = fresh;
        this.office = office;
        this.ledger = ledger;
        this.words = words;
        this.lost = new LostPieces(fresh, office);
    }

    /** Renews the office's document; gives whether anything in it changed. */
    boolean merge() {
        removeWhatIsNoLongerSaid();
        for (Place piece : fresh.places()) {
            Optional<Place> place = office.find(piece.mark().id());
            if (place.isPresent()) {
                renew(piece, place.get());
            } else {
                renewLost(piece);
            }
        }
        return changed;
    }

    private void removeWhatIsNoLongerSaid() {
        for (Place place : office.places()) {
            boolean isSaid = fresh.find(place.mark().id()).isPresent();
            if (!isSaid && place.mark().kind() != Mark.Kind.CHANGE && isUntouched(place)) {
                office.remove(place);
                changed = true;
            }
        }
    }

    private boolean isUntouched(Place place) {
        return place.mark().isOf(office.text(place));
    }

    private void renew(Place piece, Place place) {
        String text = fresh.text(piece);
        String there = office.text(place);
        if (isUntouched(place)) {
            if (!piece.mark().isOf(there)) {
                office.replace(place, text, isForEditors(piece));
                changed = true;
            }
            settle(piece);
        } else {
            compare(piece, place.mark().digest(), there, () -> place.end());
        }
        if (!piece.mark().equals(place.mark())) {
            office.rename(place, piece.mark());
            changed = true;
        }
    }

    private static boolean isForEditors(Place piece) {
        return piece.mark().kind() == Mark.Kind.CAUTION || piece.mark().kind() == Mark.Kind.BLANK;
    }

    /** Gives the node that a note is put behind. */
    private interface Behind {
        Node node();
    }

    /** Words of the office's stay; what the figures say now is put beside them, once, and taken away when the words say it. */
    private void compare(Place piece, String before, String there, Behind behind) {
        String text = fresh.text(piece);
        if (says(piece, there, text)) {
            settle(piece);
        } else if (!piece.mark().digest().equals(before)) {
            settle(piece);
            String note = note(piece, text);
            Nodes.putAfter(office.note(piece.mark().change(note), note), behind.node());
            changed = true;
        }
    }

    /** Takes away the note on a piece if nobody has written in it. */
    private void settle(Place piece) {
        office.find(piece.mark().change("").id()).filter(this::isUntouched).ifPresent(note -> {
            office.remove(note);
            changed = true;
        });
    }

    /** True if the office's words say the figures of the new ones, or there is nothing that they would have to say. */
    private static boolean says(Place piece, String there, String text) {
        return switch (piece.mark().kind()) {
            case NOTE, TEXT, BLANK, CHANGE -> true;
            case FIGURE -> piece.mark().isOf(there);
            case CAUTION -> text.isEmpty() || isIn(numbers(text), numbers(there));
            case SENTENCE ->
                numbers(text).isEmpty() ? !text.isEmpty() && there.contains(text) : isIn(numbers(text), numbers(there));
        };
    }

    /** True if all numbers come in the others, in this order. */
    private static boolean isIn(List<String> numbers, List<String> others) {
        int found = 0;
        for (String other : others) {
            if (found < numbers.size() && numbers.get(found).equals(other)) {
                found++;
            }
        }
        return found == numbers.size();
    }

    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(number.group().replaceAll("[,，]", ""));
        }
        return numbers;
    }

    private String note(Place piece, String text) {
        return switch (piece.mark().kind()) {
            case CAUTION -> text;
            case FIGURE -> words.text("report.changed.figure", text);
            default -> text.isEmpty() ? words.text("report.changed.gone") : words.text("report.changed", text);
        };
    }

    private void renewLost(Place piece) {
        if (ledger.isEmpty()) {
            return;
        }
        Optional<String> before =
                ledger.map(list -> list.digests().get(piece.mark().id()));
        if (before.isEmpty() && lost.isParagraphNew(piece, ledger.get())) {
            changed |= lost.putParagraph(piece);
        } else if (piece.mark().kind() == Mark.Kind.FIGURE) {
            lost.cell(piece).ifPresent(cell -> renewCell(piece, before.orElse(""), cell));
        } else {
            LostPieces.Gap gap = lost.gap(piece);
            gap.behind().ifPresent(node -> compare(piece, before.orElse(""), gap.text(), () -> node));
        }
    }

    /** A figure whose mark went with it is found by its row and column. */
    private void renewCell(Place piece, String before, Element cell) {
        String there = office.text(cell, Nodes.after(cell));
        List<Element> paragraphs = Nodes.children(cell, "p");
        if (Mark.digest(there).equals(before) && !piece.mark().digest().equals(before)) {
            changed |= office.replace(cell, Nodes.after(cell), fresh.text(piece));
        } else if (!paragraphs.isEmpty()
                && paragraphs.get(paragraphs.size() - 1).hasChildNodes()) {
            Node end = paragraphs.get(paragraphs.size() - 1).getLastChild();
            compare(piece, before, there, () -> end);
        }
    }
}
