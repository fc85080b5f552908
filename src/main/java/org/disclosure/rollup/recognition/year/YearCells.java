package org.disclosure.rollup.recognition.year;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.recognition.document.YearWords;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.row.TableBody;
import org.disclosure.rollup.recognition.text.LabelText;

/** Finds the cells of a sheet that name a year and nothing else, and of which columns they say so. */
final class YearCells {

    /** A table shows no more years than these by numbers alone. */
    private static final int MOST_BARE_YEARS = 3;

    /** First characters of a cell that names a year. */
    private static final String FIRST = "２二上去前本今当（\u3000";

    /** {@code （一）}: a numbered label, as most that begin with a bracket. */
    private static final String NUMBERED = "一三四五六七八九十13456789";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final int YEAR = "2023".length();

    private static final Pattern NUMBER = Pattern.compile("\\d{4}");

    /** Texts that may be left of the years in their row. */
    private static final Set<String> CORNERS = Set.of("信息内容", "年度", "年份", "项目", "指标", "指标名称", "内容", "名称", "类别", "");

    /** Words in a column beside the years that compares them. */
    private static final Pattern COMPARED =
            Pattern.compile("(?:同比|比上年|较上年|比去年|年度)?(?:增减|增长|增幅|变化|变动|差额|差值|同比|环比).{0,6}");

    /** A column that compares years is of none. */
    static final int NO_YEAR = 0;

    /** Largest number of years that a table goes back. */
    private static final int MOST_YEARS_BACK = 10;

    private final NormalisedSheet sheet;
    private final int year;

    /** @param year the year that is consolidated */
    YearCells(NormalisedSheet sheet, int year) {
        this.sheet = sheet;
        this.year = year;
    }

    /** True if cells name two years: tested first, for hardly any sheet has them. */
    boolean areSeveral() {
        int first = 0;
        for (Row row : sheet.sheet().rows()) {
            for (int index = 0; index < row.size(); index++) {
                RawCell cell = row.get(index);
                int named = mayBeYear(cell.text()) ? year(cell).orElse(0) : 0;
                if (named != 0 && first != 0 && named != first) {
                    return true;
                }
                first = named == 0 ? first : named;
            }
        }
        return false;
    }

    private static boolean mayBeYear(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '2') {
            return text.length() >= YEAR && text.charAt(1) == '0';
        }
        return first == '(' || first > '9' && FIRST.indexOf(first) >= 0 ? NUMBERED.indexOf(text.charAt(1)) < 0 : false;
    }

    /** The year that is all the cell says. */
    Optional<Integer> year(RawCell cell) {
        String text = cell.text();
        if (!mayBeYear(text)) {
            return Optional.empty();
        }
        return YearWords.alone(text, year).filter(named -> named <= year + 1 && named > year - MOST_YEARS_BACK);
    }

    /** The years by column of a row that holds years and nothing that is a figure or a row's label. */
    Map<Integer, Integer> columns(Row row) {
        Map<Integer, Integer> starts = new TreeMap<>();
        int bare = 0;
        for (RawCell cell : row) {
            Optional<Integer> named = year(cell);
            if (named.isPresent()) {
                starts.put(cell.column(), named.get());
                bare += NUMBER.matcher(LabelText.compact(cell.text())).matches() ? 1 : 0;
            } else if (!starts.isEmpty() && COMPARED.matcher(sheet.key(cell)).matches()) {
                starts.put(cell.column(), NO_YEAR);
            } else if (!starts.isEmpty() || !CORNERS.contains(sheet.key(cell)) || TableBody.isFigure(cell)) {
                return Map.of();
            }
        }
        List<Integer> named =
                starts.values().stream().filter(of -> of != NO_YEAR).toList();
        boolean several = new HashSet<>(named).size() > 1;
        boolean labels = bare == 0 || bare == named.size() && isRepeated(named);
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

    /** The column left of the figures that names years, more than one; negative when there is none. */
    int column(List<Row> rows, int firstColumn) {
        Map<Integer, Set<Integer>> years = new TreeMap<>();
        for (Row row : rows) {
            for (RawCell cell : row) {
                if (cell.column() < firstColumn) {
                    year(cell)
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
