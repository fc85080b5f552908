package org.disclosure.rollup.publish.summary.cover;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.district.YearFigures;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.BarChart;
import org.disclosure.rollup.publish.excel.CellName;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;

/** The applications of the last years, as far as the store has them, in a table and a chart. */
final class CoverTrend {

    private static final int MOST_YEARS = 5;

    private static final int NAME_COLUMNS = CoverCharts.TABLE_COLUMNS - KeyFigure.TREND.size();

    private final Edition edition;
    private final SXSSFSheet target;
    private final SheetWriter sheet;
    private final Styles styles;
    private final List<CellCode> cells;
    private final int firstRow;

    CoverTrend(Edition edition, SXSSFSheet target, Styles styles, int firstRow) {
        this.edition = edition;
        this.target = target;
        this.sheet = new SheetWriter(target);
        this.styles = styles;
        this.cells = edition.form().keyFigures().cells(KeyFigure.TREND);
        this.firstRow = firstRow;
    }

    /** Writes table and chart; gives the row after them. */
    int write() {
        List<YearFigures> years = years();
        List<String> headers = Stream.concat(
                        Stream.of(edition.text("cover.year")),
                        KeyFigure.TREND.stream().map(edition::word))
                .toList();
        int first = CoverCharts.header(sheet, styles, firstRow, edition.text("cover.trend"), NAME_COLUMNS, headers);
        List<String> names = new ArrayList<>();
        for (YearFigures year : years) {
            int row = first + names.size();
            String name = edition.text("years.year", year.year());
            names.add(name);
            sheet.merged(row, 0, row, NAME_COLUMNS - 1, name, styles.centred);
            sheet.row(row).setHeightInPoints(18);
            for (int index = 0; index < cells.size(); index++) {
                figure(row, NAME_COLUMNS + index, year, cells.get(index));
            }
        }
        BarChart chart = new BarChart(target, first, names);
        for (int index = 0; index < cells.size(); index++) {
            CellCode cell = cells.get(index);
            List<Optional<BigDecimal>> values =
                    years.stream().map(year -> value(year, cell)).toList();
            chart.with(new BarChart.Series(headers.get(index + 1), NAME_COLUMNS + index, values));
        }
        return CoverCharts.draw(chart, first - 1, first + years.size(), false);
    }

    private List<YearFigures> years() {
        List<YearFigures> years = new ArrayList<>(edition.earlierYears());
        years.add(edition.summary().figures());
        return years.subList(Math.max(0, years.size() - MOST_YEARS), years.size());
    }

    private Optional<BigDecimal> value(YearFigures year, CellCode cell) {
        return edition.form().sameMeaning(cell, year.form()).flatMap(year::amount);
    }

    private void figure(int row, int column, YearFigures year, CellCode cell) {
        Optional<BigDecimal> value = value(year, cell);
        if (year.year() == edition.year()) {
            sheet.formula(row, column, CellName.of(cell), value, styles.number(value));
        } else {
            sheet.number(row, column, value, styles.number(value));
        }
    }
}
