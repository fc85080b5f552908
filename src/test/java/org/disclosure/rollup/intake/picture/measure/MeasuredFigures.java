package org.disclosure.rollup.intake.picture.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;

/** Invented figures of a report that add up, of a bureau with few applications or of a city. */
final class MeasuredFigures {

    private static final String TOTAL = "total";
    private static final List<Integer> LARGEST = List.of(4, 4, 60, 4_000);

    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final Random random;
    private final int largest;

    private MeasuredFigures(Random random) {
        this.random = random;
        this.largest = LARGEST.get(random.nextInt(LARGEST.size()));
    }

    /** The text of each cell; a zero is now and then left blank. */
    static Map<CellCode, String> of(Form form, Random random, double blank) {
        MeasuredFigures figures = new MeasuredFigures(random);
        form.cells().stream().map(cell -> cell.code().toString()).forEach(code -> figures.values.put(code, 0));
        figures.values.keySet().stream()
                .filter(code -> code.startsWith("t2"))
                .forEach(code ->
                        figures.values.put(code, random.nextInt(10) < 7 ? random.nextInt(75 * figures.largest) : 0));
        for (String column : List.of("natural", "business", "research", "welfare", "legal", "other")) {
            figures.applications(column);
        }
        for (String row : List.of("reconsideration", "direct-suit", "later-suit")) {
            for (String column : List.of("upheld", "corrected", "other", "pending")) {
                figures.add("t4/" + row + "/", column, figures.some());
            }
        }
        Map<CellCode, String> texts = new LinkedHashMap<>();
        for (FormCell cell : form.cells()) {
            int value = figures.values.get(cell.code().toString());
            boolean isBlank = value == 0 && !cell.column().total() && random.nextDouble() < blank;
            texts.put(cell.code(), isBlank ? "" : Integer.toString(value));
        }
        CellCode fees = CellCode.parse("t2/fees/amount");
        if (random.nextBoolean()) {
            texts.put(fees, random.nextInt(20 * figures.largest) + "." + (1 + random.nextInt(9)) + random.nextInt(10));
        }
        return texts;
    }

    private int some() {
        return random.nextInt(10) < (largest > 60 ? 7 : 3) ? 1 + random.nextInt(largest) : 0;
    }

    private void applications(String column) {
        int concluded = 0;
        for (String row : List.copyOf(values.keySet())) {
            if (row.startsWith("t3/3.") && row.endsWith("/natural") && !row.startsWith("t3/3.7")) {
                int count = some();
                concluded += count;
                add(row.substring(0, row.lastIndexOf('/') + 1), column, count);
            }
        }
        int carriedOut = some();
        int carriedIn = random.nextInt(3) == 0 ? random.nextInt(concluded + carriedOut + 1) : 0;
        add("t3/3.7/", column, concluded);
        add("t3/4/", column, carriedOut);
        add("t3/2/", column, carriedIn);
        add("t3/1/", column, concluded + carriedOut - carriedIn);
    }

    private void add(String row, String column, int count) {
        values.merge(row + column, count, Integer::sum);
        values.merge(row + TOTAL, count, Integer::sum);
    }
}
