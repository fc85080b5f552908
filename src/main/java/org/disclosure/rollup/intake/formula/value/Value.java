package org.disclosure.rollup.intake.formula.value;

import java.math.BigDecimal;
import java.math.MathContext;

/** Value of a cell, or of a part of a formula. */
public sealed interface Value {

    /**
     * A number in decimal digits: what spreadsheet programs show of the binary ones that they calculate with.
     *
     * @param exact whether the programs' binary number is the same; one that is not may fall on either side of a limit
     */
    record Number(BigDecimal digits, boolean exact) implements Value {

        public static final Number ZERO = of(BigDecimal.ZERO);

        /** Spreadsheet programs show 15 digits. */
        private static final MathContext SHOWN = new MathContext(15);

        /** The number as it was typed. */
        public static Number of(BigDecimal digits) {
            return new Number(digits, true);
        }

        public static Number of(long number) {
            return of(BigDecimal.valueOf(number));
        }

        /** The digits that are shown. */
        public BigDecimal shown() {
            return digits.round(SHOWN);
        }
    }

    record Text(String text) implements Value {}

    record Truth(boolean holds) implements Value {}

    /** An error such as {@code #DIV/0!}. */
    record Fault(String code) implements Value {}

    /** Of an empty cell. */
    record Nothing() implements Value {}
}
