package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.rule.Equation;
import org.disclosure.rollup.check.rule.LinearCheck;
import org.disclosure.rollup.check.rule.Term;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.submission.Figures;

/**
 * A linear check held against figures. It holds when it holds with every blank counted as nothing; it is broken when no
 * filling of the blanks with numbers the cells allow could make it hold; anything else is undecided.
 */
final class Evaluation {

    /** Outcome of an evaluation. */
    enum Outcome {
        HOLDS,
        BROKEN,
        UNDECIDED
    }

    /** A term and its number; empty for a blank. */
    record TermValue(Term term, Optional<BigDecimal> value) {

        private BigDecimal addTo(BigDecimal sum) {
            if (value.isEmpty()) {
                return sum;
            }
            return term.sign() == 1
                    ? sum.add(value.get())
                    : sum.add(value.get().multiply(BigDecimal.valueOf(term.sign())));
        }
    }

    private final Form form;
    private final boolean atLeast;
    private final List<TermValue> left;
    private final List<TermValue> right;

    private Evaluation(Form form, boolean atLeast, List<TermValue> left, List<TermValue> right) {
        this.form = form;
        this.atLeast = atLeast;
        this.left = left;
        this.right = right;
    }

    /**
     * Holds an equation against this year's and last year's figures; empty when it does not apply because a table it
     * needs was not reported or there is no last year.
     */
    static Optional<Evaluation> of(
            LinearCheck check, Equation equation, Form form, Figures now, Optional<? extends Figures> last) {
        if (!haveTables(equation.left(), now, last) || !haveTables(equation.right(), now, last)) {
            return Optional.empty();
        }
        return Optional.of(new Evaluation(
                form, check.atLeast(), values(equation.left(), now, last), values(equation.right(), now, last)));
    }

    /**
     * True if an equation that applies holds. Nearly all do, so that this comes first: it only adds up.
     */
    static boolean holds(LinearCheck check, Equation equation, Figures now, Optional<? extends Figures> last) {
        if (!haveTables(equation.left(), now, last) || !haveTables(equation.right(), now, last)) {
            return false;
        }
        return holds(check.atLeast(), sum(equation.left(), now, last).compareTo(sum(equation.right(), now, last)));
    }

    private static boolean holds(boolean atLeast, int sign) {
        return sign == 0 || atLeast && sign > 0;
    }

    private static BigDecimal sum(List<Term> terms, Figures now, Optional<? extends Figures> last) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            sum = new TermValue(term, amount(term, now, last)).addTo(sum);
        }
        return sum;
    }

    private static boolean haveTables(List<Term> terms, Figures now, Optional<? extends Figures> last) {
        for (Term term : terms) {
            String table = term.cell().table();
            if (term.lastYear() ? last.isEmpty() || !last.get().hasTable(table) : !now.hasTable(table)) {
                return false;
            }
        }
        return true;
    }

    List<TermValue> left() {
        return left;
    }

    List<TermValue> right() {
        return right;
    }

    BigDecimal leftSum() {
        return sum(left);
    }

    BigDecimal rightSum() {
        return sum(right);
    }

    /** Left less right, blanks counted as nothing. */
    BigDecimal difference() {
        return leftSum().subtract(rightSum());
    }

    Outcome outcome() {
        int sign = difference().signum();
        if (holds(atLeast, sign)) {
            return Outcome.HOLDS;
        }
        boolean canRise = canMove(left, 1) || canMove(right, -1);
        boolean canFall = canMove(left, -1) || canMove(right, 1);
        boolean canMeet = sign < 0 && canRise || sign > 0 && canFall;
        return canMeet && (atLeast || whole(difference()) || blankMoney()) ? Outcome.UNDECIDED : Outcome.BROKEN;
    }

    /** The terms whose cell is blank or unreadable. */
    List<Term> blanks() {
        List<TermValue> all = new ArrayList<>(left);
        all.addAll(right);
        return all.stream()
                .filter(valued -> valued.value().isEmpty())
                .map(TermValue::term)
                .toList();
    }

    /** A blank count can only make up for a whole number; a blank amount of money for any. */
    private boolean blankMoney() {
        return blanks().stream().anyMatch(term -> !number(term).whole());
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** True if filling a blank among the terms can move their sum in this direction. */
    private boolean canMove(List<TermValue> terms, int sign) {
        return terms.stream()
                .filter(valued -> valued.value().isEmpty())
                .map(TermValue::term)
                .anyMatch(term -> term.sign() == sign || number(term).negativeAllowed());
    }

    private NumberKind number(Term term) {
        return form.cell(term.cell()).number();
    }

    private static BigDecimal sum(List<TermValue> terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TermValue valued : terms) {
            sum = valued.addTo(sum);
        }
        return sum;
    }

    private static List<TermValue> values(List<Term> terms, Figures now, Optional<? extends Figures> last) {
        List<TermValue> values = new ArrayList<>(terms.size());
        for (Term term : terms) {
            values.add(new TermValue(term, amount(term, now, last)));
        }
        return values;
    }

    private static Optional<BigDecimal> amount(Term term, Figures now, Optional<? extends Figures> last) {
        return (term.lastYear() ? last.orElseThrow() : now).amount(term.cell());
    }
}
