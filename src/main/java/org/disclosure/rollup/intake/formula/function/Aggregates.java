package org.disclosure.rollup.intake.formula.function;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.intake.formula.value.CellArea;
import org.disclosure.rollup.intake.formula.value.Cells;
import org.disclosure.rollup.intake.formula.value.Decimals;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.FormulaErrorException;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;
import org.disclosure.rollup.intake.formula.value.Value.Number;

/**
 * Functions over many cells. As in Excel they pass over texts, also those of digits, and over empty cells.
 */
final class Aggregates {

    /** The first number of a subtotal's kinds that leave out hidden rows. */
    private static final int WITHOUT_HIDDEN = 100;

    private static final Comparator<Number> BY_DIGITS = Comparator.comparing(Number::digits);

    private static final List<String> SUBTOTALS =
            List.of("AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "", "", "SUM");

    private static final Map<String, Numbers> OF_NUMBERS = Map.of(
            "SUM", Aggregates::sum,
            "AVERAGE", Aggregates::average,
            "MAX", numbers -> numbers.stream().max(BY_DIGITS).orElse(Number.ZERO),
            "MIN", numbers -> numbers.stream().min(BY_DIGITS).orElse(Number.ZERO),
            "PRODUCT",
                    numbers ->
                            numbers.isEmpty() ? Number.ZERO : numbers.stream().reduce(Number.of(1), Decimals::multiply),
            "COUNT", numbers -> Number.of(numbers.size()));

    private Aggregates() {}

    private interface Numbers {
        Number of(List<Number> numbers);
    }

    /** Visitor of the cells of an area. */
    private interface Visiting {
        void visit(CellArea area, Cells.Visitor visitor);
    }

    static Map<String, Function> all() {
        Map<String, Function> all = new TreeMap<>();
        OF_NUMBERS.forEach((name, function) ->
                all.put(name, (arguments, evaluator) -> function.of(numbers(name, arguments, evaluator))));
        all.put("COUNTA", (arguments, evaluator) -> Number.of(filled(arguments, evaluator::visit)));
        all.put("COUNTBLANK", Aggregates::blanks);
        all.put("LARGE", (arguments, evaluator) -> ranked(arguments, evaluator, BY_DIGITS.reversed()));
        all.put("SMALL", (arguments, evaluator) -> ranked(arguments, evaluator, BY_DIGITS));
        all.put("SUBTOTAL", Aggregates::subtotal);
        all.put("SUMPRODUCT", Aggregates::sumOfProducts);
        return all;
    }

    static Number sum(List<Number> numbers) {
        return numbers.stream().reduce(Number.ZERO, Decimals::add);
    }

    static Number average(List<Number> numbers) {
        return Decimals.divide(sum(numbers), Number.of(numbers.size()));
    }

    private static List<Number> numbers(String name, List<Expression> arguments, Evaluator evaluator) {
        List<Number> numbers = new ArrayList<>();
        for (Expression argument : arguments) {
            if (argument instanceof Expression.Reference reference) {
                evaluator.visit(reference.area(), (row, column, value) -> add(numbers, value, name.equals("COUNT")));
            } else if (evaluator.value(argument) instanceof Number number) {
                numbers.add(number);
            } else {
                throw new NotCalculatedException();
            }
        }
        return numbers;
    }

    private static void add(List<Number> numbers, Value value, boolean passesOverErrors) {
        if (value instanceof Value.Truth) {
            // OpenOffice adds them, Excel does not
            throw new NotCalculatedException();
        }
        if (value instanceof Number number) {
            numbers.add(number);
        } else if (!passesOverErrors) {
            Evaluator.sound(value);
        }
    }

    private static int filled(List<Expression> arguments, Visiting visiting) {
        int[] filled = {0};
        for (int index = 0; index < arguments.size(); index++) {
            visiting.visit(Functions.area(arguments, index), (row, column, value) -> filled[0]++);
        }
        return filled[0];
    }

    private static Value blanks(List<Expression> arguments, Evaluator evaluator) {
        Functions.only(arguments, 1);
        CellArea area = Functions.area(arguments, 0);
        long[] blank = {(long) area.rows() * area.columns()};
        evaluator.visit(
                area,
                (row, column, value) -> blank[0] -=
                        value instanceof Value.Text text && text.text().isEmpty() ? 0 : 1);
        return Number.of(blank[0]);
    }

    private static Value ranked(List<Expression> arguments, Evaluator evaluator, Comparator<Number> order) {
        Functions.only(arguments, 2);
        int rank = Decimals.whole(evaluator.number(Functions.argument(arguments, 1)));
        List<Number> numbers = numbers("", arguments.subList(0, 1), evaluator);
        if (rank < 1 || rank > numbers.size()) {
            throw new FormulaErrorException(FormulaErrorException.NUMBER);
        }
        numbers.sort(order);
        return numbers.get(rank - 1);
    }

    /** Programs differ on rows that a filter has taken away, and files do not tell those from rows that are hidden. */
    private static Value subtotal(List<Expression> arguments, Evaluator evaluator) {
        int kind = Decimals.whole(evaluator.number(Functions.argument(arguments, 0)));
        int index = (kind > WITHOUT_HIDDEN ? kind - WITHOUT_HIDDEN : kind) - 1;
        if (index < 0 || index >= SUBTOTALS.size() || SUBTOTALS.get(index).isEmpty()) {
            throw new NotCalculatedException();
        }
        String name = SUBTOTALS.get(index);
        List<Number> numbers = new ArrayList<>();
        List<Expression> areas = arguments.subList(1, arguments.size());
        for (int area = 0; area < areas.size(); area++) {
            if (evaluator.cells().hidesRows(Functions.area(areas, area))) {
                throw new NotCalculatedException();
            }
            evaluator.visitWithoutSubtotals(
                    Functions.area(areas, area), (row, column, value) -> add(numbers, value, name.startsWith("COUNT")));
        }
        return name.equals("COUNTA")
                ? Number.of(filled(areas, evaluator::visitWithoutSubtotals))
                : OF_NUMBERS.get(name).of(numbers);
    }

    /** Of whole areas; with an operator between them programs differ. */
    private static Value sumOfProducts(List<Expression> arguments, Evaluator evaluator) {
        CellArea first = Functions.area(arguments, 0);
        Map<Long, Number> products = new TreeMap<>();
        for (int index = 0; index < arguments.size(); index++) {
            CellArea area = Functions.area(arguments, index);
            if (!area.hasShapeOf(first)) {
                throw new NotCalculatedException();
            }
            Map<Long, Number> factors = new TreeMap<>();
            evaluator.visit(area, (row, column, value) -> {
                if (value instanceof Value.Truth) {
                    throw new NotCalculatedException();
                }
                if (Evaluator.sound(value) instanceof Number number) {
                    factors.put(Matching.place(area, row, column), number);
                }
            });
            if (index == 0) {
                products.putAll(factors);
            } else {
                products.keySet().retainAll(factors.keySet());
                products.replaceAll((place, product) -> Decimals.multiply(product, factors.get(place)));
            }
        }
        return sum(List.copyOf(products.values()));
    }
}
