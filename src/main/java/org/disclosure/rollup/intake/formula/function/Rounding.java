package org.disclosure.rollup.intake.formula.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.formula.value.Decimals;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.FormulaErrorException;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;
import org.disclosure.rollup.intake.formula.value.Value.Number;

/** Functions that round. Where a binary number may lie on the other side of the step they are not calculated. */
final class Rounding {

    private static final int MOST_PLACES = 10;

    private Rounding() {}

    static Map<String, Function> all() {
        Map<String, Function> all = new HashMap<>();
        all.put("ROUND", (arguments, evaluator) -> {
            Functions.only(arguments, 2);
            BigDecimal shown = number(arguments, evaluator).shown();
            return scaled(shown, places(arguments, evaluator), RoundingMode.HALF_UP);
        });
        all.put("ROUNDUP", (arguments, evaluator) -> stepped(arguments, evaluator, RoundingMode.UP));
        all.put("ROUNDDOWN", (arguments, evaluator) -> stepped(arguments, evaluator, RoundingMode.DOWN));
        all.put("TRUNC", (arguments, evaluator) -> stepped(arguments, evaluator, RoundingMode.DOWN));
        all.put("INT", (arguments, evaluator) -> {
            Functions.only(arguments, 1);
            return stepped(arguments, evaluator, RoundingMode.FLOOR);
        });
        all.put("ABS", (arguments, evaluator) -> {
            Number number = number(arguments, evaluator);
            return new Number(number.digits().abs(), number.exact());
        });
        all.put("MOD", Rounding::remainder);
        return all;
    }

    private static Number number(List<Expression> arguments, Evaluator evaluator) {
        return evaluator.number(Functions.argument(arguments, 0));
    }

    private static int places(List<Expression> arguments, Evaluator evaluator) {
        int places = arguments.size() < 2 ? 0 : Decimals.whole(evaluator.number(Functions.argument(arguments, 1)));
        if (Math.abs(places) > MOST_PLACES) {
            throw new NotCalculatedException();
        }
        return places;
    }

    private static Value stepped(List<Expression> arguments, Evaluator evaluator, RoundingMode mode) {
        Number number = number(arguments, evaluator);
        int places = places(arguments, evaluator);
        if (!number.exact()) {
            BigDecimal scaled = number.digits().movePointRight(places);
            Decimals.apart(scaled, scaled.setScale(0, RoundingMode.HALF_UP));
        }
        return scaled(number.digits(), places, mode);
    }

    private static Number scaled(BigDecimal digits, int places, RoundingMode mode) {
        return Number.of(digits.setScale(places, mode));
    }

    private static Value remainder(List<Expression> arguments, Evaluator evaluator) {
        int number = Decimals.whole(number(arguments, evaluator));
        int divisor = Decimals.whole(evaluator.number(Functions.argument(arguments, 1)));
        if (divisor == 0) {
            throw new FormulaErrorException(FormulaErrorException.DIVISION);
        }
        return Number.of(Math.floorMod(number, divisor));
    }
}
