package org.disclosure.rollup.publish.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.disclosure.rollup.publish.word.MarkedDocument.Place;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What people wrote last year under each heading, laid beside this year's blanks as notes to the editor. */
final class LastYearProse {

    /** Letters that are shown of a paragraph. */
    private static final int LONGEST = 2_000;

    private static final int MOST = 20;
    private static final String SECTION = "section_";
    private static final String TOPIC = "topic_";
    private static final String TO_WRITE = "【";

    private final MarkedDocument fresh;
    private final MarkedDocument before;
    private final Set<String> headings = new LinkedHashSet<>();

    LastYearProse(MarkedDocument fresh, MarkedDocument before) {
        this.fresh = fresh;
        this.before = before;
        fresh.places().stream()
                .filter(LastYearProse::isHeading)
                .forEach(place -> headings.add(plain(fresh.text(place))));
    }

    private static boolean isHeading(Place place) {
        String key = place.mark().key();
        return place.mark().kind() == Mark.Kind.TEXT && (key.startsWith(SECTION) || key.startsWith(TOPIC));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    /**
     * Lays it beside; gives whether there was any.
     *
     * @param like a paragraph that looks like a note to the editor
     * @param words makes of the first paragraph under a heading what is said to the editor
     */
    boolean layBeside(Element like, UnaryOperator<String> words) {
        boolean laid = false;
        String heading = "";
        for (Place place : fresh.places()) {
            if (isHeading(place)) {
                heading = plain(fresh.text(place));
            } else if (place.mark().kind() == Mark.Kind.BLANK && !heading.isEmpty()) {
                laid |= layBeside(place, like, under(heading), words);
                heading = "";
            }
        }
        return laid;
    }

    private boolean layBeside(Place blank, Element like, List<String> texts, UnaryOperator<String> words) {
        Node behind = Nodes.paragraph(blank.start()).orElseThrow();
        for (int index = 0; index < texts.size(); index++) {
            String text = index == 0 ? words.apply(texts.get(0)) : texts.get(index);
            Mark mark = Mark.of(Mark.Kind.NOTE, "before_" + blank.mark().key() + index, text);
            Element note = fresh.paragraph(like, mark, text);
            Nodes.putAfter(note, behind);
            behind = note;
        }
        return !texts.isEmpty();
    }

    /** The paragraphs between a heading and the next one; neither what figures said nor what was still to be written. */
    private List<String> under(String heading) {
        List<String> texts = new ArrayList<>();
        boolean isUnder = false;
        for (Element paragraph : before.all("p")) {
            String text = before.text(paragraph, Nodes.after(paragraph)).strip();
            if (headings.contains(plain(text))) {
                isUnder = plain(text).equals(heading);
            } else if (isUnder && !text.isEmpty() && isPeoples(paragraph, text) && texts.size() < MOST) {
                texts.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            }
        }
        return texts;
    }

    private boolean isPeoples(Element paragraph, String text) {
        return !text.contains(TO_WRITE)
                && Nodes.above(paragraph, "tbl").isEmpty()
                && before.places().stream()
                        .filter(place -> place.mark().kind() != Mark.Kind.BLANK)
                        .noneMatch(place -> Nodes.paragraph(place.start()).equals(Optional.of(paragraph)));
    }
}
