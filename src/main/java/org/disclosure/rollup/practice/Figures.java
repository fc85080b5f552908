package org.disclosure.rollup.practice;

import java.math.BigDecimal;
import org.disclosure.rollup.form.CellCode;

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
        for (String dispute : order.disputes()) {
            for (String result : order.results()) {
                int count = dice.chance(0.4) ? dice.small(6) : 0;
                figures.add("t4", dispute, result, count);
                figures.add("t4", dispute, FigureOrder.TOTAL, count);
            }
        }
        return figures;
    }

    /** Districts make no regulations, so those stay 0. */
    private void publish(Dice dice, boolean large) {
        int issued = dice.below(9);
        add("t2", "normative-documents", "issued", issued);
        add("t2", "normative-documents", "repealed", dice.below(4));
        add("t2", "normative-documents", "in-force", issued + 5 + dice.below(60));
        add("t2", "licenses", "decisions", dice.below(large ? 9000 : 300));
        add("t2", "penalties", "decisions", dice.below(large ? 2000 : 80));
        add("t2", "compulsion", "decisions", dice.below(30));
        add("t2", "fees", "amount", large ? dice.below(90_000) : dice.below(500));
    }

    private void apply(Dice dice, String applicant, int most) {
        int concluded = 0;
        for (String outcome : order.outcomes()) {
            int count = dice.chance(0.35) ? dice.small(most) : 0;
            applications(outcome, applicant, count);
            concluded += count;
        }
        int carriedOut = dice.below(3);
        int carriedIn = Math.min(dice.below(4), concluded + carriedOut);
        applications(FigureOrder.CONCLUDED, applicant, concluded);
        applications(FigureOrder.CARRIED_OUT, applicant, carriedOut);
        applications(FigureOrder.CARRIED_IN, applicant, carriedIn);
        applications(FigureOrder.RECEIVED, applicant, concluded + carriedOut - carriedIn);
    }

    private void applications(String row, String applicant, int count) {
        add("t3", row, applicant, count);
        add("t3", row, FigureOrder.TOTAL, count);
    }

    private void add(String table, String row, String column, int more) {
        values[order.place(table, row, column)] += more;
    }

    /** The same figures with some more in one cell. */
    Figures with(CellCode cell, int more) {
        Figures changed = new Figures(order, values.clone());
        changed.values[order.place(cell)] += more;
        return changed;
    }

    int count(CellCode cell) {
        return values[order.place(cell)];
    }

    int count(String table, String row, String column) {
        return values[order.place(table, row, column)];
    }

    /** The number as the form wants it. */
    BigDecimal number(CellCode cell) {
        int value = count(cell);
        if (!cell.equals(FigureOrder.FEES)) {
            return BigDecimal.valueOf(value);
        }
        return BigDecimal.valueOf(value, 2).stripTrailingZeros();
    }
}
