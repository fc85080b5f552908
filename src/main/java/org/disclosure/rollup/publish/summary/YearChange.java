package org.disclosure.rollup.publish.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.excel.SheetRows;
import org.disclosure.rollup.publish.excel.Styles;

/**
 * This year's figure beside last year's: four cells, the difference and the growth as formulas. Without a number on either
 * side there is no difference, and of nothing there is no growth.
 */
final class YearChange {

    private static final int DECIMALS = 10;

    private final SheetRows rows;
    private final Styles styles;

    YearChange(SheetRows rows, Styles styles) {
        this.rows = rows;
        this.styles = styles;
    }

    /**
     * Writes the four cells, the next of their row.
     *
     * @param row that they are in
     * @param formula where this year's figure comes from; empty when there is none to refer to
     */
    void write(int row, int column, Optional<String> formula, Optional<BigDecimal> now, Optional<BigDecimal> before) {
        if (formula.isPresent()) {
            rows.formula(column, formula.get(), now, styles.number(now));
        } else {
            rows.number(column, now, styles.number(now));
        }
        rows.number(column + 1, before, styles.number(before));
        Optional<BigDecimal> change = now.flatMap(value -> before.map(value::subtract));
        Optional<BigDecimal> growth = change.filter(value -> before.get().signum() > 0)
                .map(value -> value.divide(before.get(), MathContext.DECIMAL64));
        String here = address(row, column);
        String last = address(row, column + 1);
        String both = "IF(COUNT(" + here + ":" + last + ")=2,";
        String nothing = "\"" + PrintedTable.NOTHING + "\"";
        rows.formula(
                column + 2,
                both + "ROUND(" + here + "-" + last + "," + DECIMALS + ")," + nothing + ")",
                change,
                styles.change(change));
        rows.formula(
                column + 3,
                both + "IF(" + last + ">0,(" + here + "-" + last + ")/" + last + "," + nothing + ")," + nothing + ")",
                growth,
                styles.percent);
    }

    private static String address(int row, int column) {
        return new CellReference(row, column).formatAsString();
    }
}
