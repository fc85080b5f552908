package org.disclosure.rollup.check.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.check.rule.Equation;
import org.disclosure.rollup.check.rule.LinearCheck;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.rule.Term;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;

/**
 * An equality that the cells of one table keep within a year, as the program declares it. What the office changes in its own
 * checks does not make a figure more certain, so that this is not asked.
 *
 * @param coefficients by cell, of which those that hold come to 0
 */
record PictureIdentity(Map<CellCode, Integer> coefficients) {

    /** Read when the first picture comes. */
    private static final class Declared {

        private static final RuleBook BOOK = RuleBook.load(Forms.load());
    }

    PictureIdentity {
        coefficients = Map.copyOf(coefficients);
    }

    /** Those of a table of the form. */
    static List<PictureIdentity> of(Form form, String table, int year) {
        List<PictureIdentity> identities = new ArrayList<>();
        for (LinearCheck check : Declared.BOOK.checks(form)) {
            if (check.holdsFor(year) && !check.atLeast()) {
                check.equations().stream()
                        .filter(equation -> isWithin(equation, table))
                        .map(PictureIdentity::of)
                        .forEach(identities::add);
            }
        }
        return identities;
    }

    /** An equality with nothing on one side says what a unit may not have, and that it may explain. */
    private static boolean isWithin(Equation equation, String table) {
        return !equation.right().isEmpty()
                && all(equation).stream()
                        .allMatch(
                                term -> !term.lastYear() && term.cell().table().equals(table));
    }

    private static List<Term> all(Equation equation) {
        List<Term> terms = new ArrayList<>(equation.left());
        terms.addAll(equation.right());
        return terms;
    }

    private static PictureIdentity of(Equation equation) {
        Map<CellCode, Integer> coefficients = new HashMap<>();
        equation.left().forEach(term -> coefficients.merge(term.cell(), term.sign(), Integer::sum));
        equation.right().forEach(term -> coefficients.merge(term.cell(), -term.sign(), Integer::sum));
        return new PictureIdentity(coefficients);
    }

    /** What the cells come to, blanks as nothing; 0 when it holds. */
    BigDecimal rest(Map<CellCode, BigDecimal> values) {
        BigDecimal rest = BigDecimal.ZERO;
        for (Map.Entry<CellCode, Integer> each : coefficients.entrySet()) {
            rest = rest.add(
                    values.getOrDefault(each.getKey(), BigDecimal.ZERO).multiply(BigDecimal.valueOf(each.getValue())));
        }
        return rest;
    }

    boolean holds(Map<CellCode, BigDecimal> values) {
        return rest(values).signum() == 0;
    }

    /** Whether three figures or more that are not 0 meet in it: then a number that is misread alike everywhere does not fit. */
    boolean compares(Map<CellCode, BigDecimal> values) {
        return coefficients.keySet().stream()
                        .filter(cell ->
                                values.getOrDefault(cell, BigDecimal.ZERO).signum() != 0)
                        .count()
                > 2;
    }

    boolean has(CellCode cell) {
        return coefficients.containsKey(cell);
    }
}
