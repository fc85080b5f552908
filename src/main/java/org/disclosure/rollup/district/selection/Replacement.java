package org.disclosure.rollup.district.selection;

import java.util.List;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;

/**
 * What another file of the unit is taken for in place of one.
 *
 * @param by the file that is taken
 * @param order what tells that it is the newer one
 * @param differences the cells in which they differ; none when both are the same to the byte
 * @param emptied whether a table with figures in it is all 0 in the file that is taken
 */
public record Replacement(Candidate by, VersionOrder order, List<Difference> differences, boolean emptied) {

    /** One that leaves no table without its figures. */
    public Replacement(Candidate by, VersionOrder order, List<Difference> differences) {
        this(by, order, differences, false);
    }

    public Replacement {
        differences = List.copyOf(differences);
    }

    /** Whether the file that is not taken says that it corrects another, and the later one that is taken does not. */
    public boolean isOfCorrection(Candidate left) {
        return order == VersionOrder.DAY
                && left.revision().isCorrection()
                && !by.revision().isCorrection();
    }
}
