package org.disclosure.rollup.intake.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.disclosure.rollup.intake.formula.function.Evaluator;
import org.disclosure.rollup.intake.formula.value.CellArea;
import org.disclosure.rollup.intake.formula.value.Cells;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.Formula;
import org.disclosure.rollup.intake.formula.value.FormulaErrorException;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;

/**
 * Calculates the formulas of a workbook, each after those that it needs, however long the chain is. A formula that needs
 * one that is not calculated, or itself, is not calculated.
 */
public final class Calculator {

    /**
     * Largest number of cells that all formulas together may read. A sheet of nothing but totals has some tens of
     * thousands.
     */
    private static final int MOST_LOOKS = 5_000_000;

    private final Cells cells;
    private final ExpressionReader reader;
    private final Evaluator evaluator;
    private final Map<Integer, NavigableMap<Integer, NavigableMap<Integer, Node>>> bySheet = new HashMap<>();
    private int looks;

    private Calculator(Cells cells) {
        this.cells = cells;
        this.reader = new ExpressionReader(cells);
        this.evaluator = new Evaluator(this::visit, cells);
    }

    /**
     * Calculates.
     *
     * @return by formula what it comes to: a number, a text, a truth value or an error; those that are not calculated are
     *     left out
     */
    public static Map<Formula, Value> calculate(Collection<Formula> formulas, Cells cells) {
        Calculator calculator = new Calculator(cells);
        List<Node> nodes = new ArrayList<>();
        for (Formula formula : formulas) {
            Node node = calculator.node(formula);
            nodes.add(node);
            calculator
                    .bySheet
                    .computeIfAbsent(formula.sheet(), sheet -> new TreeMap<>())
                    .computeIfAbsent(formula.row(), row -> new TreeMap<>())
                    .put(formula.column(), node);
        }
        Map<Formula, Value> results = new HashMap<>();
        for (Node node : nodes) {
            calculator.settle(node);
            node.result.ifPresent(value -> results.put(node.formula, value));
        }
        return results;
    }

    private enum State {
        NEW,
        WAITING,
        SETTLED
    }

    /** A formula with how far it is calculated. */
    private static final class Node {

        private final Formula formula;
        private final Expression expression;
        private final boolean subtotal;
        private State state = State.NEW;
        private Optional<Value> result = Optional.empty();

        /**
         * @param expression null when it is not calculated
         */
        Node(Formula formula, Expression expression) {
            this.formula = formula;
            this.expression = expression;
            this.subtotal = expression != null && expression.calls("SUBTOTAL");
            this.state = expression == null ? State.SETTLED : State.NEW;
        }

        void settle(Optional<Value> value) {
            result = value;
            state = State.SETTLED;
        }
    }

    private Node node(Formula formula) {
        try {
            return new Node(formula, reader.read(formula));
        } catch (NotCalculatedException e) {
            return new Node(formula, null);
        }
    }

    /** Calculates a formula and before it what it needs. */
    private void settle(Node wanted) {
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(wanted);
        while (!waiting.isEmpty()) {
            Node node = waiting.peek();
            if (node.state == State.NEW) {
                node.state = State.WAITING;
                if (!pushNeeded(node, waiting)) {
                    node.settle(Optional.empty());
                }
            } else {
                waiting.pop();
                if (node.state == State.WAITING) {
                    node.settle(result(node));
                }
            }
        }
    }

    /** Puts those formulas that are to be calculated first on top; {@code false} when one of them waits for this. */
    private boolean pushNeeded(Node node, Deque<Node> waiting) {
        List<Node> needed = new ArrayList<>();
        try {
            node.expression.areas(area -> formulas(area, needed::add));
        } catch (NotCalculatedException e) {
            return false;
        }
        for (Node other : needed) {
            if (other.state == State.WAITING) {
                return false;
            }
        }
        needed.stream().filter(other -> other.state == State.NEW).forEach(waiting::push);
        return true;
    }

    private Optional<Value> result(Node node) {
        try {
            node.expression.areas(
                    area -> formulas(area, other -> other.result.orElseThrow(NotCalculatedException::new)));
            Value value = evaluator.value(node.expression);
            return Optional.of(value instanceof Value.Nothing ? Value.Number.ZERO : value);
        } catch (FormulaErrorException e) {
            return Optional.of(new Value.Fault(e.code()));
        } catch (NotCalculatedException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private void visit(CellArea area, boolean subtotals, Cells.Visitor visitor) {
        for (int sheet = area.firstSheet(); sheet <= area.lastSheet(); sheet++) {
            cells.visit(sheet, area, (row, column, value) -> {
                look();
                visitor.cell(row, column, value);
            });
        }
        formulas(area, node -> {
            if (subtotals || !node.subtotal) {
                visitor.cell(
                        node.formula.row(),
                        node.formula.column(),
                        node.result.orElseThrow(NotCalculatedException::new));
            }
        });
    }

    private void formulas(CellArea area, Consumer<Node> action) {
        for (int sheet = area.firstSheet(); sheet <= area.lastSheet(); sheet++) {
            NavigableMap<Integer, NavigableMap<Integer, Node>> rows = bySheet.get(sheet);
            if (rows != null) {
                rows.subMap(area.firstRow(), true, area.lastRow(), true)
                        .values()
                        .forEach(row -> {
                            look();
                            row.subMap(area.firstColumn(), true, area.lastColumn(), true)
                                    .values()
                                    .forEach(node -> {
                                        look();
                                        action.accept(node);
                                    });
                        });
            }
        }
    }

    private void look() {
        if (++looks > MOST_LOOKS) {
            throw new NotCalculatedException();
        }
    }
}
