package org.disclosure.rollup.publish.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.disclosure.rollup.form.CellCode;

/** Places of the figures of a form in a workbook, and references to them for formulas. */
final class FormPlaces {

    private record At(String sheet, CellRangeAddress range) {

        int row() {
            return range.getFirstRow();
        }

        int column() {
            return range.getFirstColumn();
        }
    }

    /** Figures one below the other. */
    private record Run(At first, At last) {

        boolean isGoneOnBy(At next) {
            return next.sheet().equals(last.sheet())
                    && next.column() == last.column()
                    && next.row() == last.range().getLastRow() + 1;
        }

        String seenFrom(String sheet) {
            String start = reference(first);
            String ends = first == last ? "" : ":" + reference(last);
            return (first.sheet().equals(sheet) ? "" : "'" + first.sheet() + "'!") + start + ends;
        }

        private static String reference(At at) {
            return new CellReference(at.row(), at.column(), true, true).formatAsString();
        }
    }

    private final Map<CellCode, At> places = new HashMap<>();

    void put(CellCode cell, String sheet, CellRangeAddress range) {
        places.put(cell, new At(sheet, range));
    }

    CellRangeAddress range(CellCode cell) {
        return places.get(cell).range();
    }

    boolean isOn(String sheet, CellCode cell) {
        return places.get(cell).sheet().equals(sheet);
    }

    /** The figures as the arguments of a function in a formula on the sheet. */
    String list(Collection<CellCode> cells, String sheet) {
        List<Run> runs = new ArrayList<>();
        cells.stream()
                .map(places::get)
                .sorted(Comparator.comparing(At::sheet)
                        .thenComparingInt(At::column)
                        .thenComparingInt(At::row))
                .forEach(at -> add(runs, at));
        return runs.stream().map(run -> run.seenFrom(sheet)).collect(Collectors.joining(","));
    }

    private static void add(List<Run> runs, At at) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.isGoneOnBy(at)) {
            runs.set(runs.size() - 1, new Run(last.first(), at));
        } else {
            runs.add(new Run(at, at));
        }
    }
}
