package org.disclosure.rollup.publish.report;

import static org.disclosure.rollup.publish.report.ReportWording.nonZero;
import static org.disclosure.rollup.publish.report.ReportWording.pieces;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.KeyFigure;

/**
 * The sentence of a report that table 4 speaks by itself: reviews and suits over disclosure, the two kinds of suit
 * together.
 */
final class DisputeSentences {

    private static final List<KeyFigure> REVIEWS = List.of(KeyFigure.RECONSIDERATIONS);
    private static final List<KeyFigure> SUITS = List.of(KeyFigure.DIRECT_SUITS, KeyFigure.LATER_SUITS);

    private final ReportFigures figures;

    DisputeSentences(ReportFigures figures) {
        this.figures = figures;
    }

    /** Number of disputes and their outcomes; empty when nobody reported them. */
    String disputes() {
        Optional<BigDecimal> reviews = figures.sum(cells(REVIEWS));
        Optional<BigDecimal> suits = figures.sum(cells(SUITS));
        if (ReportFigures.isZero(reviews) && ReportFigures.isZero(suits)) {
            return "本年未发生政府信息公开行政复议、行政诉讼。";
        }
        List<String> clauses = Stream.of(
                        reviews.map(count -> "行政复议" + pieces(count) + results(REVIEWS)),
                        suits.map(count -> "行政诉讼" + pieces(count) + results(SUITS)))
                .flatMap(Optional::stream)
                .toList();
        return clauses.isEmpty() ? "" : "本年政府信息公开" + String.join("；", clauses) + "。";
    }

    private Stream<CellCode> cells(List<KeyFigure> disputes) {
        return figures.keys().cells(disputes).stream();
    }

    private String results(List<KeyFigure> disputes) {
        Map<String, BigDecimal> known = new LinkedHashMap<>();
        for (FormColumn column :
                figures.form().table(figures.keys().disputes()).blocks().get(0).columns()) {
            if (!column.total()) {
                figures.sum(cells(disputes).map(cell -> cell.in(column.code())))
                        .ifPresent(count -> known.put(column.label().text(), count));
            }
        }
        List<String> results = nonZero(known);
        return results.isEmpty() ? "" : "，" + String.join("、", results);
    }

    /** True if one of them was decided against the unit. */
    boolean areCorrected() {
        return Stream.of(cells(REVIEWS), cells(SUITS))
                .flatMap(dispute -> dispute)
                .flatMap(cell -> figures.now().apply(cell.in("corrected")).stream())
                .anyMatch(count -> count.signum() > 0);
    }
}
