package org.disclosure.rollup.intake.formula.function;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.formula.value.CellArea;
import org.disclosure.rollup.intake.formula.value.Cells;
import org.disclosure.rollup.intake.formula.value.Decimals;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.FormulaErrorException;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;
import org.disclosure.rollup.intake.formula.value.Value.Number;

/** Calculates formulas whose precedents are calculated. */
public final class Evaluator {

    private static final Pattern NUMBER = Pattern.compile(" *[+-]?(?:\\d{1,15}(?:\\.\\d{0,15})?|\\.\\d{1,15}) *");

    /** Source of the values of areas, including results of other formulas. */
    public interface Source {

        /**
         * @param subtotals whether to go to formulas that make subtotals
         */
        void visit(CellArea area, boolean subtotals, Cells.Visitor visitor);
    }

    private final Source source;
    private final Cells cells;

    public Evaluator(Source source, Cells cells) {
        this.source = source;
        this.cells = cells;
    }

    Cells cells() {
        return cells;
    }

    void visit(CellArea area, Cells.Visitor visitor) {
        source.visit(area, true, visitor);
    }

    void visitWithoutSubtotals(CellArea area, Cells.Visitor visitor) {
        source.visit(area, false, visitor);
    }

    Value cell(int sheet, int row, int column) {
        Value[] found = {new Value.Nothing()};
        visit(CellArea.cell(sheet, row, column), (atRow, atColumn, value) -> found[0] = value);
        return found[0];
    }

    /** Single value of an expression; an error is thrown. An area of several cells is no single value. */
    public Value value(Expression expression) {
        Value value;
        if (expression instanceof Expression.Constant constant) {
            value = constant.value();
        } else if (expression instanceof Expression.Call call) {
            value = Functions.ALL.get(call.name()).of(call.arguments(), this);
        } else if (expression instanceof Expression.Reference reference
                && reference.area().isCell()) {
            CellArea at = reference.area();
            value = cell(at.firstSheet(), at.firstRow(), at.firstColumn());
        } else {
            throw new NotCalculatedException();
        }
        return sound(value);
    }

    /** The value, unless it is an error. */
    static Value sound(Value value) {
        if (value instanceof Value.Fault fault) {
            throw new FormulaErrorException(fault.code());
        }
        return value;
    }

    /** A value that is calculated with. */
    Number number(Expression expression) {
        Value value = value(expression);
        if (value instanceof Number number) {
            return number;
        } else if (value instanceof Value.Nothing) {
            return Number.ZERO;
        } else if (value instanceof Value.Truth truth) {
            return truth.holds() ? Number.of(1) : Number.ZERO;
        }
        return number(((Value.Text) value).text());
    }

    /** A text of digits counts as their number; which others do depends on the program and on its language. */
    private static Number number(String text) {
        if (isNumber(text)) {
            return Number.of(new BigDecimal(text.strip()));
        }
        if (text.isBlank() || mayBeNumber(text)) {
            throw new NotCalculatedException();
        }
        throw new FormulaErrorException(FormulaErrorException.VALUE);
    }

    /** True if every program takes the text for a number. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** True if a program may take the text for a number, a date, a share or an amount. */
    static boolean mayBeNumber(String text) {
        return text.codePoints()
                .anyMatch(character -> Character.isDigit(character)
                        || Character.getType(character) == Character.OTHER_NUMBER
                        || Character.getType(character) == Character.LETTER_NUMBER);
    }

    boolean truth(Expression expression) {
        Value value = value(expression);
        if (value instanceof Value.Truth truth) {
            return truth.holds();
        } else if (value instanceof Number number) {
            return !Decimals.zero(number);
        } else if (value instanceof Value.Nothing) {
            return false;
        }
        throw new NotCalculatedException();
    }

    /** A value that is put together with texts. */
    String text(Expression expression) {
        Value value = value(expression);
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Nothing) {
            return "";
        } else if (value instanceof Number number) {
            return Texts.written(number);
        }
        throw new NotCalculatedException();
    }
}
