package org.disclosure.rollup.intake.formula.value;

import java.math.BigDecimal;
import java.math.MathContext;
import org.disclosure.rollup.intake.formula.value.Value.Number;

/** Arithmetic in decimal digits, with more of them than spreadsheets show: nothing like 1.1 + 2.2 - 3.3 is left over. */
public final class Decimals {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** Within this part of a number its binary twin is found. */
    private static final BigDecimal NEAR = new BigDecimal("1E-9");

    /** Whole numbers of more digits than 15 are not kept exactly. */
    private static final BigDecimal LARGE = new BigDecimal("1E15");

    /** Larger and smaller powers of ten come of mistakes, or are meant to take time. */
    private static final int LARGEST_POWER = 100;

    private Decimals() {}

    public static Number add(Number first, Number second) {
        return result(first.digits().add(second.digits(), DIGITS), isWhole(first) && isWhole(second));
    }

    public static Number negate(Number number) {
        return new Number(number.digits().negate(), number.exact());
    }

    public static Number multiply(Number first, Number second) {
        return result(first.digits().multiply(second.digits(), DIGITS), isWhole(first) && isWhole(second));
    }

    public static Number divide(Number first, Number second) {
        if (zero(second)) {
            throw new FormulaErrorException(FormulaErrorException.DIVISION);
        }
        return result(first.digits().divide(second.digits(), DIGITS), isWhole(first) && isWhole(second));
    }

    private static Number result(BigDecimal digits, boolean ofWhole) {
        long power = (long) digits.precision() - digits.scale();
        if (digits.signum() != 0 && Math.abs(power) > LARGEST_POWER) {
            throw new NotCalculatedException();
        }
        return new Number(digits, ofWhole && isWhole(digits) && digits.abs().compareTo(LARGE) < 0);
    }

    private static boolean isWhole(Number number) {
        return number.exact() && isWhole(number.digits());
    }

    static boolean isWhole(BigDecimal digits) {
        return digits.scale() <= 0 || digits.stripTrailingZeros().scale() <= 0;
    }

    /** The sign of a comparison, where the binary numbers give the same. */
    public static int compare(Number first, Number second) {
        if (!(first.exact() && second.exact())) {
            apart(first.digits(), second.digits());
        }
        return first.digits().compareTo(second.digits());
    }

    /** True if it is zero, in decimal and in binary arithmetic alike. */
    public static boolean zero(Number number) {
        return compare(number, Number.ZERO) == 0;
    }

    /**
     * Makes sure that a number does not lie beside a limit.
     *
     * @throws NotCalculatedException when it does
     */
    public static void apart(BigDecimal number, BigDecimal limit) {
        BigDecimal distance = number.subtract(limit).abs();
        if (distance.compareTo(NEAR.multiply(number.abs().max(BigDecimal.ONE))) <= 0) {
            throw new NotCalculatedException();
        }
    }

    /** A whole number that fits, as arguments of functions are. */
    public static int whole(Number number) {
        if (!number.exact()
                || !isWhole(number.digits())
                || number.digits().abs().compareTo(LARGE) >= 0) {
            throw new NotCalculatedException();
        }
        long whole = number.digits().longValueExact();
        if (Math.abs(whole) > Integer.MAX_VALUE) {
            throw new NotCalculatedException();
        }
        return (int) whole;
    }
}
