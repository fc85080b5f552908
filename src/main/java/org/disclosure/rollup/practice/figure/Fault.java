package org.disclosure.rollup.practice.figure;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;

/**
 * A mistake in a report.
 *
 * @param cell where it is
 * @param more what is added to the figure, and to what follows from it; 0 where it is replaced by words
 * @param written what stands in the cell instead of its figure
 */
public record Fault(FaultKind kind, CellCode cell, int more, Optional<String> written) {

    private static final List<String> WORDS = List.of("见附件", "待核实", "暂未统计", "若干");

    public static Fault draw(FigureOrder order, PracticeFigures figures, SeededRandom seededRandom) {
        FaultKind kind = seededRandom.pick(List.of(FaultKind.values()));
        CellCode outcome = seededRandom.pick(order.outcomes());
        String applicant = seededRandom.pick(order.applicants());
        CellCode detail = outcome.in(applicant);
        int more = 1 + seededRandom.below(9);
        return switch (kind) {
            case ROW_SUM -> wrong(kind, outcome, more);
            case BALANCE -> wrong(kind, order.cell(KeyFigure.RECEIVED).in(applicant), more);
            case ITEMS_SUM -> wrong(kind, detail, more);
            case TABLE4_SUM -> wrong(kind, seededRandom.pick(order.disputes()), more);
            case NEGATIVE -> wrong(kind, detail, -1 - figures.count(detail) - more);
            case NOT_A_NUMBER -> instead(kind, detail, seededRandom.pick(WORDS));
            case DASH -> instead(kind, detail, "-");
            case BLANK -> instead(kind, detail, "");
        };
    }

    private static Fault wrong(FaultKind kind, CellCode cell, int more) {
        return new Fault(kind, cell, more, Optional.empty());
    }

    private static Fault instead(FaultKind kind, CellCode cell, String written) {
        return new Fault(kind, cell, 0, Optional.of(written));
    }

    /** The figures in the file, before anything is written over. */
    public PracticeFigures in(PracticeFigures figures) {
        PracticeFigures wrong = figures.with(cell, more);
        boolean totalFollows = kind == FaultKind.BALANCE || kind == FaultKind.ITEMS_SUM;
        return totalFollows ? wrong.with(cell.in("total"), more) : wrong;
    }
}
