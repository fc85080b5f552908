package org.disclosure.rollup.publish.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.KeyFigures;

/**
 * The figures that a report's sentences are built from.
 *
 * @param now the year's figures by cell; empty where nobody reported one
 * @param lastYear the figures of the year before by this year's cells; empty where there is none
 */
record ReportFigures(
        Form form, Function<CellCode, Optional<BigDecimal>> now, Function<CellCode, Optional<BigDecimal>> lastYear) {

    KeyFigures keys() {
        return form.keyFigures();
    }

    /** A figure that is one cell; empty when the form does not have it, or nobody reported it. */
    Optional<BigDecimal> figure(KeyFigure figure) {
        return keys().find(figure).flatMap(now);
    }

    /** The sum of several cells; empty when one of them is not known. */
    Optional<BigDecimal> sum(Stream<CellCode> cells) {
        return sum(cells.map(now).toList());
    }

    /** The sum of parts; empty when one of them is not known. */
    static Optional<BigDecimal> sum(List<Optional<BigDecimal>> parts) {
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    static boolean isZero(Optional<BigDecimal> figure) {
        return figure.filter(value -> value.signum() == 0).isPresent();
    }
}
