package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the lines at the upper and lower edge of pages that belong to the pages and not to the text: numbers and running titles. */
final class Furniture {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－~·\\s]*\\d{1,4}[-—–－~·\\s]*|第\\s*\\d{1,4}\\s*页\\s*(?:[,，/]?\\s*共\\s*\\d{1,4}\\s*页)?"
                    + "|\\d{1,4}\\s*/\\s*\\d{1,4}|(?i:page)\\s*\\d{1,4}(?:\\s*(?i:of)\\s*\\d{1,4})?");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Lines at each edge that may be of this kind. */
    private static final int MOST = 2;

    private Furniture() {}

    /** The pages without such lines; of a title that runs over all pages the first stays, if it is above everything else. */
    static List<List<PagePart>> without(List<List<PagePart>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        pages.forEach(page -> edges(page).stream()
                .map(Furniture::words)
                .distinct()
                .forEach(words -> counts.merge(words, 1, Integer::sum)));
        Set<String> seen = new HashSet<>();
        List<List<PagePart>> left = new ArrayList<>();
        for (List<PagePart> page : pages) {
            List<PagePart> kept = new ArrayList<>(page);
            int first = 0;
            while (first < page.size() && page.get(first) instanceof TextLine) {
                first++;
            }
            for (TextLine line : edges(page)) {
                boolean number = PAGE_NUMBER.matcher(line.text().strip()).matches();
                boolean runs = counts.get(words(line)) > 1;
                boolean title = page.indexOf(line) < first && first < page.size() && seen.add(words(line));
                if (number || runs && !title) {
                    kept.remove(line);
                }
            }
            left.add(kept);
        }
        return left;
    }

    /** Its first and its last lines, as far as no table is nearer to the edge. */
    private static List<TextLine> edges(List<PagePart> page) {
        List<TextLine> edges = new ArrayList<>();
        for (int index = 0; index < Math.min(MOST, page.size()); index++) {
            if (!(page.get(index) instanceof TextLine line)) {
                break;
            }
            edges.add(line);
        }
        for (int index = page.size() - 1; index >= Math.max(edges.size(), page.size() - MOST); index--) {
            if (!(page.get(index) instanceof TextLine line)) {
                break;
            }
            edges.add(line);
        }
        return edges;
    }

    private static String words(TextLine line) {
        return DIGITS.matcher(line.text().strip()).replaceAll("0");
    }
}
