package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;

/**
 * The tables of one bureau in the making: every cell holds 0 until it is given something else. They stand on sheets 表二,
 * 表三, 表四; 自然人 of the first row of 表三 is D4, 总计 of it J4, as on the printed form.
 */
public final class Tables {

    public static final Forms FORMS = Forms.load();

    private static final Map<String, String> SHEETS = Map.of("t2", "表二", "t3", "表三", "t4", "表四");

    private final Form form;
    private final Map<CellCode, Reading> readings = new LinkedHashMap<>();
    private String narrative = "";

    private Tables(Form form) {
        this.form = form;
        form.cells().forEach(cell -> readings.put(cell.code(), number("0")));
    }

    /** The tables of a report of this year. */
    public static Tables of(int year) {
        return new Tables(FORMS.forReportYear(year));
    }

    public Tables with(String cell, String number) {
        return put(cell, number(number));
    }

    /** The same number in the cell of an applicant and in the row's total, as when one applicant alone applies. */
    public Tables withNatural(String row, String number) {
        return with("t3/" + row + "/natural", number).with("t3/" + row + "/total", number);
    }

    public Tables blank(String... cells) {
        for (String cell : cells) {
            put(cell, new Reading.Blank(""));
        }
        return this;
    }

    public Tables unreadable(String cell, String raw) {
        return put(cell, new Reading.Unreadable(raw));
    }

    public Tables notApplicable(String cell) {
        return put(cell, new Reading.NotApplicable("/"));
    }

    /** The table was not reported at all. */
    public Tables without(String table) {
        readings.keySet().removeIf(cell -> cell.table().equals(table));
        return this;
    }

    public Tables saying(String text) {
        narrative = text;
        return this;
    }

    public Submission submission() {
        List<Entry> entries = new ArrayList<>();
        readings.forEach((cell, reading) -> entries.add(new Entry(cell, reading, sheet(cell), address(form, cell))));
        return new Submission(form, form.edition(), narrative, entries);
    }

    static String sheet(CellCode cell) {
        return SHEETS.get(cell.table());
    }

    static String address(Form form, CellCode code) {
        FormCell cell = form.cell(code);
        int column = cell.block().columns().indexOf(cell.column());
        List<FormRow> rows = form.table(code.table()).rows();
        int row = rows.indexOf(cell.row());
        return switch (code.table()) {
            case "t2" -> letter(1 + column) + (3 + row);
            case "t3" -> letter(3 + column) + (4 + row);
            default -> letter(row * cell.block().columns().size() + column) + 4;
        };
    }

    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private Tables put(String cell, Reading reading) {
        CellCode code = CellCode.parse(cell);
        form.cell(code);
        readings.put(code, reading);
        return this;
    }

    private static Reading number(String number) {
        return new Reading.Amount(new BigDecimal(number), number);
    }
}
