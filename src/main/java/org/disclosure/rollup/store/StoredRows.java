package org.disclosure.rollup.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes entries of the stored table rows of one form. Millions of them are read a night, so nothing is looked up twice. */
final class StoredRows {

    private static final String OF_A_FILE = "SELECT table_code, row_code, sheet, states, raws, addresses,"
            + " v1, v2, v3, v4, v5, v6, v7 FROM table_row WHERE read_run = ? AND read_file = ? ORDER BY position";

    /** The first of the columns that hold numbers. */
    private static final int VALUES = 7;

    private static final Reading.State[] STATES = Reading.State.values();

    /** The digits behind the point that the numbers' columns keep. */
    private static final int SCALE = 15;

    private static final long ONE = 1_000_000_000_000_000L;

    /** So many digits a long holds in any case. */
    private static final int LONG_DIGITS = 18;

    private final Map<String, Map<String, CellCode[]>> cells = new HashMap<>();

    StoredRows(Form form) {
        Map<String, Map<String, List<CellCode>>> rows = new HashMap<>();
        for (FormCell cell : form.cells()) {
            CellCode code = cell.code();
            rows.computeIfAbsent(code.table(), table -> new HashMap<>())
                    .computeIfAbsent(code.row(), row -> new ArrayList<>())
                    .add(code);
        }
        rows.forEach((table, ofTable) -> {
            Map<String, CellCode[]> arrays = new HashMap<>();
            ofTable.forEach((row, ofRow) -> arrays.put(row, ofRow.toArray(CellCode[]::new)));
            cells.put(table, arrays);
        });
    }

    /** The cells of a row, in the form's order. */
    CellCode[] cells(String table, String row) {
        return cells.get(table).get(row);
    }

    /** The figures that a run read from a file, in the form's order. */
    List<Entry> entries(JdbcClient sql, long readRun, int readFile) {
        List<Entry> entries = new ArrayList<>();
        sql.sql(OF_A_FILE).params(readRun, readFile).query((ResultSet row) -> add(row, entries));
        return entries;
    }

    private void add(ResultSet row, List<Entry> entries) throws SQLException {
        CellCode[] codes = cells(row.getString(1), row.getString(2));
        String sheet = row.getString(3);
        String states = row.getString(4);
        List<String> raws = Packed.unpack(row.getString(5));
        List<String> addresses = Packed.unpack(row.getString(6));
        for (int index = 0; index < states.length(); index++) {
            Reading.State state = state(states.charAt(index));
            if (state != null) {
                BigDecimal value = state == Reading.State.AMOUNT ? plain(row.getBigDecimal(VALUES + index)) : null;
                Reading reading = Reading.of(state, value, raws.get(index));
                entries.add(new Entry(codes[index], reading, sheet, addresses.get(index)));
            }
        }
    }

    /** Null where the file has no such cell. */
    private static Reading.State state(char letter) {
        for (Reading.State state : STATES) {
            if (state.name().charAt(0) == letter) {
                return state;
            }
        }
        return null;
    }

    /** The number without the zeros that its column's scale adds. */
    static BigDecimal plain(BigDecimal value) {
        if (value.scale() == SCALE && value.precision() <= LONG_DIGITS) {
            long digits = value.unscaledValue().longValue();
            if (digits % ONE == 0) {
                return BigDecimal.valueOf(digits / ONE);
            }
        }
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
