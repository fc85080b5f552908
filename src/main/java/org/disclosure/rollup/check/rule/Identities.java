package org.disclosure.rollup.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.disclosure.rollup.check.rule.Identity.Side;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;

/** Declared checks that hold for the district's figures too: the equalities of tables 3 and 4 that are errors. */
public final class Identities {

    private static final String THREE_FOUR = "t[34]";

    private Identities() {}

    /** The identities of a year's figures, in the order of their declaration. */
    public static List<Identity> of(RuleBook book, Form form, int year, Messages.Language language) {
        Messages messages = new Messages(language);
        List<Identity> identities = new ArrayList<>();
        forEach(book, form, year, (check, equation) -> {
            String formula = new DeclaredFormula(check, form, messages).words();
            identities.add(new Identity(
                    check.code(),
                    check.title(language),
                    formula,
                    equation.scope(),
                    side(equation.left()),
                    side(equation.right())));
        });
        return identities;
    }

    public static void forEach(RuleBook book, Form form, int year, BiConsumer<LinearCheck, Equation> action) {
        book.checks(form).stream()
                // what a unit may explain, a sum of units may too
                .filter(check -> check.holdsFor(year) && !check.atLeast() && check.severity() == Severity.ERROR)
                .forEach(check -> check.equations().stream()
                        .filter(equation -> equation.about().table().matches(THREE_FOUR))
                        .filter(equation -> equation.terms().stream().noneMatch(Term::lastYear))
                        .forEach(equation -> action.accept(check, equation)));
    }

    private static Side side(List<Term> terms) {
        return new Side(cells(terms, 1), cells(terms, -1));
    }

    private static List<CellCode> cells(List<Term> terms, int sign) {
        return terms.stream()
                .filter(term -> term.sign() == sign)
                .map(Term::cell)
                .toList();
    }
}
