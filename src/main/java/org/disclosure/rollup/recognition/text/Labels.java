package org.disclosure.rollup.recognition.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.disclosure.rollup.form.FormLabel;

/**
 * The labels of one axis of a table, to be found again in a bureau's wording. A label matches as printed, in a declared
 * variant, together with its headings, with a remark in brackets, or with a typo when no other label is nearly as close; an
 * ambiguous label is never guessed, nor is one that says something else.
 */
public final class Labels {

    private static final int SHORTEST_FOR_TYPO = 5;
    private static final int LENGTH_FOR_TWO_TYPOS = 10;

    /** Letters that a label may lack at most, how many of them one is, and how many must be left. */
    private static final int MOST_MISSING = 3;

    private static final int SHARE_MISSING = 3;
    private static final int SHORTEST_LEFT = 4;

    /** How much nearer a label must be than any other. */
    private static final int NEARER = 2;

    private final Map<String, Match> byKey = new HashMap<>();

    /** By the words of headings and label in one. */
    private final Map<String, Optional<Match>> withHeadings = new HashMap<>();

    private final TextCache<Optional<Match>> nearly = new TextCache<>(this::search);

    /** Code of the row or column, and whether it was written as the form prints it. */
    public record Match(String code, String printed, boolean exact) {
        Match reworded() {
            return new Match(code, printed, false);
        }
    }

    /** A label and its code. */
    record Label(String code, FormLabel label) {}

    /**
     * @param title the heading over all of them; empty for none
     */
    Labels(List<Label> labels, String title) {
        for (Label label : labels) {
            byKey.put(
                    LabelText.key(label.label().text()),
                    new Match(label.code(), label.label().text(), true));
        }
        for (Label label : labels) {
            for (String variant : label.label().variants()) {
                byKey.putIfAbsent(
                        LabelText.key(variant),
                        new Match(label.code(), label.label().text(), false));
            }
        }
        for (Label label : labels) {
            for (JoinedLabel joined : JoinedLabel.all(label.label(), title)) {
                Match match = new Match(label.code(), label.label().text(), joined.exact());
                joined.keys()
                        .forEach(key -> withHeadings.merge(
                                key,
                                Optional.of(match),
                                (one, other) -> one.filter(known -> known.code().equals(match.code()))));
            }
        }
        withHeadings.keySet().removeAll(byKey.keySet());
    }

    /** The keys of all labels, as printed and in their variants. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(byKey.keySet());
    }

    /** The label as printed or in a variant, by itself or behind its headings. */
    public Optional<Match> find(String key) {
        Match match = byKey.get(key);
        return match != null ? Optional.of(match) : withHeadings.getOrDefault(key, Optional.empty());
    }

    /**
     * As {@link #find}, allowing for a remark in brackets and for a typo.
     *
     * @param text what the key was made of
     */
    public Optional<Match> findNearly(String key, String text) {
        Optional<Match> found = find(key);
        return found.isPresent() || key.isEmpty() ? found : nearly.of(text);
    }

    private Optional<Match> search(String text) {
        LabelText.LabelAndRemark written = LabelText.remarked(text);
        String key = LabelText.key(text);
        if (written.remark().isEmpty()) {
            Optional<Match> again = find(written.key());
            return again.isPresent() ? again.map(Match::reworded) : nearest(key);
        }
        // a remark that the form prints may have a typo as well
        Optional<Match> whole =
                nearest(key).filter(match -> LabelText.compact(match.printed()).contains("("));
        if (whole.isPresent()) {
            return whole;
        }
        Optional<Match> bare = find(written.key());
        return (bare.isPresent() ? bare : nearest(written.key()))
                .filter(match -> LabelMeaning.isKept(written.remark(), match.printed()))
                .filter(match -> !isAnother(written.remark(), match))
                .map(Match::reworded);
    }

    /** True if the remark is itself a label, but not this one. */
    private boolean isAnother(String remark, Match match) {
        return find(LabelText.key(remark))
                .filter(other -> !other.code().equals(match.code()))
                .isPresent();
    }

    /**
     * The label of which the words lack letters, up to three, where no other label is nearly as close.
     *
     * @param codes of those that it can be by its place
     */
    public Optional<Match> findIncomplete(String key, Set<String> codes) {
        int most = MOST_MISSING + NEARER;
        LevenshteinDistance within = new LevenshteinDistance(most);
        Map<String, Integer> nearest = new HashMap<>();
        Match best = null;
        int least = most + 1;
        for (Map.Entry<String, Match> entry : byKey.entrySet()) {
            int changes = within.apply(key, entry.getKey());
            int distance = changes < 0 ? most + 1 : changes;
            nearest.merge(entry.getValue().code(), distance, Math::min);
            if (distance < least && mayBeLeftOf(key, entry.getKey(), distance)) {
                least = distance;
                best = entry.getValue();
            }
        }
        if (best == null || !codes.contains(best.code())) {
            return Optional.empty();
        }
        nearest.remove(best.code());
        int second = nearest.values().stream().mapToInt(Integer::intValue).min().orElse(most + 1);
        return second >= least + NEARER ? Optional.of(best.reworded()) : Optional.empty();
    }

    /** True if a third of the label's letters at most are missing or others, and what is left means the same. */
    private static boolean mayBeLeftOf(String key, String label, int distance) {
        return key.length() >= SHORTEST_LEFT
                && key.length() <= label.length()
                && distance <= Math.min(MOST_MISSING, label.length() / SHARE_MISSING)
                && LabelMeaning.isSame(key, label);
    }

    private Optional<Match> nearest(String key) {
        if (key.length() < SHORTEST_FOR_TYPO) {
            return Optional.empty();
        }
        int allowed = key.length() < LENGTH_FOR_TWO_TYPOS ? 1 : 2;
        LevenshteinDistance within = new LevenshteinDistance(allowed);
        Match best = null;
        boolean same = false;
        int nearest = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        for (Map.Entry<String, Match> entry : byKey.entrySet()) {
            Match match = entry.getValue();
            int changes = within.apply(key, entry.getKey());
            int distance = changes < 0 ? allowed + 1 : changes;
            if (best != null && match.code().equals(best.code())) {
                nearest = Math.min(nearest, distance);
                same |= distance <= allowed && LabelMeaning.isSame(key, entry.getKey());
            } else if (distance < nearest) {
                second = nearest;
                nearest = distance;
                best = match;
                same = distance <= allowed && LabelMeaning.isSame(key, entry.getKey());
            } else {
                second = Math.min(second, distance);
            }
        }
        return nearest <= allowed && second > nearest && same
                ? Optional.of(new Match(best.code(), best.printed(), false))
                : Optional.empty();
    }
}
