package org.disclosure.rollup.check.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/** A table that was read from a picture, and why it is not certain enough to count. */
final class PictureTable {

    /** Certainty of a figure that no identity or only one covers, but something else bears it out. */
    static final int CERTAIN = 970;

    /** Certainty of a figure 0 that nothing else bears out. */
    static final int CERTAIN_NOTHING = 990;

    /** Reason why a table waits for a person; the name is the variant of the finding. */
    enum Doubt {
        /** Cells of the form are missing, what is read is no number, or nothing is read at all. */
        INCOMPLETE,
        /** The sums do not come out. */
        SUMS,
        /** Figures are not read with certainty, and sums do not hold them all. */
        UNSURE,
        /** No sum holds these figures, and nothing else in the report says them. */
        ALONE;

        String variant() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A table that waits: why, and the cells that are in doubt. */
    record Waiting(Doubt doubt, Set<CellCode> cells) {}

    private final Form form;
    private final String table;
    private final List<Entry> entries;
    private final List<PictureIdentity> identities;
    private final Map<CellCode, BigDecimal> values = new HashMap<>();

    PictureTable(Form form, String table, Collection<Entry> entries, List<PictureIdentity> identities) {
        this.form = form;
        this.table = table;
        this.entries = List.copyOf(entries);
        this.identities = identities;
        this.entries.forEach(entry -> proposed(entry).value().ifPresent(value -> values.put(entry.cell(), value)));
    }

    static Reading.Proposed proposed(Entry entry) {
        return (Reading.Proposed) entry.reading();
    }

    static int permille(Entry entry) {
        return entry.picture().orElseThrow().permille();
    }

    String code() {
        return table;
    }

    List<Entry> entries() {
        return entries;
    }

    List<PictureIdentity> identities() {
        return identities;
    }

    /** The numbers that were read, by cell. */
    Map<CellCode, BigDecimal> values() {
        return Collections.unmodifiableMap(values);
    }

    /**
     * Why it waits for a person; empty when it is certain enough to count.
     *
     * @param stated what the report's own text says of cells
     */
    Optional<Waiting> waiting(Map<CellCode, Set<BigDecimal>> stated) {
        Set<CellCode> unknown = cells(entry -> proposed(entry).isUnknown());
        if (values.isEmpty() || !unknown.isEmpty() || !isWhole()) {
            return Optional.of(new Waiting(Doubt.INCOMPLETE, unknown));
        }
        Set<CellCode> unsure = cells(entry -> permille(entry) < CERTAIN);
        if (!identities.stream().allMatch(identity -> identity.holds(values))) {
            return Optional.of(new Waiting(Doubt.SUMS, unsure));
        }
        // a slip in a cell that two sums hold would have to be made good by others in both
        Set<CellCode> loose =
                cells(entry -> (sums(entry.cell()) < 2 || isTotalOfNothing(entry)) && permille(entry) < CERTAIN);
        if (!loose.isEmpty()) {
            return Optional.of(new Waiting(Doubt.UNSURE, loose));
        }
        Set<CellCode> alone =
                cells(entry -> sums(entry.cell()) == 0 ? !isBorneOut(entry, stated) : !isCompared(entry, stated));
        return Optional.of(alone).filter(cells -> !cells.isEmpty()).map(cells -> new Waiting(Doubt.ALONE, cells));
    }

    private Set<CellCode> cells(Predicate<Entry> which) {
        return entries.stream().filter(which).map(Entry::cell).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isWhole() {
        List<CellCode> cells = form.cells().stream()
                .map(cell -> cell.code())
                .filter(cell -> cell.table().equals(table))
                .toList();
        return entries.stream().map(Entry::cell).toList().containsAll(cells);
    }

    private long sums(CellCode cell) {
        return identities.stream().filter(identity -> identity.has(cell)).count();
    }

    /** A figure that the text says as well; a 0 with nothing else in its cell where the text does not say otherwise. */
    private boolean isBorneOut(Entry entry, Map<CellCode, Set<BigDecimal>> stated) {
        BigDecimal value = values.get(entry.cell());
        Set<BigDecimal> said = stated.getOrDefault(entry.cell(), Set.of());
        if (value == null) {
            return said.isEmpty();
        }
        boolean same = said.size() == 1 && said.iterator().next().compareTo(value) == 0;
        boolean nothing = proposed(entry).raw().equals("0") && permille(entry) >= CERTAIN_NOTHING;
        return same || nothing && said.isEmpty();
    }

    /**
     * Whether a number is held by others than itself. One that stands in a row and its totals alone comes out however it is
     * misread, if it is misread alike: the text must say it then, of whichever cell. Where one sum holds a cell no other sum
     * leads from it to the rest of the table, so that this one must do.
     */
    private boolean isCompared(Entry entry, Map<CellCode, Set<BigDecimal>> stated) {
        BigDecimal value = values.getOrDefault(entry.cell(), BigDecimal.ZERO);
        boolean isHeldOnce = sums(entry.cell()) == 1;
        return value.signum() == 0
                || cells(other -> isSame(other, value) && (!isHeldOnce || meets(other.cell(), entry.cell()))).stream()
                        .anyMatch(cell -> identities.stream()
                                        .anyMatch(identity -> identity.has(cell) && identity.compares(values))
                                || stated.getOrDefault(cell, Set.of()).stream()
                                        .anyMatch(said -> said.compareTo(value) == 0));
    }

    /** Whether two cells stand in one sum. */
    private boolean meets(CellCode one, CellCode other) {
        return identities.stream().anyMatch(identity -> identity.has(one) && identity.has(other));
    }

    private boolean isSame(Entry entry, BigDecimal value) {
        return values.getOrDefault(entry.cell(), BigDecimal.ZERO).compareTo(value) == 0;
    }

    /** A total that is 0: a figure that was taken for 0 would stand in it as well. */
    private boolean isTotalOfNothing(Entry entry) {
        FormCell cell = form.cell(entry.cell());
        return isSame(entry, BigDecimal.ZERO)
                && (cell.row().total() || cell.column().total())
                && identities.stream().noneMatch(identity -> identity.has(entry.cell()) && identity.compares(values));
    }

    /** The entries as they count. */
    List<Entry> counted() {
        List<Entry> counted = new ArrayList<>();
        entries.forEach(
                entry -> counted.add(entry.reading(proposed(entry).confirmed()).withoutTable()));
        return counted;
    }
}
