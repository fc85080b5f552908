package org.disclosure.rollup.practice;

import java.math.BigDecimal;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;

/** The figures of a report in the form's order: counts, and the fees in hundredths of 万元. */
final class Figures {

    private final FigureOrder order;
    private final int[] values;

    private Figures(FigureOrder order, int[] values) {
        this.order = order;
        this.values = values;
    }

    /** Invents a report that adds up. */
    static Figures draw(FigureOrder order, Dice dice) {
        Figures figures = new Figures(order, new int[order.cells().size()]);
        boolean large = dice.chance(0.15);
        figures.publish(dice, large);
        for (String applicant : order.applicants()) {
            boolean citizens = applicant.equals("natural");
            figures.apply(dice, applicant, citizens ? large ? 60 : 12 : large ? 12 : 4);
        }
        for (CellCode dispute : order.disputes()) {
            for (String result : order.results()) {
                int count = dice.chance(0.4) ? dice.small(6) : 0;
                figures.add(dispute.in(result), count);
                figures.add(dispute, count);
            }
        }
        return figures;
    }

    /** Districts make no regulations, so those stay 0. */
    private void publish(Dice dice, boolean large) {
        int issued = dice.below(9);
        add(KeyFigure.NORMS_ISSUED, issued);
        add(KeyFigure.NORMS_REPEALED, dice.below(4));
        add(KeyFigure.NORMS_IN_FORCE, issued + 5 + dice.below(60));
        add(KeyFigure.LICENSES, dice.below(large ? 9000 : 300));
        add(KeyFigure.PENALTIES, dice.below(large ? 2000 : 80));
        add(KeyFigure.COMPULSION, dice.below(30));
        add(KeyFigure.FEES, large ? dice.below(90_000) : dice.below(500));
    }

    private void apply(Dice dice, String applicant, int most) {
        int concluded = 0;
        for (CellCode outcome : order.outcomes()) {
            int count = dice.chance(0.35) ? dice.small(most) : 0;
            applications(outcome, applicant, count);
            concluded += count;
        }
        int carriedOut = dice.below(3);
        int carriedIn = Math.min(dice.below(4), concluded + carriedOut);
        applications(order.cell(KeyFigure.CONCLUDED), applicant, concluded);
        applications(order.cell(KeyFigure.CARRIED_OUT), applicant, carriedOut);
        applications(order.cell(KeyFigure.CARRIED_IN), applicant, carriedIn);
        applications(order.cell(KeyFigure.RECEIVED), applicant, concluded + carriedOut - carriedIn);
    }

    private void applications(CellCode total, String applicant, int count) {
        add(total.in(applicant), count);
        add(total, count);
    }

    private void add(KeyFigure figure, int more) {
        add(order.cell(figure), more);
    }

    private void add(CellCode cell, int more) {
        values[order.place(cell)] += more;
    }

    /** The same figures with some more in one cell. */
    Figures with(CellCode cell, int more) {
        Figures changed = new Figures(order, values.clone());
        changed.add(cell, more);
        return changed;
    }

    int count(CellCode cell) {
        return values[order.place(cell)];
    }

    int count(KeyFigure figure) {
        return count(order.cell(figure));
    }

    /** The number as the form wants it. */
    BigDecimal number(CellCode cell) {
        int value = count(cell);
        if (!cell.equals(order.cell(KeyFigure.FEES))) {
            return BigDecimal.valueOf(value);
        }
        return BigDecimal.valueOf(value, 2).stripTrailingZeros();
    }
}
