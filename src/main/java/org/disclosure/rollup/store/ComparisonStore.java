package org.disclosure.rollup.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Resubmission;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.UnitFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What two runs are compared by: rosters, a row of every unit, and the figures that differ. */
@Repository
public class ComparisonStore {

    private final JdbcClient sql;

    ComparisonStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The roster of a run. */
    public Roster roster(long run) {
        return new Roster(sql.sql("SELECT * FROM roster_unit WHERE run_id = ? ORDER BY position")
                .param(run)
                .query((row, index) -> RunStore.bureau(row))
                .list());
    }

    /** A row of a table, of every unit that counts, in the roster's order; without numbers where it was not reported. */
    public List<UnitFigures> row(long run, Form form, String table, String row) {
        StoredRows rows = new StoredRows(form);
        return sql.sql("""
                        SELECT roster_unit.code, roster_unit.name, table_row.*
                        FROM received_file
                        JOIN roster_unit
                            ON roster_unit.run_id = received_file.run_id AND roster_unit.code = received_file.unit_code
                        LEFT JOIN table_row
                            ON table_row.read_run = received_file.read_run AND table_row.read_file = received_file.read_file
                            AND table_code = ? AND row_code = ?
                        WHERE received_file.run_id = ? AND standing = 'COUNTED'
                        ORDER BY roster_unit.position
                        """)
                .params(table, row, run)
                .query((found, index) -> new UnitFigures(
                        found.getString("code"), found.getString("name"), numbers(found, "v", rows, table, row)))
                .list();
    }

    /**
     * The units that count in an earlier run and of which another file, another reading or none counts in a later one.
     * Units that are in the later run only are not among them.
     */
    public List<Resubmission> resubmissions(long earlier, long later, Form form) {
        Map<String, Map<CellCode, BigDecimal>> changes = changes(earlier, later, form);
        return sql
                .sql("""
                        SELECT roster_unit.code, roster_unit.name, old.path, old.sha256, new.path, new.sha256
                        FROM received_file old
                        JOIN roster_unit ON roster_unit.run_id = old.run_id AND roster_unit.code = old.unit_code
                        LEFT JOIN received_file new
                            ON new.run_id = ? AND new.unit_code = old.unit_code AND new.standing = 'COUNTED'
                        WHERE old.run_id = ? AND old.standing = 'COUNTED'
                        ORDER BY roster_unit.position
                        """)
                .params(later, earlier)
                .query((row, index) -> new Resubmission(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(5)),
                        row.getString(4).equals(row.getString(6)),
                        changes.getOrDefault(row.getString(1), Map.of())))
                .list()
                .stream()
                .filter(unit -> !unit.changes().isEmpty())
                .toList();
    }

    /** By unit: how much each figure that counts is more in the later run. */
    private Map<String, Map<CellCode, BigDecimal>> changes(long earlier, long later, Form form) {
        String sums = each("SUM(CASE WHEN received_file.run_id = :later THEN v# ELSE -v# END) AS d#", ", ");
        StoredRows rows = new StoredRows(form);
        Map<String, Map<CellCode, BigDecimal>> changes = new HashMap<>();
        sql.sql("SELECT * FROM (SELECT unit_code, table_code, row_code, " + sums
                        + " FROM received_file JOIN table_row ON table_row.read_run = received_file.read_run"
                        + " AND table_row.read_file = received_file.read_file"
                        + " WHERE received_file.run_id IN (:earlier, :later) AND standing = 'COUNTED'"
                        // where both have the same figures there is nothing to compare
                        + " AND NOT EXISTS (SELECT 1 FROM received_file same WHERE same.read_run = received_file.read_run"
                        + " AND same.read_file = received_file.read_file AND same.run_id IN (:earlier, :later)"
                        + " AND same.run_id <> received_file.run_id AND same.standing = 'COUNTED'"
                        + " AND same.unit_code = received_file.unit_code)"
                        + " GROUP BY unit_code, table_code, row_code) differences WHERE " + each("d# <> 0", " OR "))
                .param("earlier", earlier)
                .param("later", later)
                .query((ResultSet row) -> {
                    Map<CellCode, BigDecimal> unit =
                            changes.computeIfAbsent(row.getString("unit_code"), key -> new HashMap<>());
                    numbers(row, "d", rows, row.getString("table_code"), row.getString("row_code"))
                            .forEach((cell, change) -> {
                                if (change.signum() != 0) {
                                    unit.put(cell, change);
                                }
                            });
                });
        return changes;
    }

    /** The expression for each column of a row. */
    private static String each(String expression, String separator) {
        return IntStream.rangeClosed(1, SubmissionStore.CELLS)
                .mapToObj(index -> expression.replace("#", Integer.toString(index)))
                .collect(Collectors.joining(separator));
    }

    private static Map<CellCode, BigDecimal> numbers(
            ResultSet found, String prefix, StoredRows rows, String table, String row) throws SQLException {
        CellCode[] cells = rows.cells(table, row);
        Map<CellCode, BigDecimal> numbers = new LinkedHashMap<>();
        for (int index = 0; index < cells.length; index++) {
            BigDecimal number = found.getBigDecimal(prefix + (index + 1));
            if (number != null) {
                numbers.put(cells[index], StoredRows.plain(number));
            }
        }
        return numbers;
    }
}
