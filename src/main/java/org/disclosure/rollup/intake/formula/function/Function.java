package org.disclosure.rollup.intake.formula.function;

import java.util.List;
import org.disclosure.rollup.intake.formula.value.Expression;
import org.disclosure.rollup.intake.formula.value.FormulaErrorException;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;

/** An operator or a function of spreadsheets. */
@FunctionalInterface
interface Function {

    /**
     * @throws FormulaErrorException when it comes to an error
     * @throws NotCalculatedException when programs may differ on what it comes to
     */
    Value of(List<Expression> arguments, Evaluator evaluator);
}
