package org.disclosure.rollup.recognition.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.recognition.document.YearWords;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.TableLabels;

/** Labels with a year in them, on a sheet for several years: {@code 2022年制发件数}, {@code 行政许可（2023年）}. */
final class YearLabels {

    private static final Pattern LABEL = Pattern.compile("(20\\d{2})年度?([^\\d].{1,40})|(.{2,40}?)\\((20\\d{2})年?度?\\)");

    private static final int SHORTEST = 6;
    private static final int LONGEST = 60;

    private static final String THIS_YEARS = "本年";

    private final List<TableLabels> tables;
    private final Map<RawCell, Label> labels = new HashMap<>();

    /**
     * A label and its year.
     *
     * @param words the label without the year
     */
    private record Label(int year, String words) {}

    private YearLabels(List<TableLabels> tables) {
        this.tables = tables;
    }

    /**
     * The sheet with such labels without their years.
     *
     * @param years takes the year of each label by the place of its cell
     */
    static NormalisedSheet parted(NormalisedSheet sheet, List<TableLabels> tables, Map<Place, Integer> years) {
        YearLabels found = new YearLabels(tables);
        for (Row row : sheet.sheet().rows()) {
            for (int index = 0; index < row.size(); index++) {
                found.add(row.get(index));
            }
        }
        found.keepSeveral();
        if (found.labels.isEmpty()) {
            return sheet;
        }
        found.labels.forEach((cell, label) -> years.put(new Place(cell.row(), cell.column()), label.year()));
        return new NormalisedSheet(sheet.sheet()
                .changed(cell -> Optional.of(
                        found.labels.containsKey(cell)
                                ? new RawCell(
                                        cell.row(),
                                        cell.column(),
                                        found.labels.get(cell).words(),
                                        RawCell.Kind.TEXT)
                                : cell)));
    }

    /** Row and column of a cell. */
    record Place(int row, int column) {}

    private void add(RawCell cell) {
        String text = cell.text();
        if (cell.kind() != RawCell.Kind.TEXT
                || text.length() < SHORTEST
                || text.length() > LONGEST
                || !mayHaveYear(text)) {
            return;
        }
        Matcher matcher = LABEL.matcher(YearWords.inDigits(LabelText.compact(text)));
        if (matcher.matches()) {
            boolean first = matcher.group(1) != null;
            String words = matcher.group(first ? 2 : 3);
            label(words)
                    .ifPresent(label ->
                            labels.put(cell, new Label(Integer.parseInt(matcher.group(first ? 1 : 4)), label)));
        }
    }

    /** Looked at first, for hardly any label has a year. */
    private static boolean mayHaveYear(String text) {
        boolean ends = "2２二".indexOf(text.charAt(0)) >= 0 || ")）".indexOf(text.charAt(text.length() - 1)) >= 0;
        return ends && (text.contains("20") || text.contains("２０") || text.indexOf('二') >= 0 && text.indexOf('年') > 0);
    }

    /** The form's label that the words are, with 本年 or without. */
    private Optional<String> label(String words) {
        for (String label : List.of(THIS_YEARS + words, words)) {
            String key = LabelText.key(label);
            boolean known = tables.stream()
                    .anyMatch(table -> table.columns().find(key).isPresent()
                            || table.rows().find(key).isPresent());
            if (known) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    /** Leaves labels alone that occur for one year only. */
    private void keepSeveral() {
        Map<String, Set<Integer>> years = new HashMap<>();
        labels.values()
                .forEach(label -> years.computeIfAbsent(label.words(), words -> new HashSet<>())
                        .add(label.year()));
        new ArrayList<>(labels.keySet())
                .forEach(cell -> labels.computeIfPresent(
                        cell, (same, label) -> years.get(label.words()).size() > 1 ? label : null));
    }
}
