package org.disclosure.rollup.recognition.choice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.recognition.document.DocumentFacts;
import org.disclosure.rollup.recognition.document.FilePath;
import org.disclosure.rollup.recognition.document.Line;
import org.disclosure.rollup.recognition.document.SheetLine;
import org.disclosure.rollup.recognition.document.UnitFinder;
import org.disclosure.rollup.submission.Unit;

/**
 * Unit that a file belongs to.
 *
 * @param unit no value when that cannot be told
 * @param several the units whose tables it holds, where nothing says which of them the file is of; empty otherwise
 * @param written the name that it gives, which may be none of the roster's
 */
public record FileUnit(Optional<Unit> unit, Set<Unit> several, String written) {

    public static FileUnit of(FileTables tables, UnitFinder units, FilePath path) {
        DocumentFacts facts = tables.facts();
        String written = facts.units().isEmpty() ? path.stem() : facts.units().get(0);
        Set<Unit> named = tables.isPlainReport() ? Set.of() : tables.copies().units();
        if (named.size() > 1) {
            Optional<Unit> one = path.unit(units)
                    .filter(named::contains)
                    .or(() -> only(tables.factsBesideTables(), units).filter(named::contains));
            return new FileUnit(one, one.isPresent() ? Set.of() : named, written);
        }
        Optional<Unit> only = named.stream().findFirst();
        Optional<Unit> stated = findAny(facts.units(), units);
        if (stated.filter(unit -> only.isPresent() && TableDescription.isGovernment(unit))
                .isPresent()) {
            stated = only;
        }
        if (stated.isPresent() || facts.units().stream().anyMatch(units::isOfAnotherRegion)) {
            return new FileUnit(stated, Set.of(), written);
        }
        Optional<Unit> found = findAny(facts.lines(), units).or(() -> path.unit(units));
        return new FileUnit(found.or(() -> inTitles(facts, units)), Set.of(), written);
    }

    /** The unit that is named, if only one is. */
    private static Optional<Unit> only(DocumentFacts facts, UnitFinder units) {
        Set<Unit> named = new LinkedHashSet<>();
        facts.units().forEach(name -> units.find(name).ifPresent(named::add));
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** The one unit in titles without a year; a government gives its name to the forms of all its units. */
    private static Optional<Unit> inTitles(DocumentFacts facts, UnitFinder units) {
        Set<Unit> named = new LinkedHashSet<>();
        facts.lines().stream()
                .filter(SheetLine::isTablesTitle)
                .forEach(line -> units.find(TableDescriptionReader.before(Line.of(line)))
                        .filter(unit -> !TableDescription.isGovernment(unit))
                        .ifPresent(named::add));
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private static Optional<Unit> findAny(List<String> names, UnitFinder units) {
        return names.stream().map(units::find).flatMap(Optional::stream).findFirst();
    }
}
