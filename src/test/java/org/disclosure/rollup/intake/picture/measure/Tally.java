package org.disclosure.rollup.intake.picture.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.disclosure.rollup.check.picture.PictureJudge;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.picture.digit.FigureText;
import org.disclosure.rollup.intake.picture.table.ReadTable;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;

/** Counts how many tables and figures were read as they were drawn, and what would be entered of them without a person. */
final class Tally {

    private static final int CERTAIN = 970;
    private static final String WHOLE = "\\d{1,8}";
    private static final String MONEY = WHOLE + "(?:\\.\\d{1,4})?";
    private static final FigureText BLANK = new FigureText("", 1000);
    private static final int YEAR = 2023;
    private static final Form FORM = Forms.load().forReportYear(YEAR);

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
                    .forEach(cell -> figures.put(cell.figure().get(), BLANK));
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
            FigureText text = read.getOrDefault(cell.getKey(), BLANK);
            boolean isRight = text.text().equals(cell.getValue());
            line.cells++;
            line.right += isRight ? 1 : 0;
            wrong += isRight ? 0 : 1;
            line.blankMistakes += text.text().isEmpty() == cell.getValue().isEmpty() ? 0 : 1;
            line.wrongButCertain += !isRight && !isFee(cell.getKey()) && text.permille() >= CERTAIN ? 1 : 0;
        }
        if (isEntered(table, read)) {
            line.entered++;
            line.wrongEntered += wrong;
        }
    }

    /** Whether nobody need look at it: the program's own rule, for a report without text. */
    private static boolean isEntered(String table, Map<CellCode, FigureText> read) {
        List<Entry> entries = FORM.cells().stream()
                .map(FormCell::code)
                .filter(cell -> cell.table().equals(table))
                .map(cell -> entry(cell, read.getOrDefault(cell, BLANK)))
                .toList();
        Submission submission = new Submission(FORM, FORM.edition(), "", entries);
        return PictureJudge.judge(submission, YEAR, Optional.empty(), List.of())
                .submission()
                .waiting()
                .isEmpty();
    }

    private static Entry entry(CellCode cell, FigureText text) {
        boolean isNumber = text.text().matches(isFee(cell) ? MONEY : WHOLE);
        Reading.Proposed reading = new Reading.Proposed(
                Optional.of(text.text()).filter(any -> isNumber).map(BigDecimal::new), text.text());
        return new Entry(cell, reading, "", "", Optional.of(new PictureOrigin(text.permille(), "")));
    }

    private static boolean isFee(CellCode cell) {
        return cell.row().equals("fees");
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
