package org.disclosure.rollup.check.narrative;

import java.util.Collection;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.text.number.PrivateNumbers;
import org.disclosure.rollup.check.text.sentence.Narrative;

/** Quotes a report in a finding: shortened, and never with the number of a private person. */
final class Quotation {

    private static final int LONGEST = 40;

    private Quotation() {}

    static String of(String text) {
        String masked = PrivateNumbers.masked(text.strip());
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }

    static String marked(String text) {
        return "“" + of(text) + "”";
    }

    /** Quotations one after the other, the first ones only when there are many. */
    static String list(Collection<String> texts, int most) {
        String first = texts.stream().limit(most).collect(Collectors.joining("；"));
        return texts.size() > most ? first + "；…" : first;
    }

    /** Place in the report: the heading of the section, or the first line of the text before the first heading. */
    static String place(Narrative.Section section) {
        return of(section.number() == 0 ? section.text().lines().findFirst().orElse("") : section.heading());
    }
}
