package org.disclosure.rollup.job.change;

import java.util.Optional;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;

/** The units of an earlier roster of the year as they go on in a later one. */
final class Successors {

    private final Predecessors predecessors;

    Successors(Roster before, Roster now) {
        this.predecessors = Predecessors.withinYear(before, now);
    }

    /** The code that a unit has now; empty when it is not in the roster any more. */
    Optional<String> find(Unit before) {
        return predecessors.successors(before.code()).stream().map(Unit::code).findFirst();
    }
}
