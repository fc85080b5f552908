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
record CopyRank(boolean template, TableDescription.Owner owner, boolean district, int part, int draft)
        implements Comparable<CopyRank> {

    private static final int FIRST = 0;
    private static final int UNMARKED = 1;
    private static final int LAST = 2;

    private static final Comparator<CopyRank> ORDER = Comparator.comparing(CopyRank::template)
            .thenComparing(CopyRank::owner)
            .thenComparing(CopyRank::district)
            .thenComparing(CopyRank::part)
            .thenComparing(CopyRank::draft);

    static CopyRank of(TableDescription description, TableDescription.Owner owner) {
        return new CopyRank(
                description.says(Remark.TEMPLATE),
                owner,
                description.says(Remark.OF_THE_DISTRICT) && description.field().isEmpty(),
                mark(description, Remark.SUM, Remark.PART),
                mark(description, Remark.FINAL, Remark.DRAFT));
    }

    private static int mark(TableDescription description, Remark first, Remark last) {
        if (description.says(first)) {
            return FIRST;
        }
        return description.says(last) ? LAST : UNMARKED;
    }

    @Override
    public int compareTo(CopyRank other) {
        return ORDER.compare(this, other);
    }

    /** True if it describes itself as less than the other: a part of it, an earlier draft, of a branch. */
    boolean isLessThan(CopyRank other) {
        return part > other.part
                || draft == LAST && other.draft < LAST
                || owner == TableDescription.Owner.STRANGERS && other.owner != TableDescription.Owner.STRANGERS;
    }

    /** True if it is merely an earlier version of the other. */
    boolean isEarlierThan(CopyRank other) {
        return template && !other.template || owner == other.owner && part == other.part && draft > other.draft;
    }
}
