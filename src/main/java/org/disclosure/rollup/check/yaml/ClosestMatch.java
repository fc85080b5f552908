package org.disclosure.rollup.check.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Closest match for a misspelt word. */
public final class ClosestMatch {

    private ClosestMatch() {}

    /** The known word that takes the fewest changes; of several the first. */
    public static String one(String written, Collection<String> known) {
        return several(written, known, 1).get(0);
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
