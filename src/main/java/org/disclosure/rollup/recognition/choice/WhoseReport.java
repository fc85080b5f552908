package org.disclosure.rollup.recognition.choice;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosure.rollup.recognition.unit.NamedBody;
import org.disclosure.rollup.recognition.unit.NamedBody.Kind;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.submission.Unit;

/**
 * The rule whose report a file is by its four witnesses: field, title, file name and folder. Another body in field or title
 * makes it nobody's, unless it is a bureau's name and all other places name one unit. Of two units of the roster the one counts
 * that is named both in the document and outside it; where document and file name or folder only contradict each other, neither
 * does. Where none of them names a unit or another body, the returned notice in the file does.
 */
final class WhoseReport {

    private final UnitFinder units;
    private final Witnesses witnesses;
    private final Optional<Unit> addressee;

    /**
     * @param ofTables the unit that the tables themselves name, where the file has several
     * @param addressee of the returned notice in the file
     */
    WhoseReport(UnitFinder units, Witnesses witnesses, Optional<Unit> ofTables, Optional<Unit> addressee) {
        this.units = units;
        this.witnesses = withoutGovernment(units, witnesses, ofTables);
        this.addressee = addressee;
    }

    /** A government gives its name to the forms of its units; where only its region's name is in the title, it is not meant. */
    private static Witnesses withoutGovernment(UnitFinder units, Witnesses witnesses, Optional<Unit> ofTables) {
        Optional<Unit> titled = witnesses.title().ofRoster().filter(TableDescription::isGovernment);
        if (titled.isEmpty()) {
            return witnesses;
        }
        boolean another = Stream.of(witnesses.field().ofRoster(), ofTables)
                .flatMap(Optional::stream)
                .anyMatch(unit -> !unit.equals(titled.get()));
        boolean region = UnitFinder.isRegion(witnesses.written())
                && witnesses.outside().stream().anyMatch(unit -> !unit.equals(titled.get()));
        return another || region ? witnesses.withoutTitle() : witnesses;
    }

    FileUnit answer() {
        for (NamedBody inside : new NamedBody[] {witnesses.field(), witnesses.title()}) {
            if (inside.is(Kind.SUB_UNIT)) {
                return FileUnit.ofNone(WhoseFindings.subUnit(inside));
            }
        }
        Optional<NamedBody> stranger = Stream.of(witnesses.field(), witnesses.title())
                .filter(body -> body.is(Kind.STRANGER))
                .findFirst();
        if (stranger.isPresent()) {
            return stranger(stranger.get());
        }
        Set<Unit> inside = witnesses.inside();
        return inside.isEmpty() ? byOutside() : byBoth(inside);
    }

    /** Another body, unless it is another name of the unit that all others name. */
    private FileUnit stranger(NamedBody stranger) {
        Set<Unit> others = new LinkedHashSet<>(witnesses.inside());
        others.addAll(witnesses.outside());
        return others.stream()
                .filter(unit -> others.size() == 1 && units.mayMean(stranger.name(), unit))
                .findFirst()
                .map(FileUnit::of)
                .or(() -> outvoting(stranger))
                .orElseGet(() -> unknown(stranger.name(), stranger.name()));
    }

    /** The unit that the document names too, and all that is outside it, where the other body is no part of any unit. */
    private Optional<FileUnit> outvoting(NamedBody stranger) {
        Set<Unit> inside = witnesses.inside();
        boolean agreed = inside.size() == 1 && inside.equals(witnesses.outside());
        boolean below = units.endsBelow(stranger.name())
                || units.partOf(stranger.name()).isPresent()
                || below().isPresent();
        return agreed && !below
                ? inside.stream().findFirst().map(unit -> FileUnit.of(unit, WhoseFindings.outvoted(stranger, unit)))
                : Optional.empty();
    }

    private FileUnit unknown(String name, String shown) {
        Set<Unit> named = new LinkedHashSet<>(witnesses.inside());
        named.addAll(witnesses.outside());
        return FileUnit.ofNone(WhoseFindings.unknown(name, shown, named, units));
    }

    /** A body's name without the folders above it, but those that its unit's name is in. */
    private String shown(NamedBody body) {
        String shown = body.name();
        Optional<Unit> part = units.partOf(shown);
        for (int slash = shown.indexOf('/'); body == witnesses.folder() && slash >= 0; slash = shown.indexOf('/')) {
            String inner = shown.substring(slash + 1);
            if (!units.partOf(inner).equals(part)) {
                break;
            }
            shown = inner;
        }
        return shown;
    }

    /** The document names no unit: then its name does, or else its folder. */
    private FileUnit byOutside() {
        NamedBody name = witnesses.fileName();
        boolean told = !name.is(Kind.NONE) && !name.is(Kind.VAGUE);
        NamedBody nearest = told ? name : witnesses.folder();
        if (nearest.is(Kind.SUB_UNIT)) {
            return FileUnit.ofNone(WhoseFindings.subUnit(nearest));
        }
        Optional<Unit> unit = nearest.is(Kind.STRANGER)
                ? Optional.empty()
                : nearest.ofRoster().or(() -> addressee);
        if (unit.isEmpty()) {
            return told || nearest.is(Kind.NONE)
                    ? unknown(witnesses.written(), witnesses.written())
                    : unknown(nearest.name(), shown(nearest));
        }
        Optional<NamedBody> vague = vague();
        if (vague.filter(body -> !units.isLike(body.name(), unit.get())).isPresent()) {
            return unknown(vague.get().name(), vague.get().name());
        }
        return witnesses.outside().size() > 1
                ? FileUnit.of(unit.get(), WhoseFindings.outvoted(witnesses.outside(), unit.get(), false))
                : FileUnit.of(unit.get());
    }

    /** A name that is none of the roster, but may be another one of a unit. */
    private Optional<NamedBody> vague() {
        return Stream.of(witnesses.field(), witnesses.title(), witnesses.fileName())
                .filter(body -> body.is(Kind.VAGUE))
                .findFirst();
    }

    private FileUnit byBoth(Set<Unit> inside) {
        Set<Unit> outside = witnesses.outside();
        Unit first = inside.iterator().next();
        Optional<NamedBody> below = below();
        if (below.isPresent()) {
            return below.get().is(Kind.SUB_UNIT)
                    ? FileUnit.ofNone(WhoseFindings.subUnit(below.get()))
                    : FileUnit.ofNone(
                            WhoseFindings.witnesses(first.name(), below.get().name(), shown(below.get())));
        }
        Set<Unit> all = new LinkedHashSet<>(inside);
        all.addAll(outside);
        if (all.size() == 1) {
            return FileUnit.of(first);
        }
        Set<Unit> both = new LinkedHashSet<>(inside);
        both.retainAll(outside);
        if (both.size() == 1 || outside.isEmpty()) {
            Unit taken = outside.isEmpty() ? first : both.iterator().next();
            return FileUnit.of(taken, WhoseFindings.outvoted(all, taken, inside.size() > 1));
        }
        return FileUnit.ofNone(WhoseFindings.witnesses(names(inside), names(outside)));
    }

    /** The body that is none of the roster in the file's name, or in the folder where the name says nothing. */
    private Optional<NamedBody> below() {
        NamedBody name = witnesses.fileName();
        NamedBody folder = witnesses.folder();
        if (name.is(Kind.SUB_UNIT) || name.is(Kind.STRANGER)) {
            return Optional.of(name).filter(body -> !isAnotherNameOfInside(body));
        }
        boolean told = name.is(Kind.UNIT);
        boolean named = folder.is(Kind.SUB_UNIT)
                || folder.is(Kind.STRANGER)
                        && units.partOf(folder.name())
                                .filter(witnesses.inside()::contains)
                                .isPresent();
        return Optional.of(folder).filter(body -> !told && named);
    }

    private boolean isAnotherNameOfInside(NamedBody body) {
        return witnesses.inside().stream().anyMatch(unit -> units.mayMean(body.name(), unit));
    }

    private static String names(Set<Unit> units) {
        return String.join("、", units.stream().map(Unit::name).toList());
    }
}
