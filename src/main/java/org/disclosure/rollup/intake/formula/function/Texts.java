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

/** Functions on texts, as titles and names of units are made with. */
final class Texts {

    private static final int MOST_DIGITS = 10;

    /** Results longer than this are meant to take memory. */
    private static final int LONGEST = 32_767;

    /** By the format for a number the decimal places that it shows. */
    private static final Map<String, Integer> FORMATS = Map.of("0", 0, "0.0", 1, "0.00", 2);

    private Texts() {}

    static Map<String, Function> all() {
        Map<String, Function> all = new HashMap<>();
        all.put("CONCATENATE", Texts::together);
        // without the prefix Excel does not know it
        all.put("_xlfn.CONCAT", Texts::together);
        all.put(
                "LEN",
                (arguments, evaluator) -> Number.of(text(arguments, evaluator).length()));
        all.put("LEFT", (arguments, evaluator) -> {
            String text = text(arguments, evaluator);
            return new Value.Text(text.substring(0, Math.min(text.length(), length(arguments, 1, evaluator))));
        });
        all.put("RIGHT", (arguments, evaluator) -> {
            String text = text(arguments, evaluator);
            return new Value.Text(text.substring(Math.max(0, text.length() - length(arguments, 1, evaluator))));
        });
        all.put("MID", (arguments, evaluator) -> {
            String text = text(arguments, evaluator);
            Functions.argument(arguments, 2);
            int start = Math.min(text.length(), Math.max(1, length(arguments, 1, evaluator)) - 1);
            int length = Math.min(text.length() - start, length(arguments, 2, evaluator));
            return new Value.Text(text.substring(start, start + length));
        });
        all.put(
                "TRIM",
                (arguments, evaluator) -> new Value.Text(
                        text(arguments, evaluator).replaceAll(" +", " ").replaceAll("^ | $", "")));
        all.put("SUBSTITUTE", Texts::substitute);
        all.put(
                "EXACT",
                (arguments, evaluator) -> new Value.Truth(
                        text(arguments, evaluator).equals(evaluator.text(Functions.argument(arguments, 1)))));
        all.put("VALUE", (arguments, evaluator) -> {
            if (evaluator.value(Functions.argument(arguments, 0)) instanceof Value.Truth) {
                throw new NotCalculatedException();
            }
            return evaluator.number(arguments.get(0));
        });
        all.put("TEXT", Texts::formatted);
        return all;
    }

    /** A number as it is written among texts. */
    static String written(Number number) {
        BigDecimal digits = number.digits().stripTrailingZeros();
        if (!number.exact() || digits.precision() > MOST_DIGITS || Math.abs(digits.scale()) > MOST_DIGITS) {
            throw new NotCalculatedException();
        }
        return digits.toPlainString();
    }

    private static Value together(List<Expression> arguments, Evaluator evaluator) {
        StringBuilder together = new StringBuilder();
        for (Expression argument : arguments) {
            together.append(bounded(evaluator.text(argument)));
        }
        return new Value.Text(bounded(together.toString()));
    }

    private static String text(List<Expression> arguments, Evaluator evaluator) {
        String text = evaluator.text(Functions.argument(arguments, 0));
        if (text.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            // one character in one program, two in another
            throw new NotCalculatedException();
        }
        return bounded(text);
    }

    static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw new NotCalculatedException();
        }
        return text;
    }

    private static int length(List<Expression> arguments, int index, Evaluator evaluator) {
        int length =
                index < arguments.size() ? Decimals.whole(evaluator.number(Functions.argument(arguments, index))) : 1;
        if (length < 0) {
            throw new FormulaErrorException(FormulaErrorException.VALUE);
        }
        return length;
    }

    private static Value substitute(List<Expression> arguments, Evaluator evaluator) {
        Functions.only(arguments, 3);
        String old = evaluator.text(arguments.get(1));
        if (old.isEmpty()) {
            throw new NotCalculatedException();
        }
        String text = text(arguments, evaluator);
        String replacement = evaluator.text(arguments.get(2));
        if (text.length() * (1L + replacement.length()) > LONGEST) {
            throw new NotCalculatedException();
        }
        return new Value.Text(text.replace(old, replacement));
    }

    private static Value formatted(List<Expression> arguments, Evaluator evaluator) {
        Functions.only(arguments, 2);
        String format = evaluator.text(Functions.argument(arguments, 1));
        Value value = evaluator.value(Functions.argument(arguments, 0));
        if (!(value instanceof Number number)) {
            throw new NotCalculatedException();
        }
        Integer places = FORMATS.get(format);
        if (places == null) {
            return new Value.Text(Days.formatted(number, format, evaluator));
        }
        BigDecimal digits = number.shown().setScale(places, RoundingMode.HALF_UP);
        if (digits.signum() < 0) {
            throw new NotCalculatedException();
        }
        return new Value.Text(digits.toPlainString());
    }
}
