package org.disclosure.rollup.recognition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.submission.Bureau;

/**
 * Whose a file is.
 *
 * @param unit no value when that cannot be told
 * @param several the units whose tables it holds, where nothing says which of them the file is of; empty otherwise
 * @param written the name that it gives, which may be none of the roster's
 */
record WhoseFile(Optional<Bureau> unit, Set<Bureau> several, String written) {

    static WhoseFile of(FileTables tables, UnitFinder units, FilePath path) {
        DocumentFacts facts = tables.facts();
        String written = facts.units().isEmpty() ? path.stem() : facts.units().get(0);
        Set<Bureau> named = tables.isPlainReport() ? Set.of() : tables.copies().units();
        if (named.size() > 1) {
            Optional<Bureau> one = path.unit(units)
                    .filter(named::contains)
                    .or(() -> only(tables.factsBesideTables(), units).filter(named::contains));
            return new WhoseFile(one, one.isPresent() ? Set.of() : named, written);
        }
        Optional<Bureau> only = named.stream().findFirst();
        Optional<Bureau> stated = findAny(facts.units(), units);
        if (stated.filter(unit -> only.isPresent() && Claim.isGovernment(unit)).isPresent()) {
            stated = only;
        }
        if (stated.isPresent() || facts.units().stream().anyMatch(units::isOfAnotherRegion)) {
            return new WhoseFile(stated, Set.of(), written);
        }
        Optional<Bureau> found = findAny(facts.lines(), units).or(() -> path.unit(units));
        return new WhoseFile(found.or(() -> inTitles(facts, units)), Set.of(), written);
    }

    /** The unit that is named, if only one is. */
    private static Optional<Bureau> only(DocumentFacts facts, UnitFinder units) {
        Set<Bureau> named = new LinkedHashSet<>();
        facts.units().forEach(name -> units.find(name).ifPresent(named::add));
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** The one unit in titles without a year; a government gives its name to the forms of all its units. */
    private static Optional<Bureau> inTitles(DocumentFacts facts, UnitFinder units) {
        Set<Bureau> named = new LinkedHashSet<>();
        facts.lines().stream()
                .filter(Said::isTablesTitle)
                .forEach(line -> units.find(ClaimReader.before(Line.of(line)))
                        .filter(unit -> !Claim.isGovernment(unit))
                        .ifPresent(named::add));
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private static Optional<Bureau> findAny(List<String> names, UnitFinder units) {
        return names.stream().map(units::find).flatMap(Optional::stream).findFirst();
    }
}
