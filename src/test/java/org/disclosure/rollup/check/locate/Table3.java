package org.disclosure.rollup.check.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;

/** Table 3 of a published report whose figures add up, to be got wrong, with its sums as relations. */
final class Table3 {

    private final Form form;
    private final Map<CellCode, BigDecimal> figures = new HashMap<>();

    Table3(RealReport report) {
        this.form = report.form();
        cells().forEach(cell ->
                figures.put(cell, new BigDecimal(report.figures().get(cell))));
    }

    List<CellCode> cells() {
        return block().rows().stream()
                .flatMap(row -> block().columns().stream().map(column -> cell(row.code(), column.code())))
                .toList();
    }

    private FormBlock block() {
        return form.table("t3").blocks().get(0);
    }

    private static CellCode cell(String row, String column) {
        return new CellCode("t3", row, column);
    }

    BigDecimal figure(CellCode cell) {
        return figures.get(cell);
    }

    /** Adds 1 to 20 to so many cells, anywhere. */
    void spoil(Random random, int cells) {
        for (int left = cells; left > 0; left--) {
            figures.merge(
                    cells().get(random.nextInt(figures.size())),
                    BigDecimal.valueOf(1 + random.nextInt(20)),
                    BigDecimal::add);
        }
    }

    Submission submission() {
        List<Entry> entries = cells().stream()
                .map(cell -> new Entry(
                        cell,
                        new Reading.Amount(figures.get(cell), figures.get(cell).toPlainString()),
                        "表三",
                        "A1"))
                .toList();
        return new Submission(form, form.edition(), "", entries);
    }

    /** Two sums for each column, one for each row. */
    List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        for (FormColumn column : block().columns()) {
            relations.add(relation(Map.of(
                    cell("1", column.code()), 1,
                    cell("2", column.code()), 1,
                    cell("3.7", column.code()), -1,
                    cell("4", column.code()), -1)));
            Map<CellCode, Integer> outcomes = new HashMap<>(Map.of(cell("3.7", column.code()), 1));
            Stream.of(block().rows())
                    .flatMap(List::stream)
                    .map(FormRow::code)
                    .filter(row -> row.startsWith("3") && !row.equals("3.7"))
                    .forEach(row -> outcomes.put(cell(row, column.code()), -1));
            relations.add(relation(outcomes));
        }
        for (FormRow row : block().rows()) {
            Map<CellCode, Integer> applicants = new HashMap<>();
            block().columns()
                    .forEach(column -> applicants.put(cell(row.code(), column.code()), column.total() ? 1 : -1));
            relations.add(relation(applicants));
        }
        return relations;
    }

    private Relation relation(Map<CellCode, Integer> coefficients) {
        BigDecimal difference = coefficients.entrySet().stream()
                .map(term -> figures.get(term.getKey()).multiply(BigDecimal.valueOf(term.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Relation(difference, coefficients, false);
    }
}
