package org.disclosure.rollup.practice.figure;

import java.math.BigDecimal;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;

/** The figures of a report in the form's order: counts, and the fees in hundredths of 万元. */
public final class PracticeFigures {

    private final FigureOrder order;
    private final int[] values;

    private PracticeFigures(FigureOrder order, int[] values) {
        this.order = order;
        this.values = values;
    }

    /** Invents a report that adds up. */
    public static PracticeFigures draw(FigureOrder order, SeededRandom seededRandom) {
        PracticeFigures figures =
                new PracticeFigures(order, new int[order.cells().size()]);
        boolean large = seededRandom.chance(0.15);
        figures.publish(seededRandom, large);
        for (String applicant : order.applicants()) {
            boolean citizens = applicant.equals("natural");
            figures.apply(seededRandom, applicant, citizens ? large ? 60 : 12 : large ? 12 : 4);
        }
        for (CellCode dispute : order.disputes()) {
            for (String result : order.results()) {
                int count = seededRandom.chance(0.4) ? seededRandom.small(6) : 0;
                figures.add(dispute.in(result), count);
                figures.add(dispute, count);
            }
        }
        return figures;
    }

    /** Districts make no regulations, so those stay 0. */
    private void publish(SeededRandom seededRandom, boolean large) {
        int issued = seededRandom.below(9);
        add(KeyFigure.NORMS_ISSUED, issued);
        add(KeyFigure.NORMS_REPEALED, seededRandom.below(4));
        add(KeyFigure.NORMS_IN_FORCE, issued + 5 + seededRandom.below(60));
        add(KeyFigure.LICENSES, seededRandom.below(large ? 9000 : 300));
        add(KeyFigure.PENALTIES, seededRandom.below(large ? 2000 : 80));
        add(KeyFigure.COMPULSION, seededRandom.below(30));
        add(KeyFigure.FEES, large ? seededRandom.below(90_000) : seededRandom.below(500));
    }

    private void apply(SeededRandom seededRandom, String applicant, int most) {
        int concluded = 0;
        for (CellCode outcome : order.outcomes()) {
            int count = seededRandom.chance(0.35) ? seededRandom.small(most) : 0;
            applications(outcome, applicant, count);
            concluded += count;
        }
        int carriedOut = seededRandom.below(3);
        int carriedIn = Math.min(seededRandom.below(4), concluded + carriedOut);
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
    PracticeFigures with(CellCode cell, int more) {
        PracticeFigures changed = new PracticeFigures(order, values.clone());
        changed.add(cell, more);
        return changed;
    }

    int count(CellCode cell) {
        return values[order.place(cell)];
    }

    public int count(KeyFigure figure) {
        return count(order.cell(figure));
    }

    /** The number as the form wants it. */
    public BigDecimal number(CellCode cell) {
        int value = count(cell);
        if (!cell.equals(order.cell(KeyFigure.FEES))) {
            return BigDecimal.valueOf(value);
        }
        return BigDecimal.valueOf(value, 2).stripTrailingZeros();
    }
}
