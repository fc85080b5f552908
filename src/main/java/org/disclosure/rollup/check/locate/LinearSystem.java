package org.disclosure.rollup.check.locate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A few unknowns in some equations, solved exactly. */
final class LinearSystem {

    /** Figures have few decimals and coefficients are small: what does not come out even here is no figure. */
    private static final int DECIMALS = 12;

    private LinearSystem() {}

    /**
     * The one solution; empty when there is none, when there are many, or when it is no decimal number. The arrays are
     * used up.
     */
    static Optional<BigDecimal[]> solve(long[][] rows, BigDecimal[] right, int unknowns) {
        for (int unknown = 0; unknown < unknowns; unknown++) {
            int pivot = unknown;
            while (pivot < rows.length && rows[pivot][unknown] == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                return Optional.empty();
            }
            swap(rows, right, unknown, pivot);
            for (int row = 0; row < rows.length; row++) {
                if (row != unknown && rows[row][unknown] != 0) {
                    eliminate(rows, right, unknown, row);
                }
            }
        }
        for (int row = unknowns; row < rows.length; row++) {
            if (right[row].signum() != 0) {
                return Optional.empty();
            }
        }
        BigDecimal[] solution = new BigDecimal[unknowns];
        for (int unknown = 0; unknown < unknowns; unknown++) {
            BigDecimal divisor = BigDecimal.valueOf(rows[unknown][unknown]);
            solution[unknown] = right[unknown].divide(divisor, DECIMALS, RoundingMode.DOWN);
            if (solution[unknown].multiply(divisor).compareTo(right[unknown]) != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(solution);
    }

    private static void swap(long[][] rows, BigDecimal[] right, int one, int other) {
        long[] row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
        BigDecimal value = right[one];
        right[one] = right[other];
        right[other] = value;
    }

    /** Takes the unknown out of a row, without dividing. */
    private static void eliminate(long[][] rows, BigDecimal[] right, int unknown, int row) {
        long times = rows[unknown][unknown];
        long less = rows[row][unknown];
        for (int column = 0; column < rows[row].length; column++) {
            rows[row][column] = rows[row][column] * times - rows[unknown][column] * less;
        }
        right[row] = right[row]
                .multiply(BigDecimal.valueOf(times))
                .subtract(right[unknown].multiply(BigDecimal.valueOf(less)));
    }
}
