package org.disclosure.rollup.district.selection;

import java.util.HashSet;
import java.util.Set;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.disclosure.rollup.submission.UnitTree;

/**
 * The rule which governments' own reports count for their areas (辖区). A government reports for its whole area, so that its
 * report is added up only where none of the area's units is.
 */
public final class GovernmentReports {

    private final UnitTree tree;

    public GovernmentReports(UnitTree tree) {
        this.tree = tree;
    }

    /**
     * The lower governments whose reports count for their areas: nobody else there reported.
     *
     * @param reported the codes of the units of which a submission is taken, governments among them
     */
    public Set<String> countedForTheirAreas(Set<String> reported) {
        Set<String> counted = new HashSet<>();
        for (String code : reported) {
            if (tree.isLowerGovernment(code)
                    && tree.area(code).stream().noneMatch(unit -> !unit.equals(code) && reported.contains(unit))) {
                counted.add(code);
            }
        }
        return counted;
    }

    /**
     * The units that need not report, because the report of a government above them counts for its area; the government too.
     *
     * @param counted the codes of the units whose submissions count
     */
    public Set<String> covered(Set<String> counted) {
        Set<String> covered = new HashSet<>();
        for (Unit unit : tree.areas()) {
            if (unit.kind() == UnitKind.GOVERNMENT && counted.contains(unit.code())) {
                covered.addAll(tree.area(unit.code()));
            }
        }
        return covered;
    }
}
