package org.disclosure.rollup.intake.formula.function;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.disclosure.rollup.intake.formula.value.Decimals;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;
import org.disclosure.rollup.intake.formula.value.Value.Number;

/** The signs between and before the parts of a formula. */
public final class Operators {

    public static final String POWER = "^";
    public static final String MINUS = "minus";
    public static final String BRACKETS = "()";

    /** Powers are for changing units, such as {@code 10^4}. */
    private static final int HIGHEST_POWER = 15;

    private static final Number HUNDRED = Number.of(100);

    private Operators() {}

    static Map<String, Function> all() {
        Map<String, Function> all = new HashMap<>();
        all.put("+", arithmetic(Decimals::add));
        all.put("-", arithmetic((first, second) -> Decimals.add(first, Decimals.negate(second))));
        all.put("*", arithmetic(Decimals::multiply));
        all.put("/", arithmetic(Decimals::divide));
        all.put(POWER, arithmetic(Operators::power));
        all.put("POWER", arithmetic(Operators::power));
        all.put(MINUS, (operands, evaluator) -> Decimals.negate(evaluator.number(operands.get(0))));
        all.put("%", (operands, evaluator) -> Decimals.divide(evaluator.number(operands.get(0)), HUNDRED));
        all.put(BRACKETS, (operands, evaluator) -> evaluator.value(operands.get(0)));
        all.put(
                "&",
                (operands, evaluator) ->
                        new Value.Text(evaluator.text(operands.get(0)) + evaluator.text(operands.get(1))));
        all.put("=", (operands, evaluator) -> equality(operands, evaluator, true));
        all.put("<>", (operands, evaluator) -> equality(operands, evaluator, false));
        all.put("<", order(sign -> sign < 0));
        all.put("<=", order(sign -> sign <= 0));
        all.put(">", order(sign -> sign > 0));
        all.put(">=", order(sign -> sign >= 0));
        return all;
    }

    private interface Arithmetic {
        Number of(Number first, Number second);
    }

    private static Function arithmetic(Arithmetic operation) {
        return (operands, evaluator) ->
                operation.of(evaluator.number(operands.get(0)), evaluator.number(operands.get(1)));
    }

    private static Number power(Number base, Number exponent) {
        int power = Decimals.whole(exponent);
        if (Math.abs(power) > HIGHEST_POWER || Decimals.zero(base)) {
            throw new NotCalculatedException();
        }
        Number result = Number.of(1);
        for (int factor = 0; factor < Math.abs(power); factor++) {
            result = Decimals.multiply(result, base);
        }
        return power < 0 ? Decimals.divide(Number.of(1), result) : result;
    }

    private static Value equality(List<Expression> operands, Evaluator evaluator, boolean equal) {
        return new Value.Truth(areEqual(evaluator.value(operands.get(0)), evaluator.value(operands.get(1))) == equal);
    }

    private static boolean areEqual(Value first, Value second) {
        if (first instanceof Value.Nothing && !(second instanceof Value.Nothing)) {
            return isNone(second);
        }
        if (second instanceof Value.Nothing) {
            return first instanceof Value.Nothing || isNone(first);
        }
        return Matching.areEqual(first, second);
    }

    /** True if the value equals that of an empty cell. */
    private static boolean isNone(Value value) {
        if (value instanceof Number number) {
            return Decimals.zero(number);
        } else if (value instanceof Value.Text text) {
            return text.text().isEmpty();
        }
        throw new NotCalculatedException();
    }

    /** Only numbers are put in an order: that of texts depends on the language. */
    private static Function order(IntPredicate holds) {
        return (operands, evaluator) -> new Value.Truth(holds.test(Decimals.compare(
                ordered(evaluator.value(operands.get(0))), ordered(evaluator.value(operands.get(1))))));
    }

    private static Number ordered(Value value) {
        if (value instanceof Number number) {
            return number;
        } else if (value instanceof Value.Nothing) {
            return new Number(BigDecimal.ZERO, true);
        }
        throw new NotCalculatedException();
    }
}
