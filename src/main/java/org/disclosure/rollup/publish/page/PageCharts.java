package org.disclosure.rollup.publish.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.district.YearFigures;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.KeyFigures;
import org.disclosure.rollup.publish.edition.Edition;

/**
 * Data of the charts.
 *
 * @param received the place of the cell that is shown by unit
 * @param outcomes how applications were concluded: the heading and the places of its cells
 * @param years the years of the trend, the earliest first
 * @param trend for each key figure its values in these years; null where a year has none
 */
record PageCharts(int received, List<Outcome> outcomes, List<Integer> years, Map<String, List<BigDecimal>> trend) {

    /** More years than these make no chart that can be read. */
    private static final int YEARS = 6;

    record Outcome(String label, List<Integer> cells) {}

    static PageCharts of(Edition edition, PageCells cells) {
        List<YearFigures> years = Stream.concat(
                        edition.earlierYears().stream().filter(year -> year.counted() > 0),
                        Stream.of(edition.summary().figures()))
                .toList();
        List<YearFigures> shown = years.subList(Math.max(0, years.size() - YEARS), years.size());
        Map<String, List<BigDecimal>> trend = new LinkedHashMap<>();
        KeyFigures figures = edition.form().keyFigures();
        for (CellCode cell : figures.cells(KeyFigure.TREND)) {
            trend.put("page.key." + cell.row(), trend(edition, shown, cell));
        }
        return new PageCharts(
                cells.index(figures.cell(KeyFigure.RECEIVED)),
                outcomes(edition.form(), cells),
                shown.stream().map(YearFigures::year).toList(),
                trend);
    }

    private static List<BigDecimal> trend(Edition edition, List<YearFigures> years, CellCode cell) {
        List<BigDecimal> values = new ArrayList<>();
        for (YearFigures year : years) {
            values.add(edition.form()
                    .sameMeaning(cell, year.form())
                    .flatMap(year::amount)
                    .orElse(null));
        }
        return values;
    }

    /** The outcomes, taken together by their headings. */
    private static List<Outcome> outcomes(Form form, PageCells cells) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (CellCode outcome : form.keyFigures().cells(KeyFigure.OUTCOMES)) {
            groups.computeIfAbsent(heading(form.cell(outcome).row().label()), key -> new ArrayList<>())
                    .add(cells.index(outcome));
        }
        return groups.entrySet().stream()
                .map(group -> new Outcome(group.getKey(), group.getValue()))
                .toList();
    }

    /** The heading without its number and without what it explains in brackets. */
    private static String heading(FormLabel label) {
        String text = label.under().size() > 1 ? label.under().get(1) : label.text();
        return text.replaceFirst("^（.）", "").replaceFirst("（.*）$", "");
    }
}
