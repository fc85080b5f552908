package org.disclosure.rollup.publish.today;

import java.util.List;

/**
 * A condition for making a year public.
 *
 * @param open how many things are still in its way
 * @param what some of them by name; none where they have no names
 */
public record Condition(Kind kind, int open, List<String> what) {

    /** Names that are said of all that is in the way; one more is kept, which tells that there are more. */
    static final int NAMED = 5;

    public Condition {
        what = List.copyOf(what);
    }

    /** Kinds of conditions, in the order in which an office sees to them. */
    public enum Kind {
        /** Every unit that must report has. */
        ALL_IN,
        /** No finding that must be put right is open. */
        NO_ERRORS,
        /** No table in a picture waits for a person. */
        PICTURES_SEEN,
        /** The identities of tables 3 and 4 hold for the district's figures. */
        BALANCED,
        /** Nothing is left to fill in in the report's text. */
        FILLED_IN
    }

    static Condition of(Kind kind, List<String> all) {
        return new Condition(
                kind, all.size(), all.stream().distinct().limit(NAMED + 1).toList());
    }

    public boolean isMet() {
        return open == 0;
    }
}
