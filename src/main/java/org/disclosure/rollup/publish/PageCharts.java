package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.district.YearFigures;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormLabel;

/**
 * What the charts show.
 *
 * @param received the place of the cell that is shown by unit; null when the form has none
 * @param outcomes how applications were concluded: the heading and the places of its cells
 * @param years the years of the trend, the earliest first
 * @param trend for each key figure its values in these years; null where a year has none
 */
record PageCharts(Integer received, List<Outcome> outcomes, List<Integer> years, Map<String, List<BigDecimal>> trend) {

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
        for (String row : List.of("1", "3.7", "4")) {
            trend.put("page.key." + row, trend(edition, shown, total(row)));
        }
        return new PageCharts(
                cells.find(total("1")).orElse(null),
                outcomes(cells),
                shown.stream().map(YearFigures::year).toList(),
                trend);
    }

    private static CellCode total(String row) {
        return new CellCode("t3", row, "total");
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

    /** The rows under the heading of the total of all outcomes, taken together by the heading below that one. */
    private static List<Outcome> outcomes(PageCells cells) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (FormCell cell : cells.all()) {
            CellCode code = cell.code();
            boolean outcome = code.table().equals("t3")
                    && cell.column().total()
                    && !cell.row().total()
                    && !cell.row().label().under().isEmpty();
            if (outcome) {
                groups.computeIfAbsent(heading(cell.row().label()), key -> new ArrayList<>())
                        .add(cells.index(code));
            }
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
