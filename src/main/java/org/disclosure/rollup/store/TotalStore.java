package org.disclosure.rollup.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the units' figures come to: added up by the database once a run, and kept. */
@Repository
public class TotalStore {

    private static final String SUMS = each("SUM(table_row.v#), COUNT(table_row.v#)");

    private final JdbcClient sql;

    TotalStore(JdbcClient sql) {
        this.sql = sql;
    }

    private static String each(String expression) {
        return IntStream.rangeClosed(1, SubmissionStore.CELLS)
                .mapToObj(index -> expression.replace("#", Integer.toString(index)))
                .collect(Collectors.joining(", "));
    }

    /** Adds up what the files that count give, in place of what an earlier attempt came to; which these are is settled. */
    @Transactional
    public void addUp(long run) {
        sql.sql("DELETE FROM row_total WHERE run_id = ?").param(run).update();
        sql.sql("INSERT INTO row_total (run_id, table_code, row_code, " + each("sum#, count#")
                        + ") SELECT received_file.run_id, table_code, row_code, " + SUMS
                        + " FROM received_file JOIN table_row ON table_row.read_run = received_file.read_run"
                        + " AND table_row.read_file = received_file.read_file"
                        + " WHERE received_file.run_id = ? AND received_file.standing = 'COUNTED'"
                        + " GROUP BY received_file.run_id, table_code, row_code")
                .param(run)
                .update();
    }

    /**
     * The district's sums, of all units and of those without errors. Few have errors: theirs are taken off, which is half
     * the work of adding up those of the others as well.
     */
    List<CellSum> sums(long run, Form form) {
        int reported = sql.sql("SELECT COUNT(*) FROM received_file WHERE run_id = ? AND standing = 'COUNTED'")
                .param(run)
                .query(Integer.class)
                .single();
        StoredRows rows = new StoredRows(form);
        Map<CellCode, Total> all = totals(
                rows,
                "SELECT table_code, row_code, " + each("sum#, count#") + " FROM row_total WHERE run_id = :run",
                run);
        Map<CellCode, Total> wrong = totals(
                rows,
                "SELECT table_code, row_code, " + SUMS
                        + " FROM (" + FilesWithErrors.SELECT + ") wrong"
                        + " JOIN received_file ON received_file.run_id = :run AND received_file.file_no = wrong.file_no"
                        + " JOIN table_row ON table_row.read_run = received_file.read_run"
                        + " AND table_row.read_file = received_file.read_file"
                        + " WHERE received_file.standing = 'COUNTED' GROUP BY table_code, row_code",
                run);
        return form.cells().stream()
                .map(FormCell::code)
                .map(cell -> {
                    Total total = all.getOrDefault(cell, Total.NOTHING);
                    Total errorFree = total.without(wrong.getOrDefault(cell, Total.NOTHING));
                    return new CellSum(
                            cell, total.value(), errorFree.value(), total.counted(), reported - total.counted());
                })
                .toList();
    }

    /** What units gave for a cell, and how many gave a number. */
    private record Total(BigDecimal sum, int counted) {

        private static final Total NOTHING = new Total(BigDecimal.ZERO, 0);

        private Total without(Total others) {
            return new Total(sum.subtract(others.sum), counted - others.counted);
        }

        /** Empty when nobody gave a number. */
        private Optional<BigDecimal> value() {
            return counted == 0 ? Optional.empty() : Optional.of(StoredRows.plain(sum));
        }
    }

    private Map<CellCode, Total> totals(StoredRows rows, String select, long run) {
        Map<CellCode, Total> totals = new HashMap<>();
        sql.sql(select).param("run", run).query((ResultSet row) -> {
            CellCode[] cells = rows.cells(row.getString(1), row.getString(2));
            for (int index = 0; index < cells.length; index++) {
                int counted = row.getInt(4 + 2 * index);
                if (counted > 0) {
                    totals.put(cells[index], new Total(row.getBigDecimal(3 + 2 * index), counted));
                }
            }
        });
        return totals;
    }
}
