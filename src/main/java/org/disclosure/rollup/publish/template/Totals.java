package org.disclosure.rollup.publish.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.rule.Identity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;

/**
 * Totals of a form and the cells that they add up, by its identities. A total that two identities add up (办理结果总计 in
 * the column 总计) is worked out by the one declared first; the other remains to be kept.
 */
final class Totals {

    private final Map<CellCode, List<CellCode>> parts = new LinkedHashMap<>();

    Totals(Form form, List<Identity> identities) {
        for (Identity identity : identities) {
            total(identity)
                    .filter(cell -> isTotal(form.cell(cell)) && !parts.containsKey(cell))
                    // nothing is ever added up from itself
                    .filter(cell -> !entries(identity.right().added()).contains(cell))
                    .ifPresent(cell -> parts.put(cell, identity.right().added()));
        }
    }

    /** Cells that the cell adds up; empty when it is to be filled in. */
    Optional<List<CellCode>> findParts(CellCode cell) {
        return Optional.ofNullable(parts.get(cell));
    }

    /** The cells, for each total among them those that are to be filled in for it. */
    Set<CellCode> entries(Collection<CellCode> cells) {
        Set<CellCode> entries = new LinkedHashSet<>();
        for (CellCode cell : cells) {
            findParts(cell).map(this::entries).orElse(Set.of(cell)).forEach(entries::add);
        }
        return entries;
    }

    private static Optional<CellCode> total(Identity identity) {
        boolean isSum = identity.left().added().size() == 1
                && identity.left().subtracted().isEmpty()
                && !identity.right().added().isEmpty()
                && identity.right().subtracted().isEmpty();
        return isSum ? Optional.of(identity.left().added().get(0)) : Optional.empty();
    }

    private static boolean isTotal(FormCell cell) {
        return cell.row().total() || cell.column().total();
    }
}
