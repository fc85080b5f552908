package org.disclosure.rollup.check.unit;

import java.util.List;
import org.disclosure.rollup.finding.Finding;

/** A check of one unit's report that is more than a sum. */
public interface UnitCheck {

    /** What the check finds; nothing when it holds or when what it needs is not there. */
    List<Finding> check(Report report);
}
