package org.disclosure.rollup.intake.formula.value;

import java.util.List;
import java.util.function.Consumer;

/** A formula, taken apart. */
public sealed interface Expression {

    record Constant(Value value) implements Expression {}

    record Reference(CellArea area) implements Expression {}

    /**
     * An operator or function, by its sign or name.
     *
     * @param depth how deep it is nested, itself included
     */
    record Call(String name, List<Expression> arguments, int depth) implements Expression {

        public Call(String name, List<Expression> arguments) {
            this(name, List.copyOf(arguments), 1 + deepest(arguments));
        }

        private static int deepest(List<Expression> arguments) {
            int deepest = 0;
            for (Expression argument : arguments) {
                deepest = Math.max(deepest, argument instanceof Call call ? call.depth() : 0);
            }
            return deepest;
        }
    }

    /** An argument that is left out. */
    record Missing() implements Expression {}

    /** The name of a function that the first functions of Excel do not have. */
    record FunctionName(String name) implements Expression {}

    /** Does something with each area that the formula looks into. */
    default void areas(Consumer<CellArea> action) {
        if (this instanceof Reference reference) {
            action.accept(reference.area());
        } else if (this instanceof Call call) {
            call.arguments().forEach(argument -> argument.areas(action));
        }
    }

    /** True if it has a function of this name. */
    default boolean calls(String name) {
        return this instanceof Call call
                && (call.name().equals(name) || call.arguments().stream().anyMatch(argument -> argument.calls(name)));
    }
}
