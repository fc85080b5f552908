package org.disclosure.rollup.publish.file;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** The text of a number without an exponent. Nearly all figures are small counts, whose texts are made once. */
public final class PlainNumber {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final String[] SMALL =
            IntStream.range(0, MOST.intValue()).mapToObj(Integer::toString).toArray(String[]::new);

    private PlainNumber() {}

    public static String of(BigDecimal number) {
        boolean isSmall = number.scale() == 0 && number.signum() >= 0 && number.compareTo(MOST) < 0;
        return isSmall ? SMALL[number.intValue()] : number.toPlainString();
    }
}
