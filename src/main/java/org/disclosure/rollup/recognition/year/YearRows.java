package org.disclosure.rollup.recognition.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.recognition.header.NormalisedSheet;

/** Rows of several years: with the year beside their label, with one that holds until the next, or in the label itself. */
final class YearRows {

    private final NormalisedSheet sheet;
    private final YearCells cells;
    private final Map<YearLabels.Place, Integer> labels;
    private final int year;
    private final Map<RawCell, Optional<RawCell>> changes;

    /** @param changes takes the cells that are taken off or moved */
    YearRows(
            NormalisedSheet sheet,
            YearCells cells,
            Map<YearLabels.Place, Integer> labels,
            int year,
            Map<RawCell, Optional<RawCell>> changes) {
        this.sheet = sheet;
        this.cells = cells;
        this.labels = labels;
        this.year = year;
        this.changes = changes;
    }

    /** The years of a table's rows, and the figures that were taken off. */
    record Found(Set<Integer> years, List<RawCell> figures) {}

    /** Takes off the table's rows of other years; no value when its rows have no years. */
    Optional<Found> takeOff(Header header) {
        List<Row> rows = sheet.sheet().rows(header.bottom() + 1, header.bodyEnd());
        int column = cells.column(rows, header.firstColumn());
        if (column < 0) {
            return takeOffLabels(header, rows);
        }
        Set<Integer> years = new TreeSet<>();
        List<RawCell> figures = new ArrayList<>();
        Optional<Integer> of = Optional.empty();
        Optional<RawCell> label = Optional.empty();
        for (Row row : rows) {
            RawCell tag = row.at(column);
            Optional<Integer> own = tag == null ? Optional.empty() : cells.year(tag);
            of = own.isPresent() || tag != null ? own : of;
            RawCell left = sheet.labelLeftOf(row, column);
            label = left == null ? label : Optional.of(left);
            if (of.isEmpty()) {
                continue;
            }
            years.add(of.get());
            if (of.get() != year) {
                SeveralYears.figures(row, column).forEach(figures::add);
                row.forEach(cell -> changes.put(cell, Optional.empty()));
            } else if (tag != null) {
                boolean labelled = sheet.labelLeftOf(row, header.firstColumn()) != tag;
                changes.put(
                        tag,
                        labelled
                                ? Optional.empty()
                                : label.map(words -> new RawCell(tag.row(), column, words.text(), RawCell.Kind.TEXT)));
            }
        }
        return Optional.of(new Found(years, figures));
    }

    /** Rows with a year in their label. */
    private Optional<Found> takeOffLabels(Header header, List<Row> rows) {
        Set<Integer> years = new TreeSet<>();
        List<RawCell> figures = new ArrayList<>();
        for (Row row : rows) {
            RawCell label = sheet.labelLeftOf(row, header.firstColumn());
            Integer of = label == null ? null : labels.get(new YearLabels.Place(label.row(), label.column()));
            if (of != null) {
                years.add(of);
                if (of != year) {
                    SeveralYears.figures(row, label.column()).forEach(figures::add);
                    row.forEach(cell -> changes.put(cell, Optional.empty()));
                }
            }
        }
        return years.isEmpty() ? Optional.empty() : Optional.of(new Found(years, figures));
    }
}
