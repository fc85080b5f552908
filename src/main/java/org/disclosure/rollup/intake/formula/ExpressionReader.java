package org.disclosure.rollup.intake.formula;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.BoolPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.ErrPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.MissingArgPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.PowerPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg3D;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.disclosure.rollup.intake.formula.function.Functions;
import org.disclosure.rollup.intake.formula.function.Operators;
import org.disclosure.rollup.intake.formula.value.CellArea;
import org.disclosure.rollup.intake.formula.value.Cells;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.Formula;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;

/** Makes a tree of a formula, token by token. A token that is not known here makes the formula one that is not calculated. */
final class ExpressionReader {

    /** Largest depth of nested operators, as in {@code A1+A2+A3}: each calls for the one before it. */
    private static final int DEEPEST_TREE = 256;

    private static final Map<Class<? extends Ptg>, String> OPERATORS = Map.ofEntries(
            Map.entry(AddPtg.class, "+"),
            Map.entry(SubtractPtg.class, "-"),
            Map.entry(MultiplyPtg.class, "*"),
            Map.entry(DividePtg.class, "/"),
            Map.entry(PowerPtg.class, Operators.POWER),
            Map.entry(ConcatPtg.class, "&"),
            Map.entry(EqualPtg.class, "="),
            Map.entry(NotEqualPtg.class, "<>"),
            Map.entry(LessThanPtg.class, "<"),
            Map.entry(LessEqualPtg.class, "<="),
            Map.entry(GreaterThanPtg.class, ">"),
            Map.entry(GreaterEqualPtg.class, ">="),
            Map.entry(PercentPtg.class, "%"),
            Map.entry(UnaryMinusPtg.class, Operators.MINUS),
            Map.entry(UnaryPlusPtg.class, Operators.BRACKETS),
            Map.entry(ParenthesisPtg.class, Operators.BRACKETS));

    private final Cells cells;
    private final WorkbookNames names;
    private final FormulaTokens tokens;

    ExpressionReader(Cells cells) {
        this.cells = cells;
        this.names = new WorkbookNames(cells);
        this.tokens = new FormulaTokens(names);
    }

    /**
     * @throws NotCalculatedException when it is no formula, or has something that is not calculated
     */
    Expression read(Formula formula) {
        try {
            Ptg[] unshifted = tokens.of(formula.text(), formula.sheet());
            return tree(Shift.of(unshifted, formula.rowShift(), formula.columnShift()), formula.sheet());
        } catch (RuntimeException | StackOverflowError e) {
            // the parser calls itself for what is nested, and fails in many ways on what it does not know
            throw new NotCalculatedException();
        }
    }

    private Expression tree(Ptg[] ofFormula, int sheet) {
        Deque<Expression> stack = new ArrayDeque<>();
        for (Ptg token : ofFormula) {
            if (token instanceof AttrPtg attribute) {
                if (attribute.isSum()) {
                    stack.push(call("SUM", operands(stack, 1)));
                }
            } else if (token instanceof AbstractFunctionPtg function) {
                stack.push(function(function, operands(stack, function.getNumberOfOperands())));
            } else if (OPERATORS.containsKey(token.getClass())) {
                int operands = token instanceof OperationPtg operation ? operation.getNumberOfOperands() : 1;
                stack.push(call(OPERATORS.get(token.getClass()), operands(stack, operands)));
            } else {
                stack.push(operand(token, sheet));
            }
        }
        if (stack.size() != 1) {
            throw new NotCalculatedException();
        }
        return stack.pop();
    }

    private static List<Expression> operands(Deque<Expression> stack, int number) {
        List<Expression> operands = new ArrayList<>();
        for (int operand = 0; operand < number; operand++) {
            operands.add(0, stack.pop());
        }
        return operands;
    }

    private static Expression function(AbstractFunctionPtg function, List<Expression> operands) {
        if (!function.isExternalFunction()) {
            return call(function.getName(), operands);
        }
        if (operands.get(0) instanceof Expression.FunctionName name) {
            return call(name.name(), operands.subList(1, operands.size()));
        }
        throw new NotCalculatedException();
    }

    private static Expression call(String name, List<Expression> operands) {
        boolean known = Functions.ALL.containsKey(name);
        // POI takes the minus for the weaker of the two, Excel for the stronger
        boolean minusBeforePower = name.equals(Operators.MINUS)
                && operands.get(0) instanceof Expression.Call operand
                && operand.name().equals(Operators.POWER);
        Expression.Call call = new Expression.Call(name, operands);
        if (!known || minusBeforePower || call.depth() > DEEPEST_TREE) {
            throw new NotCalculatedException();
        }
        return call;
    }

    private Expression operand(Ptg token, int sheet) {
        if (token instanceof IntPtg number) {
            return constant(Value.Number.of(number.getValue()));
        } else if (token instanceof NumberPtg number) {
            return constant(Value.Number.of(
                    Value.Number.of(BigDecimal.valueOf(number.getValue())).shown()));
        } else if (token instanceof StringPtg text) {
            return constant(new Value.Text(text.getValue()));
        } else if (token instanceof BoolPtg truth) {
            return constant(new Value.Truth(truth.getValue()));
        } else if (token instanceof ErrPtg error) {
            return constant(new Value.Fault(error.toFormulaString()));
        } else if (token instanceof MissingArgPtg) {
            return new Expression.Missing();
        } else if (token instanceof NameXPxg name) {
            return new Expression.FunctionName(name.getNameName());
        } else if (token instanceof NamePtg name) {
            return named(names.name(name), sheet);
        }
        return new Expression.Reference(area(token, sheet));
    }

    private static Expression constant(Value value) {
        return new Expression.Constant(value);
    }

    /** Cells that a name refers to; only fixed places are supported. */
    private Expression named(String name, int sheet) {
        Ptg[] meaning = tokens.parse(cells.named(name, sheet).orElseThrow(NotCalculatedException::new), sheet);
        if (meaning.length == 1 && meaning[0] instanceof Pxg3D && isFixed(meaning[0])) {
            return new Expression.Reference(area(meaning[0], sheet));
        }
        throw new NotCalculatedException();
    }

    private static boolean isFixed(Ptg token) {
        if (token instanceof AreaPtgBase area) {
            return !area.isFirstRowRelative()
                    && !area.isFirstColRelative()
                    && !area.isLastRowRelative()
                    && !area.isLastColRelative();
        }
        return token instanceof RefPtgBase cell && !cell.isRowRelative() && !cell.isColRelative();
    }

    private CellArea area(Ptg token, int sheet) {
        int first = sheet;
        int last = sheet;
        if (token instanceof Pxg3D other) {
            first = sheet(other.getSheetName());
            last = other.getLastSheetName() == null ? first : sheet(other.getLastSheetName());
        }
        if (last < first) {
            throw new NotCalculatedException();
        }
        if (token instanceof RefPtgBase cell) {
            return new CellArea(first, last, cell.getRow(), cell.getColumn(), cell.getRow(), cell.getColumn());
        } else if (token instanceof AreaPtgBase area) {
            return new CellArea(
                    first, last, area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
        }
        throw new NotCalculatedException();
    }

    private int sheet(String name) {
        OptionalInt sheet = cells.sheet(name);
        return sheet.orElseThrow(NotCalculatedException::new);
    }
}
