package org.disclosure.rollup.recognition.choice;

import java.util.Comparator;
import org.disclosure.rollup.recognition.document.Remark;

/**
 * Rank of a table among its copies by its own description; the smallest counts first.
 *
 * @param template whether it is called a form to fill in
 * @param district whether the whole district is named over it
 * @param part 0 for the sum of a unit and its branches, 2 for a part of it, 1 for neither
 * @param draft 0 for the final one, 2 for a draft, 1 for neither
 */
record Standing(boolean template, Claim.Whose whose, boolean district, int part, int draft)
        implements Comparable<Standing> {

    private static final int FIRST = 0;
    private static final int UNMARKED = 1;
    private static final int LAST = 2;

    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::template)
            .thenComparing(Standing::whose)
            .thenComparing(Standing::district)
            .thenComparing(Standing::part)
            .thenComparing(Standing::draft);

    static Standing of(Claim claim, Claim.Whose whose) {
        return new Standing(
                claim.says(Remark.TEMPLATE),
                whose,
                claim.says(Remark.OF_THE_DISTRICT) && claim.field().isEmpty(),
                mark(claim, Remark.SUM, Remark.PART),
                mark(claim, Remark.FINAL, Remark.DRAFT));
    }

    private static int mark(Claim claim, Remark first, Remark last) {
        if (claim.says(first)) {
            return FIRST;
        }
        return claim.says(last) ? LAST : UNMARKED;
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }

    /** True if it describes itself as less than the other: a part of it, an earlier draft, of a branch. */
    boolean isLessThan(Standing other) {
        return part > other.part
                || draft == LAST && other.draft < LAST
                || whose == Claim.Whose.STRANGERS && other.whose != Claim.Whose.STRANGERS;
    }

    /** True if it is merely an earlier version of the other. */
    boolean isEarlierThan(Standing other) {
        return template && !other.template || whose == other.whose && part == other.part && draft > other.draft;
    }
}
