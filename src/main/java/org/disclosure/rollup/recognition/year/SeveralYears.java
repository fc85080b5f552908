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
import org.disclosure.rollup.intake.limit.Deadline;
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

    /** Largest distance of a row of years above its column labels, and below them. */
    private static final int APART = 2;

    private final NormalisedSheet sheet;
    private final YearCells cells;
    private final Map<YearLabels.Place, Integer> labels;
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
        this.labels = labels;
        this.cells = cells;
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
            Deadline.check();
            Map<Integer, Integer> years = yearsOfColumns(header);
            boolean fit = YearPlaces.fit(header, years);
            if (years.isEmpty() && before != null && before.labels() == header.labels() && hasLabelsTwice(header)) {
                years = yearsBefore;
            }
            if (!fit) {
                noteUnclear(header, years);
            } else if (new HashSet<>(years.values()).size() > 1) {
                takeOffColumns(header, years);
            } else {
                takeOffRows(header);
            }
            before = header;
            yearsBefore = years;
        }
    }

    private static boolean hasLabelsTwice(Header header) {
        Set<String> codes = new HashSet<>();
        return header.columns().stream().anyMatch(column -> !codes.add(column.code()));
    }

    /** The years by column, of the row of years among the column labels, below or above them; empty when there is none. */
    private Map<Integer, Integer> yearsOfColumns(Header header) {
        for (int row = header.bottom() + APART; row >= header.top() - APART; row--) {
            Row candidate = sheet.sheet().row(row);
            Map<Integer, Integer> years = cells.columns(candidate);
            boolean between = row > header.bottom() && isFilled(header.bottom() + 1, row - 1)
                    || row < header.top() && isFilled(row + 1, header.top() - 1);
            if (!years.isEmpty() && !between) {
                return years;
            }
        }
        return yearsOfLabels(header);
    }

    /** The years by column of column labels with years in them. */
    private Map<Integer, Integer> yearsOfLabels(Header header) {
        Map<Integer, Integer> years = new HashMap<>();
        for (Header.ColumnAt at : header.columns()) {
            Integer of = labels.get(new YearLabels.Place(at.firstRow(), at.column()));
            for (int column = at.column(); of != null && column <= at.lastColumn(); column++) {
                years.put(column, of);
            }
        }
        return years;
    }

    /** True if these rows hold figures. */
    private boolean isFilled(int first, int last) {
        return first <= last
                && sheet.sheet().rows(first, last).stream().flatMap(Row::stream).anyMatch(TableBody::isFigure);
    }

    private void takeOffColumns(Header header, Map<Integer, Integer> years) {
        List<RawCell> figures = new ArrayList<>();
        int top = Math.max(0, header.top() - APART);
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
        note(header, named(years), figures);
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

    private void note(Header header, Set<Integer> years, List<RawCell> figures) {
        add(header, years, true, figures);
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

    /** Rows with the year beside their label, or with a year that holds for rows until the next. */
    private void takeOffRows(Header header) {
        List<Row> rows = sheet.sheet().rows(header.bottom() + 1, header.bodyEnd());
        int column = cells.column(rows, header.firstColumn());
        if (column < 0) {
            takeOffLabels(header, rows);
            return;
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
                figures(row, column).forEach(figures::add);
                row.forEach(cell -> changes.put(cell, Optional.empty()));
            } else if (tag != null) {
                boolean labelled = sheet.labelLeftOf(row, header.firstColumn()) != tag;
                changes.put(tag, labelled ? Optional.empty() : label.flatMap(words -> moved(words, tag.row(), column)));
            }
        }
        note(header, years, figures);
    }

    /** Rows with a year in their label. */
    private void takeOffLabels(Header header, List<Row> rows) {
        Set<Integer> years = new TreeSet<>();
        List<RawCell> figures = new ArrayList<>();
        for (Row row : rows) {
            RawCell label = sheet.labelLeftOf(row, header.firstColumn());
            Integer of = label == null ? null : labels.get(new YearLabels.Place(label.row(), label.column()));
            if (of != null) {
                years.add(of);
                if (of != year) {
                    figures(row, label.column()).forEach(figures::add);
                    row.forEach(cell -> changes.put(cell, Optional.empty()));
                }
            }
        }
        if (!years.isEmpty()) {
            note(header, years, figures);
        }
    }

    private static Stream<RawCell> figures(Row row, int column) {
        return row.stream().filter(cell -> cell.column() > column && TableBody.isFigure(cell));
    }

    private static Optional<RawCell> moved(RawCell label, int column) {
        return moved(label, label.row(), column);
    }

    private static Optional<RawCell> moved(RawCell label, int row, int column) {
        return Optional.of(new RawCell(row, column, label.text(), RawCell.Kind.TEXT));
    }
}
