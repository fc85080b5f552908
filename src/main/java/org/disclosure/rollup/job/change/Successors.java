package org.disclosure.rollup.job.change;

import java.util.Optional;
import org.disclosure.rollup.check.RosterChanges;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/** The units of an earlier roster as they go on in a later one: by their names, or else by their codes. */
final class Successors {

    private final RosterChanges bureaus;
    private final Roster now;

    Successors(Roster before, Roster now) {
        this.bureaus = RosterChanges.between(before, now);
        this.now = now;
    }

    /** The code that a unit has now; empty when it is not in the roster any more. */
    Optional<String> find(Unit before) {
        return before.kind() == UnitKind.GOVERNMENT ? government(before) : bureaus.successor(before.code());
    }

    private Optional<String> government(Unit before) {
        return now.units().stream()
                .filter(unit -> unit.kind() == UnitKind.GOVERNMENT)
                .filter(unit -> unit.name().equals(before.name()))
                .map(Unit::code)
                .findFirst()
                .or(() -> now.find(before.code()).map(Unit::code));
    }
}
