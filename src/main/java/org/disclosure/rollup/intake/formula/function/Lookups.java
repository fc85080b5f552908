package org.disclosure.rollup.intake.formula.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.disclosure.rollup.intake.formula.value.CellArea;
import org.disclosure.rollup.intake.formula.value.Decimals;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.FormulaErrorException;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;
import org.disclosure.rollup.intake.formula.value.Value.Number;

/** Functions that look for something in a table, exactly as it is. */
final class Lookups {

    private static final int EXACTLY = 3;

    private Lookups() {}

    static Map<String, Function> all() {
        Map<String, Function> all = new HashMap<>();
        all.put("VLOOKUP", (arguments, evaluator) -> {
            exactly(arguments, EXACTLY, evaluator);
            CellArea table = Functions.area(arguments, 1);
            int column = index(arguments, 2, table.columns(), evaluator);
            int row = find(arguments, table.column(0), evaluator);
            return evaluator.cell(table.firstSheet(), table.firstRow() + row, table.firstColumn() + column - 1);
        });
        all.put("HLOOKUP", (arguments, evaluator) -> {
            exactly(arguments, EXACTLY, evaluator);
            CellArea table = Functions.area(arguments, 1);
            int row = index(arguments, 2, table.rows(), evaluator);
            int column = find(arguments, table.row(0), evaluator);
            return evaluator.cell(table.firstSheet(), table.firstRow() + row - 1, table.firstColumn() + column);
        });
        all.put("MATCH", (arguments, evaluator) -> {
            exactly(arguments, 2, evaluator);
            return Number.of(1L + find(arguments, Functions.area(arguments, 1), evaluator));
        });
        all.put("INDEX", Lookups::index);
        return all;
    }

    /** Makes sure that the argument asks for what is exactly the same. */
    private static void exactly(List<Expression> arguments, int index, Evaluator evaluator) {
        Functions.only(arguments, index + 1);
        if (evaluator.truth(Functions.argument(arguments, index))) {
            throw new NotCalculatedException();
        }
    }

    private static int index(List<Expression> arguments, int argument, int most, Evaluator evaluator) {
        int index = Decimals.whole(evaluator.number(Functions.argument(arguments, argument)));
        if (index < 1) {
            throw new NotCalculatedException();
        }
        if (index > most) {
            throw new FormulaErrorException(FormulaErrorException.REFERENCE);
        }
        return index;
    }

    /** The first place in a row or column that holds the first argument. */
    private static int find(List<Expression> arguments, CellArea line, Evaluator evaluator) {
        if (line.rows() > 1 && line.columns() > 1) {
            throw new NotCalculatedException();
        }
        Value sought = evaluator.value(Functions.argument(arguments, 0));
        Value key = sought instanceof Value.Text text ? Matching.key(text.text()) : sought;
        if (!(key instanceof Number || key instanceof Value.Text)) {
            throw new NotCalculatedException();
        }
        int[] first = {Integer.MAX_VALUE};
        evaluator.visit(line, (row, column, value) -> {
            if (Matching.areEqual(key, value)) {
                first[0] = Math.min(first[0], row - line.firstRow() + column - line.firstColumn());
            }
        });
        return OptionalInt.of(first[0]).stream()
                .filter(place -> place < Integer.MAX_VALUE)
                .findFirst()
                .orElseThrow(() -> new FormulaErrorException(FormulaErrorException.MISSING));
    }

    private static Value index(List<Expression> arguments, Evaluator evaluator) {
        CellArea area = Functions.area(arguments, 0);
        boolean across = arguments.size() == 2 && area.rows() == 1;
        if (arguments.size() == 2 && area.rows() > 1 && area.columns() > 1) {
            throw new NotCalculatedException();
        }
        int row = across ? 1 : index(arguments, 1, area.rows(), evaluator);
        int column = arguments.size() == 2 && !across ? 1 : index(arguments, across ? 1 : 2, area.columns(), evaluator);
        return evaluator.cell(area.firstSheet(), area.firstRow() + row - 1, area.firstColumn() + column - 1);
    }
}
