package org.disclosure.rollup.intake.formula.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.formula.value.CellArea;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;

/** All that is calculated, by name. */
public final class Functions {

    public static final Map<String, Function> ALL = all();

    private Functions() {}

    private static Map<String, Function> all() {
        Map<String, Function> all = new HashMap<>();
        List.of(
                        Operators.all(),
                        Aggregates.all(),
                        Conditions.all(),
                        Rounding.all(),
                        Matching.all(),
                        Lookups.all(),
                        Texts.all(),
                        Days.all())
                .forEach(all::putAll);
        return Map.copyOf(all);
    }

    /** An argument that has to be there. */
    static Expression argument(List<Expression> arguments, int index) {
        if (index >= arguments.size() || arguments.get(index) instanceof Expression.Missing) {
            throw new NotCalculatedException();
        }
        return arguments.get(index);
    }

    /** A rectangle of one sheet's cells that an argument has to be. */
    static CellArea area(List<Expression> arguments, int index) {
        if (argument(arguments, index) instanceof Expression.Reference reference
                && reference.area().firstSheet() == reference.area().lastSheet()) {
            return reference.area();
        }
        throw new NotCalculatedException();
    }

    /** As many arguments as this and no more. */
    static void only(List<Expression> arguments, int number) {
        if (arguments.size() != number) {
            throw new NotCalculatedException();
        }
    }
}
