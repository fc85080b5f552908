package org.disclosure.rollup.recognition.choice;

import java.util.Collection;
import java.util.Optional;
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
        String nearest = String.join("、", units.nearest(written));
        Optional<Unit> part =
                units.partOf(written).filter(unit -> !units.find(written).isPresent());
        return part.isPresent()
                ? Finding.of(Problem.I_UNKNOWN_BUREAU, written, part.get().name())
                        .as("within")
                        .given(written, nearest)
                : Finding.of(Problem.I_UNKNOWN_BUREAU, written, nearest).given(written, nearest);
    }

    static Finding several(Collection<Unit> named) {
        String names = names(named);
        return Finding.of(Problem.I_UNKNOWN_BUREAU, names).as("several").given(names);
    }

    /** Of what the file says and another name that its name or folder says. */
    static Finding witnesses(String inside, String outside) {
        return Finding.of(Problem.I_UNKNOWN_BUREAU, inside, outside)
                .as("witnesses")
                .named(inside, outside)
                .given(inside, outside);
    }

    /** Of a unit that more names speak for than for the others. */
    static Finding outvoted(Collection<Unit> named, Unit taken, boolean inside) {
        String names = names(named);
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
