package org.disclosure.rollup.check.unit;

import java.util.List;
import org.disclosure.rollup.finding.Finding;

/** A check of one unit's report that is more than a sum. */
public interface UnitCheck {

    /** Findings of the check; none when it holds or when data that it needs are missing. */
    List<Finding> check(Report report);
}
