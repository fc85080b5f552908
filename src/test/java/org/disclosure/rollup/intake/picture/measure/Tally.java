package org.disclosure.rollup.intake.picture.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.intake.picture.digit.FigureText;
import org.disclosure.rollup.intake.picture.table.ReadTable;

/** Counts how many tables and figures were read as they were drawn, and what would be entered of them without a person. */
final class Tally {

    private static final int CERTAIN = 970;
    private static final String WHOLE = "\\d{1,8}";
    private static final List<String> FIRST = List.of("1", "2");

    private final Map<String, Line> lines = new TreeMap<>();

    /** The counts for one table of the form at one level. */
    static final class Line {

        private int tables;
        private int found;
        private int cells;
        private int right;
        private int blankMistakes;
        private int wrongButCertain;
        private int entered;
        private int wrongEntered;

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d | %d | %d | %.2f %% | %d | %d | %d | %d",
                    tables,
                    found,
                    cells,
                    cells == 0 ? 0 : 100.0 * right / cells,
                    blankMistakes,
                    wrongButCertain,
                    entered,
                    wrongEntered);
        }
    }

    /**
     * Counts what was read from a picture.
     *
     * @param level of the picture
     * @param expected the figures in it
     */
    void count(String level, Map<CellCode, String> expected, List<ReadTable> read) {
        Map<String, Map<CellCode, FigureText>> tables = new HashMap<>();
        for (ReadTable table : read) {
            Map<CellCode, FigureText> figures = new HashMap<>();
            table.shape()
                    .figures()
                    .values()
                    .forEach(cell -> figures.put(cell.figure().get(), new FigureText("", 1000)));
            table.figures()
                    .forEach(figure -> figures.put(
                            table.shape().figures().get(figure.span()).figure().get(), figure.text()));
            tables.putIfAbsent(figures.keySet().iterator().next().table(), figures);
        }
        for (String code :
                expected.keySet().stream().map(CellCode::table).distinct().toList()) {
            Map<CellCode, String> of = new HashMap<>(expected);
            of.keySet().removeIf(cell -> !cell.table().equals(code));
            Line line = lines.computeIfAbsent(code + " " + level, any -> new Line());
            line.tables++;
            if (tables.containsKey(code)) {
                count(line, code, of, tables.get(code));
            }
        }
    }

    private static void count(Line line, String table, Map<CellCode, String> expected, Map<CellCode, FigureText> read) {
        line.found++;
        int wrong = 0;
        for (Map.Entry<CellCode, String> cell : expected.entrySet()) {
            FigureText text = read.getOrDefault(cell.getKey(), new FigureText("", 1000));
            boolean isRight = text.text().equals(cell.getValue());
            line.cells++;
            line.right += isRight ? 1 : 0;
            wrong += isRight || isFee(cell.getKey()) ? 0 : 1;
            line.blankMistakes += text.text().isEmpty() == cell.getValue().isEmpty() ? 0 : 1;
            line.wrongButCertain += !isRight && !isFee(cell.getKey()) && text.permille() >= CERTAIN ? 1 : 0;
        }
        if (isEntered(table, read)) {
            line.entered++;
            line.wrongEntered += wrong;
        }
    }

    /** True if nobody need look at it; of table 2 this is before a second witness is heard, without the fees. */
    private static boolean isEntered(String table, Map<CellCode, FigureText> read) {
        Map<String, Long> values = new HashMap<>();
        for (Map.Entry<CellCode, FigureText> cell : read.entrySet()) {
            String text = cell.getValue().text();
            boolean isCertain = table.equals("t3")
                    || isFee(cell.getKey())
                    || cell.getValue().permille() >= CERTAIN;
            if (!isCertain || !isFee(cell.getKey()) && !text.isEmpty() && !text.matches(WHOLE)) {
                return false;
            }
            values.put(
                    cell.getKey().row() + "/" + cell.getKey().column(), text.matches(WHOLE) ? Long.parseLong(text) : 0);
        }
        return table.equals("t2") || addsUp(table, read.keySet(), values);
    }

    /** Its decimal point gets lost, so that it always needs a second witness. */
    private static boolean isFee(CellCode cell) {
        return cell.row().equals("fees");
    }

    private static boolean addsUp(String table, Collection<CellCode> cells, Map<String, Long> values) {
        List<String> columns = cells.stream().map(CellCode::column).distinct().toList();
        for (String row : cells.stream().map(CellCode::row).distinct().toList()) {
            if (columns.stream()
                            .mapToLong(column -> (column.equals("total") ? -1 : 1) * values.get(row + "/" + column))
                            .sum()
                    != 0) {
                return false;
            }
        }
        for (String column : table.equals("t3") ? columns : new ArrayList<String>()) {
            long outcomes = cells.stream()
                    .map(CellCode::row)
                    .distinct()
                    .filter(row -> row.startsWith("3."))
                    .mapToLong(row -> (row.equals("3.7") ? -1 : 1) * values.get(row + "/" + column))
                    .sum();
            long received = FIRST.stream()
                    .mapToLong(row -> values.get(row + "/" + column))
                    .sum();
            if (outcomes != 0 || received != values.get("3.7/" + column) + values.get("4/" + column)) {
                return false;
            }
        }
        return true;
    }

    /** A line of Markdown for each table of the form at each level. */
    List<String> report() {
        List<String> report = new ArrayList<>();
        report.add(
                "| table, level | drawn | grid found | cells | right | blank mistaken | wrong ≥ 970 ‰ | entered | wrong in these |");
        report.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        lines.forEach((name, line) -> report.add("| " + name + " | " + line + " |"));
        return report;
    }
}
