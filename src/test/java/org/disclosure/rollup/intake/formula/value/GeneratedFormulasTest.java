package org.disclosure.rollup.intake.formula.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.disclosure.rollup.intake.formula.Book;

/** Formulas of any shape come to what the same arithmetic in Java comes to, or are not calculated. */
class GeneratedFormulasTest {

    private static final int ROWS = 4;
    private static final int COLUMNS = 3;

    /** A formula's text, and what it comes to over a grid. */
    private record Sum(String text, Meaning meaning) {}

    private interface Meaning {
        double over(double[][] grid);
    }

    @Property(tries = 500)
    void wholeNumbersAreAlwaysCalculated(@ForAll("counts") List<Integer> counts, @ForAll("wholeSums") Sum sum) {
        double[][] grid = grid(counts.stream().mapToDouble(Integer::doubleValue));

        Value.Number number = (Value.Number) result(grid, sum.text()).orElseThrow();

        assertThat(number.digits())
                .isEqualByComparingTo(BigDecimal.valueOf(sum.meaning().over(grid)));
        assertThat(number.exact()).isTrue();
    }

    @Property(tries = 1_000)
    void anythingElseIsRightOrNotCalculated(@ForAll("amounts") List<BigDecimal> amounts, @ForAll("sums") Sum sum) {
        double[][] grid = grid(amounts.stream().mapToDouble(BigDecimal::doubleValue));
        double expected = sum.meaning().over(grid);

        Optional<Value> result = result(grid, sum.text());

        if (result.isPresent() && result.get() instanceof Value.Number number) {
            assertThat(number.shown().doubleValue())
                    .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        } else if (result.isPresent()) {
            assertThat(result.get()).isEqualTo(new Value.Fault("#DIV/0!"));
            assertThat(expected).matches(number -> Double.isNaN(number) || Double.isInfinite(number));
        }
    }

    private static Optional<Value> result(double[][] grid, String formula) {
        Book book = new Book();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                book.put(
                        address(row, column),
                        BigDecimal.valueOf(grid[row][column])
                                .stripTrailingZeros()
                                .toPlainString());
            }
        }
        return book.result("Z9", formula);
    }

    private static String address(int row, int column) {
        return (char) ('A' + column) + String.valueOf(row + 1);
    }

    private static double[][] grid(DoubleStream numbers) {
        double[] all = numbers.toArray();
        double[][] grid = new double[ROWS][COLUMNS];
        for (int index = 0; index < all.length; index++) {
            grid[index / COLUMNS][index % COLUMNS] = all[index];
        }
        return grid;
    }

    @Provide
    Arbitrary<List<Integer>> counts() {
        return Arbitraries.integers().between(0, 9_999).list().ofSize(ROWS * COLUMNS);
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(999))
                .ofScale(2)
                .list()
                .ofSize(ROWS * COLUMNS);
    }

    @Provide
    Arbitrary<Sum> wholeSums() {
        return tree(3, List.of("+", "-"), false);
    }

    @Provide
    Arbitrary<Sum> sums() {
        return tree(3, List.of("+", "-", "*", "/"), true);
    }

    private static Arbitrary<Sum> tree(int depth, List<String> signs, boolean rounding) {
        if (depth == 0) {
            return Arbitraries.oneOf(cell(), literal(), area());
        }
        Arbitrary<Sum> part = tree(depth - 1, signs, rounding);
        Arbitrary<Sum> pair =
                Combinators.combine(Arbitraries.of(signs), part, part).as(GeneratedFormulasTest::pair);
        Arbitrary<Sum> choice = Combinators.combine(part, part, part, part).as(GeneratedFormulasTest::choice);
        return rounding
                ? Arbitraries.oneOf(cell(), area(), pair, pair, choice, part.map(GeneratedFormulasTest::rounded))
                : Arbitraries.oneOf(cell(), area(), pair, pair, choice);
    }

    private static Arbitrary<Sum> cell() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, ROWS - 1),
                        Arbitraries.integers().between(0, COLUMNS - 1))
                .as((row, column) -> new Sum(address(row, column), grid -> grid[row][column]));
    }

    private static Arbitrary<Sum> literal() {
        return Arbitraries.integers().between(0, 50).map(number -> new Sum(number.toString(), grid -> number));
    }

    private static Arbitrary<Sum> area() {
        Arbitrary<Integer> rows = Arbitraries.integers().between(0, ROWS - 1);
        return Combinators.combine(Arbitraries.of("SUM", "MAX", "MIN", "COUNT"), rows, rows)
                .as((name, one, other) -> {
                    int first = Math.min(one, other);
                    int last = Math.max(one, other);
                    String text = name + "(" + address(first, 0) + ":" + address(last, COLUMNS - 1) + ")";
                    return new Sum(text, grid -> aggregate(name, grid, first, last));
                });
    }

    private static double aggregate(String name, double[][] grid, int first, int last) {
        DoubleStream numbers = java.util.stream.IntStream.rangeClosed(first, last)
                .boxed()
                .flatMapToDouble(row -> DoubleStream.of(grid[row]));
        return switch (name) {
            case "SUM" -> numbers.sum();
            case "MAX" -> numbers.max().orElseThrow();
            case "MIN" -> numbers.min().orElseThrow();
            default -> numbers.count();
        };
    }

    private static Sum pair(String sign, Sum first, Sum second) {
        DoubleBinaryOperator operator = switch (sign) {
            case "+" -> (left, right) -> left + right;
            case "-" -> (left, right) -> left - right;
            case "*" -> (left, right) -> left * right;
            // dust that should be nought: no number of Java tells what comes of dividing by it
            default -> (left, right) -> Math.abs(right) < 1e-9 ? Double.NaN : left / right;
        };
        return new Sum(
                "(" + first.text() + sign + second.text() + ")",
                grid -> operator.applyAsDouble(
                        first.meaning().over(grid), second.meaning().over(grid)));
    }

    private static Sum choice(Sum left, Sum right, Sum yes, Sum no) {
        return new Sum(
                "IF(%s>%s,%s,%s)".formatted(left.text(), right.text(), yes.text(), no.text()),
                grid -> chosen(
                        left.meaning().over(grid),
                        right.meaning().over(grid),
                        () -> yes.meaning().over(grid),
                        () -> no.meaning().over(grid)));
    }

    private static double chosen(double left, double right, DoubleSupplier yes, DoubleSupplier no) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return Double.NaN;
        }
        return left > right ? yes.getAsDouble() : no.getAsDouble();
    }

    private static Sum rounded(Sum sum) {
        return new Sum(
                "INT(" + sum.text() + ")", grid -> Math.floor(sum.meaning().over(grid)));
    }
}
