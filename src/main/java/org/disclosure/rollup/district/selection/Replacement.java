package org.disclosure.rollup.district.selection;

import java.util.List;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;

/**
 * What another file of the unit is taken for in place of one.
 *
 * @param by the file that is taken
 * @param order what tells that it is the newer one
 * @param differences the cells in which they differ; none when both are the same to the byte
 */
public record Replacement(Candidate by, VersionOrder order, List<Difference> differences) {

    public Replacement {
        differences = List.copyOf(differences);
    }
}
