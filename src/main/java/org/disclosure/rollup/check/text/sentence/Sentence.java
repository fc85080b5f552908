package org.disclosure.rollup.check.text.sentence;

import org.disclosure.rollup.check.text.number.Canonical;

/**
 * A sentence of the running text.
 *
 * @param section the section it stands in, 0 to 6
 * @param written as written
 * @param canonical as patterns look at it
 * @param setting whose, of when and of what its numbers are
 */
public record Sentence(int section, String written, Canonical canonical, SentenceContext setting) {

    /** A quotation stays readable in a cell. */
    private static final int LONGEST_QUOTATION = 80;

    private static final int CONTEXT = 36;

    public String text() {
        return canonical.text();
    }

    /** The sentence, or the text around this part of it when it is long. */
    public String quotation(int start, int end) {
        if (written.length() <= LONGEST_QUOTATION) {
            return written;
        }
        int first = Math.max(0, canonical.origin(start) - CONTEXT);
        int last = Math.min(written.length(), Math.max(first + LONGEST_QUOTATION, canonical.origin(end)));
        return (first > 0 ? "…" : "") + written.substring(first, last) + (last < written.length() ? "…" : "");
    }
}
