package org.disclosure.rollup.recognition.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.recognition.header.HeaderFinder;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.row.TableBody;

/**
 * Tables that show several years, side by side under each column label or one below the other beside each row label. What
 * is not of the year consolidated is taken off the sheet before it is read.
 */
public final class SeveralYears {

    private final NormalisedSheet sheet;
    private final YearCells cells;
    private final HeaderYears headerYears;
    private final YearRows yearRows;
    private final int year;
    private final Map<RawCell, Optional<RawCell>> changes = new HashMap<>();
    private final List<OtherYears> found = new ArrayList<>();

    /**
     * Figures of other years in a table.
     *
     * @param sheet its name
     * @param top the first row that the table can have there
     * @param bottom the last one
     * @param years all years that it shows
     * @param hasYear whether the year consolidated is one of them
     * @param clear whether it can be told which figures are of which year
     * @param figures what was taken off, or all where it cannot be told
     */
    public record OtherYears(
            String sheet,
            int top,
            int bottom,
            Set<Integer> years,
            boolean hasYear,
            boolean clear,
            List<RawCell> figures) {}

    private SeveralYears(NormalisedSheet sheet, YearCells cells, Map<YearLabels.Place, Integer> labels, int year) {
        this.sheet = sheet;
        this.cells = cells;
        this.headerYears = new HeaderYears(sheet.sheet(), cells, labels);
        this.yearRows = new YearRows(sheet, cells, labels, year, changes);
        this.year = year;
    }

    /**
     * The sheet without the figures of other years.
     *
     * @param otherYears takes what was taken off
     */
    public static NormalisedSheet without(
            NormalisedSheet sheet, HeaderFinder headers, int year, List<OtherYears> otherYears) {
        Map<YearLabels.Place, Integer> labels = new HashMap<>();
        NormalisedSheet parted = YearLabels.parted(sheet, headers.tables(), labels);
        YearCells cells = new YearCells(parted, year);
        if (labels.isEmpty() && !cells.areSeveral()) {
            return sheet;
        }
        SeveralYears several = new SeveralYears(parted, cells, labels, year);
        several.read(parted.headers(headers));
        otherYears.addAll(several.found);
        if (several.changes.isEmpty()) {
            return sheet;
        }
        return new NormalisedSheet(
                parted.sheet().changed(cell -> several.changes.getOrDefault(cell, Optional.of(cell))));
    }

    private void read(List<Header> headers) {
        Header before = null;
        Map<Integer, Integer> yearsBefore = Map.of();
        for (Header header : headers) {
            ReadingTimeLimit.check();
            Map<Integer, Integer> years = headerYears.of(header);
            boolean fit = YearPlaces.fit(header, years);
            if (years.isEmpty() && before != null && before.labels() == header.labels() && hasLabelsTwice(header)) {
                years = yearsBefore;
            }
            if (!fit) {
                noteUnclear(header, years);
            } else if (new HashSet<>(years.values()).size() > 1) {
                takeOffColumns(header, years);
            } else {
                yearRows.takeOff(header).ifPresent(rows -> add(header, rows.years(), true, rows.figures()));
            }
            before = header;
            yearsBefore = years;
        }
    }

    private static boolean hasLabelsTwice(Header header) {
        Set<String> codes = new HashSet<>();
        return header.columns().stream().anyMatch(column -> !codes.add(column.code()));
    }

    private void takeOffColumns(Header header, Map<Integer, Integer> years) {
        List<RawCell> figures = new ArrayList<>();
        int top = Math.max(0, header.top() - HeaderYears.APART);
        for (Row row : sheet.sheet().rows(top, header.bodyEnd())) {
            boolean rowOfYears = !cells.columns(row).isEmpty();
            if (row.number() < header.top() && !rowOfYears) {
                continue;
            }
            for (RawCell cell : row) {
                Integer of = years.get(cell.column());
                boolean other = of != null && of != year;
                if (rowOfYears ? of != null : other && hasSameBeside(row, cell, years)) {
                    changes.put(cell, Optional.empty());
                } else if (other && row.number() <= header.bottom() && sheet.lastColumn(cell) == cell.column()) {
                    columnOfTheYear(row, cell, years).ifPresent(column -> changes.put(cell, moved(cell, column)));
                } else if (other && row.number() > header.bottom() && TableBody.isFigure(cell)) {
                    figures.add(cell);
                    changes.put(cell, Optional.empty());
                }
            }
        }
        add(header, named(years), true, figures);
    }

    private static Set<Integer> named(Map<Integer, Integer> years) {
        Set<Integer> named = new TreeSet<>(years.values());
        named.remove(YearCells.NO_YEAR);
        return named;
    }

    /** The column of the year consolidated under a label that is not merged over its years: before the next label. */
    private Optional<Integer> columnOfTheYear(Row row, RawCell label, Map<Integer, Integer> years) {
        int next = row.stream()
                .mapToInt(RawCell::column)
                .filter(column -> column > label.column())
                .min()
                .orElse(Integer.MAX_VALUE);
        return years.entrySet().stream()
                .filter(of -> of.getValue() == year && of.getKey() > label.column() && of.getKey() < next)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** True if the label is over the year consolidated too. */
    private boolean hasSameBeside(Row row, RawCell label, Map<Integer, Integer> years) {
        return !sheet.key(label).isEmpty()
                && row.stream()
                        .anyMatch(cell -> Integer.valueOf(year).equals(years.get(cell.column()))
                                && sheet.key(cell).equals(sheet.key(label)));
    }

    private void noteUnclear(Header header, Map<Integer, Integer> years) {
        List<RawCell> figures = sheet.sheet().rows(header.bottom() + 1, header.bodyEnd()).stream()
                .filter(row -> cells.columns(row).isEmpty())
                .flatMap(row -> figures(row, header.firstColumn() - 1))
                .toList();
        add(header, named(years), false, figures);
    }

    private void add(Header header, Set<Integer> years, boolean clear, List<RawCell> figures) {
        found.add(new OtherYears(
                sheet.sheet().name(), header.top(), header.bodyEnd(), years, years.contains(year), clear, figures));
    }

    /** The figures of a row right of the column. */
    static Stream<RawCell> figures(Row row, int column) {
        return row.stream().filter(cell -> cell.column() > column && TableBody.isFigure(cell));
    }

    private static Optional<RawCell> moved(RawCell label, int column) {
        return Optional.of(new RawCell(label.row(), column, label.text(), RawCell.Kind.TEXT));
    }
}
