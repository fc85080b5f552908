package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;

/**
 * The figures that a report's sentences are built from.
 *
 * @param now the year's figures by cell; empty where nobody reported one
 * @param lastYear the figures of the year before by this year's cells; empty where there is none
 */
record ReportFigures(
        Form form, Function<CellCode, Optional<BigDecimal>> now, Function<CellCode, Optional<BigDecimal>> lastYear) {

    FormTable table(String code) {
        return form.table(code);
    }

    Optional<BigDecimal> figure(String table, String row, String column) {
        return now.apply(new CellCode(table, row, column));
    }

    /** The sum of figures of one column of a table; empty when one of them is not known. */
    Optional<BigDecimal> sum(String table, List<String> rows, String column) {
        return sum(rows.stream().map(row -> figure(table, row, column)).toList());
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
