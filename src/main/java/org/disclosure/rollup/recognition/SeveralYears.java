package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.RawCell;
import org.disclosure.rollup.intake.Row;
import org.disclosure.rollup.intake.Sheet;

/**
 * Tables that show several years, side by side under each column label or one below the other beside each row label. What
 * is not of the year consolidated is taken off the sheet before it is read.
 */
final class SeveralYears {

    /** How far above its column labels a row of years may stand, and how far below them. */
    private static final int APART = 2;

    /** A table shows no more years than these by numbers alone. */
    private static final int MOST_BARE_YEARS = 3;

    /** What a cell that names a year may begin with, and how long it is. */
    private static final String FIRST = "2２二上去前本今当(（ ";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final int YEAR = "2023".length();

    private static final Pattern NUMBER = Pattern.compile("\\d{4}");

    /** What may stand left of the years in their row. */
    private static final Set<String> CORNERS = Set.of("信息内容", "年度", "年份", "项目", "指标", "指标名称", "内容", "名称", "类别", "");

    private final KeyedSheet sheet;
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
     * @param figures what was taken off
     */
    record OtherYears(String sheet, int top, int bottom, Set<Integer> years, boolean hasYear, List<RawCell> figures) {}

    private SeveralYears(KeyedSheet sheet, int year) {
        this.sheet = sheet;
        this.year = year;
    }

    /**
     * The sheet without the figures of other years.
     *
     * @param otherYears takes what was taken off
     */
    static KeyedSheet without(KeyedSheet sheet, HeaderFinder headers, int year, List<OtherYears> otherYears) {
        if (!mayHaveYears(sheet.sheet(), year)) {
            return sheet;
        }
        SeveralYears several = new SeveralYears(sheet, year);
        several.read(sheet.headers(headers));
        if (several.changes.isEmpty()) {
            return sheet;
        }
        otherYears.addAll(several.found);
        return new KeyedSheet(sheet.sheet().changed(cell -> several.changes.getOrDefault(cell, Optional.of(cell))));
    }

    /** Whether cells name two years: looked at first, for hardly any sheet has them. */
    private static boolean mayHaveYears(Sheet sheet, int year) {
        Set<Integer> years = new HashSet<>();
        for (Row row : sheet.rows()) {
            for (int index = 0; index < row.size(); index++) {
                yearOf(row.get(index), year).ifPresent(years::add);
            }
        }
        return years.size() > 1;
    }

    private static Optional<Integer> yearOf(RawCell cell, int year) {
        String text = cell.text();
        if (text.length() < SHORTEST || text.length() > LONGEST || FIRST.indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        if (text.charAt(0) == '2' && (text.length() < YEAR || text.charAt(1) != '0')) {
            return Optional.empty();
        }
        return YearWords.alone(text, year).filter(named -> named <= year + 1 && named > year - 10);
    }

    private void read(List<Header> headers) {
        Header before = null;
        Map<Integer, Integer> yearsBefore = Map.of();
        for (Header header : headers) {
            Deadline.check();
            Map<Integer, Integer> years = yearsOfColumns(header);
            if (years.isEmpty() && before != null && before.labels() == header.labels() && hasLabelsTwice(header)) {
                years = yearsBefore;
            }
            if (new HashSet<>(years.values()).size() > 1) {
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
            Map<Integer, Integer> years = yearsOf(candidate);
            boolean between = row > header.bottom() && isFilled(header.bottom() + 1, row - 1)
                    || row < header.top() && isFilled(row + 1, header.top() - 1);
            if (!years.isEmpty() && !between) {
                return years;
            }
        }
        return Map.of();
    }

    /** Whether figures stand in these rows. */
    private boolean isFilled(int first, int last) {
        return first <= last
                && sheet.sheet().rows(first, last).stream().flatMap(Row::stream).anyMatch(TableBody::isFigure);
    }

    /** The years by column of a row that holds years and nothing that is a figure or a row's label. */
    private Map<Integer, Integer> yearsOf(Row row) {
        Map<Integer, Integer> starts = new TreeMap<>();
        int bare = 0;
        for (RawCell cell : row) {
            Optional<Integer> named = yearOf(cell, year);
            if (named.isPresent()) {
                starts.put(cell.column(), named.get());
                bare += NUMBER.matcher(LabelText.compact(cell.text())).matches() ? 1 : 0;
            } else if (!starts.isEmpty() || !CORNERS.contains(sheet.key(cell)) || TableBody.isFigure(cell)) {
                return Map.of();
            }
        }
        boolean several = new HashSet<>(starts.values()).size() > 1;
        boolean labels = bare == 0 || bare == starts.size() && isRepeated(List.copyOf(starts.values()));
        return several && labels ? spread(row, starts) : Map.of();
    }

    /** Numbers alone are years when the same few come again and again in their order, and not figures that look like years. */
    private static boolean isRepeated(List<Integer> years) {
        List<Integer> first = years.stream().distinct().toList();
        boolean few = first.size() <= MOST_BARE_YEARS && years.size() % first.size() == 0;
        for (int index = 0; few && index < years.size(); index++) {
            few = years.get(index).equals(first.get(index % first.size()));
        }
        return few;
    }

    /** A year holds for its merged range, or up to the next year; the last for as many columns as the one before. */
    private Map<Integer, Integer> spread(Row row, Map<Integer, Integer> starts) {
        Map<Integer, Integer> years = new TreeMap<>();
        List<Integer> columns = List.copyOf(starts.keySet());
        for (int index = 0; index < columns.size(); index++) {
            int first = columns.get(index);
            int merged = sheet.lastColumn(row.at(first));
            int width = index + 1 < columns.size()
                    ? columns.get(index + 1) - first
                    : first - columns.get(Math.max(0, index - 1));
            int last = merged > first ? merged : first + Math.max(1, width) - 1;
            for (int column = first; column <= last; column++) {
                years.put(column, starts.get(first));
            }
        }
        return years;
    }

    private void takeOffColumns(Header header, Map<Integer, Integer> years) {
        List<RawCell> figures = new ArrayList<>();
        int top = Math.max(0, header.top() - APART);
        for (Row row : sheet.sheet().rows(top, header.bodyEnd())) {
            boolean rowOfYears = !yearsOf(row).isEmpty();
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
        note(header, new TreeSet<>(years.values()), figures);
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

    /** Whether the label stands over the year consolidated too. */
    private boolean hasSameBeside(Row row, RawCell label, Map<Integer, Integer> years) {
        return !sheet.key(label).isEmpty()
                && row.stream()
                        .anyMatch(cell -> Integer.valueOf(year).equals(years.get(cell.column()))
                                && sheet.key(cell).equals(sheet.key(label)));
    }

    private void note(Header header, Set<Integer> years, List<RawCell> figures) {
        found.add(new OtherYears(
                sheet.sheet().name(), header.top(), header.bodyEnd(), years, years.contains(year), figures));
    }

    /** Rows with the year beside their label, or with a year that holds for rows until the next. */
    private void takeOffRows(Header header) {
        List<Row> rows = sheet.sheet().rows(header.bottom() + 1, header.bodyEnd());
        int column = columnOfYears(rows, header.firstColumn());
        if (column < 0) {
            return;
        }
        Set<Integer> years = new TreeSet<>();
        List<RawCell> figures = new ArrayList<>();
        Optional<Integer> of = Optional.empty();
        Optional<RawCell> label = Optional.empty();
        for (Row row : rows) {
            RawCell tag = row.at(column);
            Optional<Integer> own = tag == null ? Optional.empty() : yearOf(tag, year);
            of = own.isPresent() || tag != null ? own : of;
            RawCell left = sheet.labelLeftOf(row, column);
            label = left == null ? label : Optional.of(left);
            if (of.isEmpty()) {
                continue;
            }
            years.add(of.get());
            if (of.get() != year) {
                row.stream()
                        .filter(cell -> cell.column() > column && TableBody.isFigure(cell))
                        .forEach(figures::add);
                row.forEach(cell -> changes.put(cell, Optional.empty()));
            } else if (tag != null) {
                boolean labelled = sheet.labelLeftOf(row, header.firstColumn()) != tag;
                changes.put(tag, labelled ? Optional.empty() : label.flatMap(words -> moved(words, tag.row(), column)));
            }
        }
        note(header, years, figures);
    }

    private static Optional<RawCell> moved(RawCell label, int column) {
        return moved(label, label.row(), column);
    }

    private static Optional<RawCell> moved(RawCell label, int row, int column) {
        return Optional.of(new RawCell(row, column, label.text(), RawCell.Kind.TEXT));
    }

    /** The column left of the figures that names years, more than one; negative when there is none. */
    private int columnOfYears(List<Row> rows, int firstColumn) {
        Map<Integer, Set<Integer>> years = new TreeMap<>();
        for (Row row : rows) {
            for (RawCell cell : row) {
                if (cell.column() < firstColumn) {
                    yearOf(cell, year)
                            .ifPresent(named -> years.computeIfAbsent(cell.column(), key -> new HashSet<>())
                                    .add(named));
                }
            }
        }
        return years.entrySet().stream()
                .filter(column -> column.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }
}
