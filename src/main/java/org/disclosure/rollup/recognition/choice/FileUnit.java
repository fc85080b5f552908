package org.disclosure.rollup.recognition.choice;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.recognition.document.DocumentFacts;
import org.disclosure.rollup.recognition.document.FilePath;
import org.disclosure.rollup.recognition.unit.UnitFinder;
import org.disclosure.rollup.submission.Unit;

/**
 * Unit that a file belongs to.
 *
 * @param unit no value when that cannot be told
 * @param several whether it holds tables of several units, and nothing says which of them the file is of
 * @param finding says why it is of none, or that something in it names another one
 */
public record FileUnit(Optional<Unit> unit, boolean several, Optional<Finding> finding) {

    /** @param addressee of the returned notice in the file */
    public static FileUnit of(FileTables tables, UnitFinder units, FilePath path, Optional<Unit> addressee) {
        Set<Unit> named = tables.isPlainReport() ? Set.of() : tables.copies().units();
        if (named.size() > 1) {
            Optional<Unit> one = path.unit(units)
                    .filter(named::contains)
                    .or(() -> only(tables.factsBesideTables(), units).filter(named::contains));
            return one.isPresent()
                    ? new FileUnit(one, false, Optional.empty())
                    : new FileUnit(one, true, Optional.of(WhoseFindings.several(named)));
        }
        return new WhoseReport(
                        units, Witnesses.of(tables, units, path), named.stream().findFirst(), addressee)
                .answer();
    }

    static FileUnit of(Unit unit) {
        return new FileUnit(Optional.of(unit), false, Optional.empty());
    }

    static FileUnit of(Unit unit, Finding finding) {
        return new FileUnit(Optional.of(unit), false, Optional.of(finding));
    }

    static FileUnit ofNone(Finding finding) {
        return new FileUnit(Optional.empty(), false, Optional.of(finding));
    }

    /** The unit that is named, if only one is. */
    private static Optional<Unit> only(DocumentFacts facts, UnitFinder units) {
        Set<Unit> named = new LinkedHashSet<>();
        facts.units().forEach(name -> units.find(name).ifPresent(named::add));
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }
}
