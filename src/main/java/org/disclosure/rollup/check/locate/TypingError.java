package org.disclosure.rollup.check.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Single typing error, in one cell or several.
 *
 * @param changes what would put it right
 * @param overwritten the change of a cell whose own figure is lost because another one was written over it
 */
record TypingError(TypingErrorKind slip, List<Change> changes, Optional<Change> overwritten) {

    TypingError {
        changes = List.copyOf(changes);
    }

    int cost() {
        return slip.cost() + (overwritten.isPresent() ? 1 : 0);
    }

    /** The likeliest lapses behind these changes: two of them may be one lapse. */
    static List<TypingError> behind(List<Change> changes) {
        List<TypingError> best = changes.stream().map(TypingError::inOneCell).toList();
        for (Change one : changes) {
            for (Change other : changes) {
                Optional<TypingError> both = one == other ? Optional.empty() : inTwoCells(one, other);
                if (both.isPresent()) {
                    List<TypingError> lapses = new ArrayList<>(List.of(both.get()));
                    changes.stream()
                            .filter(change -> change != one && change != other)
                            .forEach(change -> lapses.add(inOneCell(change)));
                    best = cost(lapses) < cost(best) ? lapses : best;
                }
            }
        }
        return best;
    }

    static int cost(List<TypingError> lapses) {
        return lapses.stream().mapToInt(TypingError::cost).sum();
    }

    private static TypingError inOneCell(Change change) {
        return new TypingError(TypingErrorKind.of(change), List.of(change), Optional.empty());
    }

    /** Two figures of a row or column that changed places, or one in the place of the other. */
    private static Optional<TypingError> inTwoCells(Change left, Change right) {
        boolean row = left.cell().code().row().equals(right.cell().code().row());
        boolean column = left.cell().code().column().equals(right.cell().code().column());
        boolean sameTable =
                left.cell().code().table().equals(right.cell().code().table());
        boolean taken = left.then().compareTo(right.held()) == 0;
        boolean given = right.then().compareTo(left.held()) == 0;
        if (!sameTable || !row && !column || !taken) {
            return Optional.empty();
        }
        boolean empty = left.held().signum() == 0;
        if (empty && isBeside(left, right)) {
            return Optional.of(new TypingError(
                    row ? TypingErrorKind.NEIGHBOUR_COLUMN : TypingErrorKind.NEIGHBOUR_ROW,
                    List.of(left, right),
                    Optional.of(right).filter(change -> change.then().signum() != 0)));
        }
        return given
                ? Optional.of(new TypingError(
                        empty || right.held().signum() == 0 ? TypingErrorKind.ELSEWHERE : TypingErrorKind.SWAPPED,
                        List.of(left, right),
                        Optional.empty()))
                : Optional.empty();
    }

    private static boolean isBeside(Change one, Change other) {
        List<?> rows = one.cell().block().rows();
        List<?> columns = one.cell().block().columns();
        return one.cell().block().equals(other.cell().block())
                && Math.abs(rows.indexOf(one.cell().row())
                                        - rows.indexOf(other.cell().row()))
                                + Math.abs(columns.indexOf(one.cell().column())
                                        - columns.indexOf(other.cell().column()))
                        == 1;
    }
}
