package org.disclosure.rollup.publish.page;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.publish.compare.ComparedUnit;
import org.disclosure.rollup.publish.compare.Comparison;
import org.disclosure.rollup.publish.compare.Measure;
import org.disclosure.rollup.publish.edition.Edition;

/**
 * The units of a kind side by side, as the page has them.
 *
 * @param measure the ends of the keys of the measures' words
 * @param rate 1 for a measure that is a rate
 * @param cells the places of the cells that each measure adds up, and after them those of what it is in every hundred of
 * @param unit the places of the units, those of a kind together
 * @param value by measure the values of these units; null where one is not known
 * @param percentile by measure where these units stand; null where a kind is too small
 */
record PageCompare(
        List<String> measure,
        List<Integer> rate,
        List<List<Integer>> cells,
        List<Integer> unit,
        List<List<BigDecimal>> value,
        List<List<Integer>> percentile) {

    /** @param places those of the form's cells */
    static PageCompare of(Edition edition, PageCells places, Comparison comparison) {
        List<Measure> measures = List.of(Measure.values());
        boolean omitted = edition.summary().units().size() > PageEntries.MOST_UNITS;
        List<ComparedUnit> units = omitted ? List.of() : comparison.units().toList();
        Map<String, Integer> lines = new HashMap<>();
        for (UnitLine unit : edition.summary().units()) {
            lines.put(unit.code(), lines.size());
        }
        return new PageCompare(
                PageData.each(measures, Measure::key),
                PageData.each(measures, measure -> measure.isRate() ? 1 : 0),
                PageData.each(measures, measure -> PageData.each(cells(measure, edition.form()), places::index)),
                PageData.each(units, unit -> lines.get(unit.unit().code())),
                PageData.each(
                        measures,
                        measure ->
                                PageData.each(units, unit -> unit.value(measure).orElse(null))),
                PageData.each(
                        measures,
                        measure -> PageData.each(
                                units, unit -> unit.percentile(measure).orElse(null))));
    }

    private static List<CellCode> cells(Measure measure, Form form) {
        return Stream.concat(measure.cells(form).stream(), measure.base(form).stream())
                .toList();
    }
}
