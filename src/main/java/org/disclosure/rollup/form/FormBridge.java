package org.disclosure.rollup.form;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cells of an edition that keep their meaning in a later one.
 *
 * @param to the later edition; 0 when the edition has no successor
 * @param sameCodes tables whose cells keep their codes
 * @param cells single cells and their successors
 * @param rows {@code table/row} and its successor, column by column
 */
record FormBridge(int to, Set<String> sameCodes, Map<CellCode, CellCode> cells, Map<String, String> rows) {

    static final FormBridge NONE = new FormBridge(0, Set.of(), Map.of(), Map.of());

    Optional<CellCode> successor(CellCode cell) {
        CellCode declared = cells.get(cell);
        if (declared != null) {
            return Optional.of(declared);
        }
        String row = rows.get(cell.table() + "/" + cell.row());
        if (row != null) {
            return Optional.of(CellCode.parse(row + "/" + cell.column()));
        }
        return sameCodes.contains(cell.table()) ? Optional.of(cell) : Optional.empty();
    }

    Optional<CellCode> predecessor(CellCode cell, Form later) {
        if (to != later.edition()) {
            return Optional.empty();
        }
        return cells.entrySet().stream()
                .filter(entry -> entry.getValue().equals(cell))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.of(cell).filter(same -> sameCodes.contains(same.table())));
    }
}
