package org.disclosure.rollup.check.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Closest match for a misspelt word. */
public final class ClosestMatch {

    private ClosestMatch() {}

    /** The known word that takes the fewest changes; of several the first. */
    public static String one(String written, Collection<String> known) {
        return several(written, known, 1).get(0);
    }

    /** The known word that was probably meant: at most every other letter of what was written is another. */
    public static Optional<String> likely(String written, Collection<String> known) {
        return several(written, known, 1).stream()
                .filter(word -> 2 * LevenshteinDistance.getDefaultInstance().apply(written, word) <= written.length())
                .findFirst();
    }

    /** So many known words, those that take the fewest changes first. */
    public static List<String> several(String written, Collection<String> known, int most) {
        return known.stream()
                .sorted(Comparator.comparingInt(
                        word -> LevenshteinDistance.getDefaultInstance().apply(written, word)))
                .limit(most)
                .toList();
    }
}
