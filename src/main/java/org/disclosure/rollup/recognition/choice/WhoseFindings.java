package org.disclosure.rollup.recognition.choice;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.recognition.unit.NamedBody;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.submission.Unit;

/** The findings that say why a file is of no unit, or that not everything in it names the same one. */
public final class WhoseFindings {

    private WhoseFindings() {}

    /** Of a name that the roster does not have. */
    public static Finding unknown(String written, UnitFinder units) {
        return unknown(written, written, Set.of(), units);
    }

    /**
     * Of a name that the roster does not have, in a file that elsewhere names units.
     *
     * @param shown the name for people, where {@code written} is a path
     */
    static Finding unknown(String written, String shown, Set<Unit> named, UnitFinder units) {
        Optional<Unit> part =
                units.partOf(written).filter(unit -> !units.find(written).isPresent());
        Finding finding;
        Set<Unit> together = units.together(written);
        if (together.size() > 1) {
            finding =
                    Finding.of(Problem.I_UNKNOWN_BUREAU, shown, names(together)).as("joint");
        } else if (part.isPresent()) {
            finding = Finding.of(Problem.I_UNKNOWN_BUREAU, shown, part.get().name())
                    .as(units.isOfAnotherRegion(written) ? "region" : "within");
        } else if (named.isEmpty()) {
            finding = Finding.of(Problem.I_UNKNOWN_BUREAU, shown, String.join("、", units.similar(written)));
        } else {
            finding = Finding.of(Problem.I_UNKNOWN_BUREAU, shown, names(named)).as("beside");
        }
        return finding.given(written, String.join("、", units.nearest(written)));
    }

    static Finding several(Collection<Unit> named) {
        String names = names(named);
        return Finding.of(Problem.I_UNKNOWN_BUREAU, names).as("several").given(names);
    }

    /** Of what the file says and another name that its name or folder says. */
    static Finding witnesses(String inside, String outside) {
        return witnesses(inside, outside, outside);
    }

    /** @param shown the name outside for people, where {@code outside} is a path */
    static Finding witnesses(String inside, String outside, String shown) {
        return Finding.of(Problem.I_UNKNOWN_BUREAU, inside, shown)
                .as("witnesses")
                .named(inside, outside)
                .given(inside, outside);
    }

    /** Of a unit that more names speak for than for the others. */
    static Finding outvoted(Collection<Unit> named, Unit taken, boolean inside) {
        return outvoted(names(named), taken, inside);
    }

    /** Of a unit that all names but one speak for, which is no name of the roster. */
    static Finding outvoted(NamedBody stranger, Unit taken) {
        return outvoted(taken.name() + "、" + stranger.name(), taken, true);
    }

    private static Finding outvoted(String names, Unit taken, boolean inside) {
        return Finding.of(Problem.I_UNKNOWN_BUREAU, names, taken.name())
                .as("outvoted")
                .weighing(inside ? Severity.EXPLAIN : Severity.HINT)
                .given(names, taken.name());
    }

    static Finding subUnit(NamedBody subUnit) {
        String parent = subUnit.unit().map(Unit::name).orElseThrow();
        return Finding.of(Problem.I_UNKNOWN_BUREAU, subUnit.name(), parent)
                .as("sub-unit")
                .weighing(Severity.HINT)
                .given(subUnit.name(), parent);
    }

    private static String names(Collection<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining("、"));
    }
}
