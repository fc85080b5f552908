package org.disclosure.rollup.store.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;

/** Numbers as their columns keep them: with a fixed scale, and read again without the zeros that it adds. */
public final class StoredNumbers {

    /** The digits behind the point that the columns keep. */
    private static final int SCALE = 15;

    private static final long ONE = 1_000_000_000_000_000L;

    /** So many digits a long holds in any case. */
    private static final int LONG_DIGITS = 18;

    /** Most figures are small, and of a province there are millions. */
    private static final BigDecimal[] SMALL =
            IntStream.range(0, 1000).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

    private StoredNumbers() {}

    /** The numbers of a column, by the place of their cells; null where there is none. */
    public static BigDecimal[] of(ResultSet row, int column) throws SQLException {
        Object[] stored = (Object[]) row.getArray(column).getArray();
        BigDecimal[] numbers = new BigDecimal[stored.length];
        for (int index = 0; index < stored.length; index++) {
            numbers[index] = stored[index] == null ? null : plain((BigDecimal) stored[index]);
        }
        return numbers;
    }

    /** The numbers as they will be read. */
    static BigDecimal[] asRead(BigDecimal[] amounts) {
        BigDecimal[] read = new BigDecimal[amounts.length];
        for (int index = 0; index < amounts.length; index++) {
            read[index] = amounts[index] == null ? null : plain(amounts[index].setScale(SCALE, RoundingMode.HALF_UP));
        }
        return read;
    }

    /** The number without the zeros that its column's scale adds. */
    public static BigDecimal plain(BigDecimal value) {
        if (value.scale() == SCALE && value.precision() <= LONG_DIGITS) {
            long digits = value.unscaledValue().longValue();
            if (digits % ONE == 0) {
                return whole(digits / ONE);
            }
        }
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static BigDecimal whole(long number) {
        return number >= 0 && number < SMALL.length ? SMALL[(int) number] : BigDecimal.valueOf(number);
    }
}
