package org.disclosure.rollup.check.picture;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;

/**
 * What the sums of a table propose for cells that were not read with certainty: a number with which every sum that holds the cell
 * comes out. It is a proposal only, for units' own reports are wrong too; what was read with certainty is never changed.
 */
final class PictureProposal {

    private final PictureTable table;
    private final Map<CellCode, BigDecimal> values;
    private final Map<CellCode, Integer> certainty;

    private PictureProposal(PictureTable table) {
        this.table = table;
        this.values = new HashMap<>(table.values());
        this.certainty = table.entries().stream()
                .filter(entry -> PictureTable.permille(entry) < PictureTable.CERTAIN
                        || PictureTable.proposed(entry).isUnknown())
                .collect(Collectors.toMap(Entry::cell, PictureTable::permille));
    }

    /** The numbers by cell, as they are read or proposed. */
    static Map<CellCode, BigDecimal> of(PictureTable table) {
        return new PictureProposal(table).settled();
    }

    private Map<CellCode, BigDecimal> settled() {
        for (int left = certainty.size(); left > 0; left--) {
            Optional<CellCode> next = certainty.keySet().stream()
                    .filter(cell -> change(cell).isPresent())
                    .min(Comparator.<CellCode>comparingInt(certainty::get).thenComparing(CellCode::toString));
            if (next.isEmpty()) {
                break;
            }
            CellCode cell = next.get();
            values.merge(cell, change(cell).orElseThrow(), BigDecimal::add);
            certainty.remove(cell);
        }
        nothingUnread();
        return values;
    }

    /** By how much a cell is to be changed for all its sums to come out; empty when no number does that, or when they do already. */
    private Optional<BigDecimal> change(CellCode cell) {
        List<PictureIdentity> sums = sums(cell);
        Set<BigDecimal> changes = sums.stream()
                .map(sum -> sum.rest(values)
                        .negate()
                        .divide(BigDecimal.valueOf(sum.coefficients().get(cell)))
                        .stripTrailingZeros())
                .collect(Collectors.toSet());
        if (changes.size() != 1) {
            return Optional.empty();
        }
        BigDecimal change = changes.iterator().next();
        boolean possible =
                values.getOrDefault(cell, BigDecimal.ZERO).add(change).signum() >= 0;
        return Optional.of(change).filter(by -> by.signum() != 0 && possible);
    }

    /** A cell that could not be read is 0 where its sums come out without it. */
    private void nothingUnread() {
        for (Entry entry : table.entries()) {
            List<PictureIdentity> sums = sums(entry.cell());
            if (PictureTable.proposed(entry).isUnknown()
                    && !sums.isEmpty()
                    && sums.stream().allMatch(sum -> sum.holds(values))) {
                values.putIfAbsent(entry.cell(), BigDecimal.ZERO);
            }
        }
    }

    private List<PictureIdentity> sums(CellCode cell) {
        return table.identities().stream().filter(sum -> sum.has(cell)).toList();
    }
}
