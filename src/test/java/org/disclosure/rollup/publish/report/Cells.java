package org.disclosure.rollup.publish.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;

/** Figures for a test of sentences: what is not set was reported by nobody. */
final class Cells {

    static final Form FORM = Forms.load().forReportYear(2023);

    private final Map<CellCode, BigDecimal> now = new LinkedHashMap<>();
    private final Map<CellCode, BigDecimal> lastYear = new LinkedHashMap<>();

    /** Sets {@code t3/1/total=5}. */
    static Cells of(String... cells) {
        Cells figures = new Cells();
        for (String cell : cells) {
            String[] sides = cell.split("=");
            figures.now.put(CellCode.parse(sides[0]), new BigDecimal(sides[1]));
        }
        return figures;
    }

    /** Every cell of these tables is 0. */
    static Cells zero(String... tables) {
        Cells figures = new Cells();
        for (String table : tables) {
            FORM.cells().stream()
                    .filter(cell -> cell.code().table().equals(table))
                    .forEach(cell -> figures.now.put(cell.code(), BigDecimal.ZERO));
        }
        return figures;
    }

    Cells but(String... cells) {
        now.putAll(of(cells).now);
        return this;
    }

    Cells without(String... cells) {
        for (String cell : cells) {
            now.remove(CellCode.parse(cell));
        }
        return this;
    }

    Cells lastYear(String... cells) {
        lastYear.putAll(of(cells).now);
        return this;
    }

    ReportFigures figures() {
        return new ReportFigures(
                FORM, cell -> Optional.ofNullable(now.get(cell)), cell -> Optional.ofNullable(lastYear.get(cell)));
    }
}
