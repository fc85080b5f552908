package org.disclosure.rollup.recognition;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.form.EditDistance;
import org.disclosure.rollup.form.FormLabel;

/**
 * The labels of one axis of a table, to be found again in a bureau's wording. A label matches as printed, in a declared
 * variant, or with a typo when no other label is nearly as close; an ambiguous label is never guessed.
 */
final class Labels {

    private static final int SHORTEST_FOR_TYPO = 5;
    private static final int LENGTH_FOR_TWO_TYPOS = 10;

    private final Map<String, Optional<Match>> byKey = new HashMap<>();
    private final Remembered<Optional<Match>> nearly = new Remembered<>(this::nearest);

    /** Code of the row or column, and whether it was written as the form prints it. */
    record Match(String code, String printed, boolean exact) {}

    /** A label and its code. */
    record Label(String code, FormLabel label) {}

    Labels(List<Label> labels) {
        for (Label label : labels) {
            byKey.put(
                    LabelText.key(label.label().text()),
                    Optional.of(new Match(label.code(), label.label().text(), true)));
        }
        for (Label label : labels) {
            for (String variant : label.label().variants()) {
                byKey.putIfAbsent(
                        LabelText.key(variant),
                        Optional.of(new Match(label.code(), label.label().text(), false)));
            }
        }
    }

    /** The keys of all labels, as printed and in their variants. */
    Set<String> keys() {
        return Collections.unmodifiableSet(byKey.keySet());
    }

    /** The label as printed or in a variant. */
    Optional<Match> find(String key) {
        return byKey.getOrDefault(key, Optional.empty());
    }

    /** As {@link #find}, allowing for a typo. */
    Optional<Match> findNearly(String key) {
        Optional<Match> found = find(key);
        if (found.isPresent() || key.length() < SHORTEST_FOR_TYPO) {
            return found;
        }
        return nearly.of(key);
    }

    private Optional<Match> nearest(String key) {
        int allowed = key.length() < LENGTH_FOR_TWO_TYPOS ? 1 : 2;
        Match best = null;
        int nearest = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        for (Map.Entry<String, Optional<Match>> entry : byKey.entrySet()) {
            Match match = entry.getValue().orElseThrow();
            int distance = EditDistance.between(key, entry.getKey(), allowed + 1);
            if (best != null && match.code().equals(best.code())) {
                nearest = Math.min(nearest, distance);
            } else if (distance < nearest) {
                second = nearest;
                nearest = distance;
                best = match;
            } else {
                second = Math.min(second, distance);
            }
        }
        return nearest <= allowed && second > nearest
                ? Optional.of(new Match(best.code(), best.printed(), false))
                : Optional.empty();
    }
}
