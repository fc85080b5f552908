package org.disclosure.rollup.intake.formula.function;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.formula.value.CellArea;
import org.disclosure.rollup.intake.formula.value.Decimals;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;
import org.disclosure.rollup.intake.formula.value.Value.Number;

/** Functions over those cells that a condition fits. */
final class Matching {

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<|>|=)?(.*)", Pattern.DOTALL);

    /** Signs that mean other characters in one program or another. */
    private static final Pattern PATTERN = Pattern.compile("[*?~^$.|()\\[\\]{}+\\\\<>=]");

    private Matching() {}

    static Map<String, Function> all() {
        Map<String, Function> all = new HashMap<>();
        all.put("COUNTIF", (arguments, evaluator) -> {
            Functions.only(arguments, 2);
            return Number.of(places(arguments, evaluator).size());
        });
        all.put(
                "COUNTIFS",
                (arguments, evaluator) -> Number.of(places(arguments, evaluator).size()));
        all.put("SUMIF", (arguments, evaluator) -> Aggregates.sum(matched(arguments, evaluator)));
        all.put("AVERAGEIF", (arguments, evaluator) -> Aggregates.average(matched(arguments, evaluator)));
        all.put("SUMIFS", (arguments, evaluator) -> Aggregates.sum(matchedByAll(arguments, evaluator)));
        all.put("AVERAGEIFS", (arguments, evaluator) -> Aggregates.average(matchedByAll(arguments, evaluator)));
        return all;
    }

    /** The place of a cell within an area. */
    static long place(CellArea area, int row, int column) {
        return (long) (row - area.firstRow()) << Integer.SIZE | column - area.firstColumn();
    }

    private static List<Number> matched(List<Expression> arguments, Evaluator evaluator) {
        CellArea area = Functions.area(arguments, arguments.size() == 2 ? 0 : 2);
        if (arguments.size() > 3) {
            throw new NotCalculatedException();
        }
        return numbers(area, places(arguments.subList(0, 2), evaluator), Functions.area(arguments, 0), evaluator);
    }

    private static List<Number> matchedByAll(List<Expression> arguments, Evaluator evaluator) {
        CellArea area = Functions.area(arguments, 0);
        List<Expression> conditions = arguments.subList(1, arguments.size());
        return numbers(area, places(conditions, evaluator), Functions.area(conditions, 0), evaluator);
    }

    private static List<Number> numbers(CellArea area, Set<Long> places, CellArea shape, Evaluator evaluator) {
        if (!area.hasShapeOf(shape)) {
            throw new NotCalculatedException();
        }
        List<Number> numbers = new ArrayList<>();
        evaluator.visit(area, (row, column, value) -> {
            if (places.contains(place(area, row, column))) {
                if (value instanceof Value.Truth) {
                    throw new NotCalculatedException();
                }
                if (Evaluator.sound(value) instanceof Number number) {
                    numbers.add(number);
                }
            }
        });
        return numbers;
    }

    /** The places that fit all pairs of an area and a condition. */
    private static Set<Long> places(List<Expression> pairs, Evaluator evaluator) {
        CellArea shape = Functions.area(pairs, 0);
        Set<Long> places = new HashSet<>();
        for (int index = 0; index < pairs.size(); index += 2) {
            CellArea area = Functions.area(pairs, index);
            Predicate<Value> condition = condition(evaluator.value(Functions.argument(pairs, index + 1)));
            Set<Long> fitting = new HashSet<>();
            evaluator.visit(area, (row, column, value) -> {
                if (condition.test(value)) {
                    fitting.add(place(area, row, column));
                }
            });
            if (!area.hasShapeOf(shape)) {
                throw new NotCalculatedException();
            }
            if (index == 0) {
                places.addAll(fitting);
            } else {
                places.retainAll(fitting);
            }
        }
        return places;
    }

    /** The condition that a value means: a number, a text, or a text of a comparison and a number. */
    private static Predicate<Value> condition(Value value) {
        if (value instanceof Number number) {
            return cell -> areEqual(number, cell);
        }
        if (!(value instanceof Value.Text text)) {
            throw new NotCalculatedException();
        }
        Matcher parts = CONDITION.matcher(text.text());
        parts.matches();
        String sign = parts.group(1) == null ? "=" : parts.group(1);
        String operand = parts.group(2);
        if (Evaluator.isNumber(operand)) {
            Number number = Number.of(new BigDecimal(operand.strip()));
            return sign.equals("=")
                    ? cell -> areEqual(number, cell)
                    : cell -> cell instanceof Number held && fits(sign).test(Decimals.compare(held, number));
        }
        Value.Text key = key(operand);
        if (!sign.equals("=")) {
            throw new NotCalculatedException();
        }
        return cell -> areEqual(key, cell);
    }

    private static IntPredicate fits(String sign) {
        return switch (sign) {
            case "<" -> order -> order < 0;
            case "<=" -> order -> order <= 0;
            case ">" -> order -> order > 0;
            default -> order -> order >= 0;
        };
    }

    /** A text to look for that means itself in every program. */
    static Value.Text key(String text) {
        boolean likeNumber = !text.isEmpty() && Evaluator.mayBeNumber(text.substring(0, 1));
        if (text.isBlank() || likeNumber || PATTERN.matcher(text).find()) {
            throw new NotCalculatedException();
        }
        return new Value.Text(text);
    }

    /** True if a cell holds the value that is looked for. */
    static boolean areEqual(Value key, Value cell) {
        if (key instanceof Number first && cell instanceof Number second) {
            return Decimals.compare(first, second) == 0;
        } else if (key instanceof Value.Text first && cell instanceof Value.Text second) {
            return areEqual(first.text(), second.text());
        } else if (key instanceof Value.Truth first && cell instanceof Value.Truth second) {
            return first.holds() == second.holds();
        } else if (key instanceof Value.Truth || cell instanceof Value.Truth) {
            throw new NotCalculatedException();
        }
        if (key instanceof Value.Text text && cell instanceof Number) {
            noNumber(text.text());
        } else if (key instanceof Number && cell instanceof Value.Text text) {
            noNumber(text.text());
        }
        return false;
    }

    /** Some programs find the number 12 where the text 12 is looked for, or the other way round. */
    private static void noNumber(String text) {
        if (Evaluator.isNumber(text)) {
            throw new NotCalculatedException();
        }
    }

    private static boolean areEqual(String first, String second) {
        boolean same = first.equalsIgnoreCase(second);
        if (!same && normal(first).equals(normal(second))) {
            throw new NotCalculatedException();
        }
        return same;
    }

    /** The text without differences of width, which only some programs see. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
