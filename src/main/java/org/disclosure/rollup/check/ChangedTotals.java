package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.KeyFigures;
import org.disclosure.rollup.submission.Figures;
import org.disclosure.rollup.submission.Resubmission;

/**
 * D-CHANGED: a unit that was already counted in the year's published figures sent something else, or has withdrawn its
 * report, so that published totals of the district change.
 */
public final class ChangedTotals {

    private static final int NAMED = 6;

    private final Form form;
    private final Figures before;
    private final Figures after;

    /**
     * @param before the district's published figures
     * @param after its figures now
     */
    public ChangedTotals(Form form, Figures before, Figures after) {
        this.form = form;
        this.before = before;
        this.after = after;
    }

    /** The finding about a unit; empty when none of its figures changed. */
    public Optional<Finding> finding(Resubmission unit) {
        List<FormCell> changed = form.cells().stream()
                .filter(cell -> unit.changes().containsKey(cell.code()))
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        String many = Integer.toString(changed.size());
        Finding finding = Finding.of(
                        Problem.D_CHANGED,
                        unit.unit(),
                        unit.oldFile(),
                        unit.newFile().orElse(""),
                        many,
                        totals(changed, unit, FormCell::title))
                .named(unit.unit())
                .given(
                        unit.unit(),
                        unit.oldFile(),
                        unit.newFile().orElse(""),
                        many,
                        totals(changed, unit, cell -> form.keptNames().title(cell.code())));
        if (unit.newFile().isEmpty()) {
            return Optional.of(finding.as("withdrawn"));
        }
        return Optional.of(unit.sameContent() ? finding.as(whyOtherwise(unit)) : finding);
    }

    /** Why the same file counts with other figures. */
    private static String whyOtherwise(Resubmission unit) {
        return unit.amended() ? "amended" : unit.inParts() ? "parts" : "reread";
    }

    private String totals(List<FormCell> changed, Resubmission unit, Function<FormCell, String> titles) {
        String first = changed.stream()
                .limit(NAMED)
                .map(cell -> total(titles.apply(cell), cell, unit.changes().get(cell.code())))
                .collect(Collectors.joining("；"));
        return changed.size() > NAMED ? first + "……" : first;
    }

    /** The district's total and, in brackets, what this unit changes of it: other units may change it too. */
    private String total(String title, FormCell cell, BigDecimal change) {
        return title + " " + shown(before, cell) + " → " + shown(after, cell) + "（" + (change.signum() > 0 ? "+" : "")
                + change.toPlainString() + "）";
    }

    private static String shown(Figures figures, FormCell cell) {
        return figures.amount(cell.code()).map(BigDecimal::toPlainString).orElse("—");
    }

    /** Rank of a cell in the list: applications received and concluded first, then the other totals, then the rest. */
    private int rank(FormCell cell) {
        KeyFigures figures = form.keyFigures();
        String table = cell.code().table();
        boolean total = cell.column().total();
        if (table.equals(figures.applications())) {
            return figures.cells(KeyFigure.BALANCE).contains(cell.code()) ? 0 : total ? 2 : 3;
        }
        return total || !table.equals(figures.disputes()) ? 1 : 3;
    }
}
