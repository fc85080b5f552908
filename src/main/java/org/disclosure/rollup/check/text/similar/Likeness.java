package org.disclosure.rollup.check.text.similar;

import java.util.List;
import java.util.Optional;

/**
 * That two sections are nearly the same.
 *
 * <p>80 % of the runs of five letters shared means at most one changed word of two letters in every thirty letters of the
 * text. Who describes their own year on the form's headings shares set phrases and stays far below; who takes a text over
 * and puts in their own names and figures stays above, as these do not count. Sections under 150 letters are set phrases
 * for the most part and not compared.
 *
 * @param percent how much of the text is shared, 80 to 100
 * @param shared the longest passages that both have, as the first has them
 */
public record Likeness(int percent, List<String> shared) {

    /** The sections that a unit must write itself; 二, 三 and 四 are tables. */
    public static final List<Integer> SECTIONS = List.of(1, 5, 6);

    private static final int LEAST = 80;
    private static final int SHORTEST = 150;
    private static final int PASSAGES = 3;

    public Likeness {
        shared = List.copyOf(shared);
    }

    /** True if the text is long enough to be compared. */
    public static boolean isComparable(Shingles text) {
        return text.letters() >= SHORTEST;
    }

    /** Likeness of the two texts; empty when they are not alike, or one is too short to compare. */
    public static Optional<Likeness> between(Shingles text, Shingles other) {
        return Optional.of(text.similarity(other))
                .filter(percent -> percent >= LEAST && isComparable(text) && isComparable(other))
                .map(percent -> new Likeness(percent, text.shared(other, PASSAGES)));
    }
}
