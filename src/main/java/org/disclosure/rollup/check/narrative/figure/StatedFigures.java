package org.disclosure.rollup.check.narrative.figure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.text.Fact;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.KeyFigures;
import org.disclosure.rollup.submission.Submission;

/** Figures of the tables that the running text states with certainty, by cell. */
public final class StatedFigures {

    /** Of 元 in 万元. */
    static final int MYRIAD_PLACES = 4;

    private StatedFigures() {}

    /**
     * The numbers of the text by the cell they are of, in the order of the cells' codes. Two numbers where the text
     * contradicts itself. Nothing of a number that may be of more than one cell, or of another scope than the tables.
     */
    public static Map<CellCode, Set<BigDecimal>> of(Report report) {
        Map<CellCode, Set<BigDecimal>> stated = new TreeMap<>(Comparator.comparing(CellCode::toString));
        for (Fact fact : report.facts()) {
            if (fact instanceof Fact.Count count && !FactFindings.ofAnotherScope(report, count)) {
                cells(count.kind(), report.submission())
                        .forEach(cell -> stated.computeIfAbsent(cell, any -> new TreeSet<>())
                                .add(count.number()));
            }
        }
        return stated;
    }

    /** The fees that the text states, in 万元. That nothing was charged for information says nothing of other fees. */
    public static Map<CellCode, Set<BigDecimal>> fees(Report report) {
        Set<BigDecimal> stated = FactFindings.counts(report, EnumSet.of(Kind.FEE)).stream()
                .filter(count -> count.number().signum() != 0 && !FactFindings.ofAnotherScope(report, count))
                .map(count -> count.number().movePointLeft(MYRIAD_PLACES).stripTrailingZeros())
                .collect(Collectors.toCollection(TreeSet::new));
        return report.submission()
                .form()
                .keyFigures()
                .find(KeyFigure.FEES)
                .filter(cell -> !stated.isEmpty())
                .map(cell -> Map.of(cell, stated))
                .orElse(Map.of());
    }

    private static List<CellCode> cells(Kind kind, Submission tables) {
        return kind == Kind.NO_SUIT
                ? tables.form().keyFigures().cells(List.of(KeyFigure.DIRECT_SUITS, KeyFigure.LATER_SUITS))
                : cell(kind, tables).stream().toList();
    }

    private static Optional<CellCode> cell(Kind kind, Submission tables) {
        KeyFigures figures = tables.form().keyFigures();
        return switch (kind) {
            case NONE_RECEIVED -> figures.find(KeyFigure.RECEIVED);
            case NO_RECONSIDERATION -> figures.find(KeyFigure.RECONSIDERATIONS);
            // with nothing carried in, all meanings are one
            case RECEIVED -> figures.find(KeyFigure.RECEIVED).filter(cell -> nothing(KeyFigure.CARRIED_IN, tables));
            case CONCLUDED -> figures.find(KeyFigure.CONCLUDED).filter(cell -> nothing(KeyFigure.CARRIED_IN, tables));
            case NATURAL ->
                figures.find(KeyFigure.RECEIVED)
                        .map(received -> received.in("natural"))
                        .filter(cell ->
                                nothing(KeyFigure.CARRIED_IN, tables) && nothing(KeyFigure.CARRIED_OUT, tables));
            case FEE -> Optional.empty();
            default -> only(new Meanings(tables.form()).of(kind));
        };
    }

    private static boolean nothing(KeyFigure figure, Submission tables) {
        return tables.amount(tables.form().keyFigures().cell(figure))
                .filter(amount -> amount.signum() == 0)
                .isPresent();
    }

    private static Optional<CellCode> only(List<Meaning> meanings) {
        return meanings.stream()
                .filter(meaning -> meanings.size() == 1 && meaning.less().isEmpty())
                .filter(meaning -> meaning.figures().size() == 1)
                .filter(meaning -> meaning.figures().get(0).cells().size() == 1)
                .map(Meaning::firstCell)
                .findFirst();
    }
}
