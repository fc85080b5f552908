package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Submission;

/**
 * The equalities of a submission as a system of equations: what is left over in each, and how each cell of this year
 * enters it. Blanks count as nothing here; last year's figures stand.
 */
final class Balance {

    private final Form form;
    private final Submission submission;
    private final List<BigDecimal> residuals = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<CellCode, Map<Integer, Integer>> columns = new HashMap<>();

    Balance(List<LinearCheck> checks, Submission submission, int year, Optional<Submission> last) {
        this.form = submission.form();
        this.submission = submission;
        for (LinearCheck check : checks) {
            if (check.holdsFor(year) && !check.atLeast()) {
                check.equations().stream()
                        .filter(equation -> !equation.right().isEmpty())
                        .forEach(equation -> Evaluation.of(check, equation, form, submission, last)
                                .ifPresent(evaluation -> add(check.code(), equation, evaluation)));
            }
        }
    }

    private void add(String code, Equation equation, Evaluation evaluation) {
        int number = residuals.size();
        residuals.add(evaluation.difference());
        numbers.put(code + " " + equation.about(), number);
        equation.left().forEach(term -> enter(number, term, 1));
        equation.right().forEach(term -> enter(number, term, -1));
    }

    private void enter(int equation, Term term, int side) {
        if (!term.lastYear()) {
            columns.computeIfAbsent(term.cell(), cell -> new HashMap<>())
                    .merge(equation, side * term.sign(), Integer::sum);
        }
    }

    /** The equation of this check that is filed under this cell. */
    Optional<Integer> number(String code, CellCode about) {
        return Optional.ofNullable(numbers.get(code + " " + about));
    }

    BigDecimal residual(int equation) {
        return residuals.get(equation);
    }

    /** The equations that do not add up, in groups that no cell connects. */
    List<Set<Integer>> brokenGroups() {
        Set<Integer> left = new TreeSet<>();
        for (int equation = 0; equation < residuals.size(); equation++) {
            if (residuals.get(equation).signum() != 0) {
                left.add(equation);
            }
        }
        List<Set<Integer>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<Integer> group = new TreeSet<>();
            List<Integer> reached = new ArrayList<>(List.of(left.iterator().next()));
            while (!reached.isEmpty()) {
                int equation = reached.remove(0);
                if (left.remove(equation)) {
                    group.add(equation);
                    cellsOf(Set.of(equation))
                            .forEach(cell -> reached.addAll(column(cell).keySet()));
                }
            }
            groups.add(group);
        }
        return groups;
    }

    /** The cells that enter any of these equations, in the form's order. */
    List<CellCode> cellsOf(Set<Integer> equations) {
        return form.cells().stream()
                .map(FormCell::code)
                .filter(cell -> column(cell).keySet().stream().anyMatch(equations::contains))
                .toList();
    }

    /** How the cell enters the equations: its coefficient by equation. */
    Map<Integer, Integer> column(CellCode cell) {
        return columns.getOrDefault(cell, Map.of());
    }

    /** The change of the cell by this much; empty when the cell cannot hold the number. */
    Optional<Suggestion.Change> change(CellCode cell, BigDecimal by) {
        Optional<BigDecimal> held = submission.amount(cell);
        BigDecimal then = held.orElse(BigDecimal.ZERO).add(by);
        FormCell at = form.cell(cell);
        boolean allowed = (then.signum() >= 0 || at.number().negativeAllowed())
                && (!at.number().whole() || then.stripTrailingZeros().scale() <= 0);
        return allowed && by.signum() != 0
                ? Optional.of(new Suggestion.Change(
                        cell, held, then, at.row().total() || at.column().total()))
                : Optional.empty();
    }
}
