package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;

/** Changes that would clear a group of broken equalities at once. Never made, only said. */
record Suggestion(List<Change> changes) {

    Suggestion {
        changes = List.copyOf(changes);
    }

    /**
     * One cell and the number that it would have to hold.
     *
     * @param now what it holds; empty for a blank or unreadable cell
     * @param total whether the cell is a total, which bureaus add up by hand
     */
    record Change(CellCode cell, Optional<BigDecimal> now, BigDecimal then, boolean total) {}

    /** How far-fetched the changes are: the smaller, the likelier. */
    int cost() {
        return isSwap()
                ? Plausibility.SLIP
                : changes.stream().mapToInt(Plausibility::cost).sum();
    }

    /** Whether two cells would change places. */
    private boolean isSwap() {
        return changes.size() == 2
                && changes.get(1).now().filter(changes.get(0).then()::equals).isPresent()
                && changes.get(0).now().filter(changes.get(1).then()::equals).isPresent();
    }

    /** {@code cell=value}, several cells joined by {@code ;}. */
    String machine() {
        return changes.stream()
                .map(change -> change.cell() + "=" + change.then().toPlainString())
                .collect(Collectors.joining(";"));
    }
}
