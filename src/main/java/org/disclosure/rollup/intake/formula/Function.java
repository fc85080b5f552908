package org.disclosure.rollup.intake.formula;

import java.util.List;

/** An operator or a function of spreadsheets. */
@FunctionalInterface
interface Function {

    /**
     * @throws Faulted when it comes to an error
     * @throws NotCalculated when programs may differ on what it comes to
     */
    Value of(List<Expression> arguments, Evaluator evaluator);
}
