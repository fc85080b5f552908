package org.disclosure.rollup.intake.formula.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.disclosure.rollup.intake.formula.value.Decimals;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.FormulaErrorException;
import org.disclosure.rollup.intake.formula.value.Value;

/** Functions that choose and ask. */
final class Conditions {

    private Conditions() {}

    static Map<String, Function> all() {
        Map<String, Function> all = new HashMap<>();
        all.put("IF", Conditions::choose);
        all.put("CHOOSE", Conditions::chooseByNumber);
        all.put("AND", (arguments, evaluator) -> truths(arguments, evaluator, true));
        all.put("OR", (arguments, evaluator) -> truths(arguments, evaluator, false));
        all.put("NOT", (arguments, evaluator) -> new Value.Truth(!evaluator.truth(Functions.argument(arguments, 0))));
        all.put("TRUE", (arguments, evaluator) -> new Value.Truth(true));
        all.put("FALSE", (arguments, evaluator) -> new Value.Truth(false));
        all.put("IFERROR", (arguments, evaluator) -> instead(arguments, evaluator, code -> true));
        // without the prefix Excel does not know it
        all.put(
                "_xlfn.IFNA",
                (arguments, evaluator) -> instead(arguments, evaluator, FormulaErrorException.MISSING::equals));
        all.put("ISERROR", asking(Value.Fault.class::isInstance));
        all.put("ISNUMBER", asking(Value.Number.class::isInstance));
        all.put("ISTEXT", asking(Value.Text.class::isInstance));
        all.put("ISBLANK", asking(Value.Nothing.class::isInstance));
        return all;
    }

    private static Value choose(List<Expression> arguments, Evaluator evaluator) {
        int branch = evaluator.truth(Functions.argument(arguments, 0)) ? 1 : 2;
        if (branch == 2 && arguments.size() == 2) {
            return new Value.Truth(false);
        }
        return evaluator.value(Functions.argument(arguments, branch));
    }

    private static Value chooseByNumber(List<Expression> arguments, Evaluator evaluator) {
        int number = Decimals.whole(evaluator.number(Functions.argument(arguments, 0)));
        if (number < 1 || number >= arguments.size()) {
            throw new FormulaErrorException(FormulaErrorException.VALUE);
        }
        return evaluator.value(Functions.argument(arguments, number));
    }

    private static Value truths(List<Expression> arguments, Evaluator evaluator, boolean all) {
        boolean result = all;
        for (Expression argument : arguments) {
            boolean truth = evaluator.truth(argument);
            result = all ? result && truth : result || truth;
        }
        return new Value.Truth(result);
    }

    private static Value instead(List<Expression> arguments, Evaluator evaluator, Predicate<String> caught) {
        Functions.only(arguments, 2);
        try {
            return evaluator.value(Functions.argument(arguments, 0));
        } catch (FormulaErrorException e) {
            if (caught.test(e.code())) {
                return evaluator.value(Functions.argument(arguments, 1));
            }
            throw e;
        }
    }

    private static Function asking(Predicate<Value> question) {
        return (arguments, evaluator) -> {
            Functions.only(arguments, 1);
            Value value;
            try {
                value = evaluator.value(Functions.argument(arguments, 0));
            } catch (FormulaErrorException e) {
                value = new Value.Fault(e.code());
            }
            return new Value.Truth(question.test(value));
        };
    }
}
