package org.disclosure.rollup.store.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.row.StatusColumn;
import org.disclosure.rollup.store.row.StoredNumbers;
import org.disclosure.rollup.submission.Resubmission;
import org.disclosure.rollup.submission.UnitFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Store for the comparison of two runs: a row for every unit, and the figures that differ. */
@Repository
public class ComparisonStore {

    private final JdbcClient sql;

    ComparisonStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A figure of a unit; null where there is no number. */
    private record UnitAmount(String code, String unit, CellCode cell, BigDecimal amount) {}

    /**
     * The row of a table that a cell is in, of every unit that counts, in the roster's order; without numbers where it was
     * not reported.
     */
    public List<UnitFigures> row(long run, CellCode cell) {
        Map<String, List<UnitAmount>> units = sql
                .sql("""
                        SELECT roster_unit.code, roster_unit.name, column_code, amount
                        FROM entry JOIN roster_unit ON roster_unit.run_id = entry.run_id AND roster_unit.code = entry.unit_code
                        WHERE entry.run_id = ? AND %s AND table_code = ? AND row_code = ?
                        ORDER BY roster_unit.position, entry.position
                        """.formatted(StatusColumn.counted("entry")))
                .params(run, cell.table(), cell.row())
                .query((found, index) -> new UnitAmount(
                        found.getString(1), found.getString(2), cell.in(found.getString(3)), found.getBigDecimal(4)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(UnitAmount::code, LinkedHashMap::new, Collectors.toList()));
        return units.values().stream().map(ComparisonStore::figures).toList();
    }

    private static UnitFigures figures(List<UnitAmount> unit) {
        return new UnitFigures(
                unit.get(0).code(),
                unit.get(0).unit(),
                unit.stream()
                        .filter(figure -> figure.amount() != null)
                        .collect(Collectors.toMap(UnitAmount::cell, figure -> StoredNumbers.plain(figure.amount()))));
    }

    /**
     * The units that count in an earlier run and of which another file, another reading or none counts in a later one.
     * Units that are in the later run only are not among them.
     */
    public List<Resubmission> resubmissions(long earlier, long later, Form form) {
        Map<String, Map<CellCode, BigDecimal>> changes = changes(earlier, later, form);
        return sql
                .sql("""
                        SELECT roster_unit.code, roster_unit.name, old.path, old.sha256, new.path, new.sha256,
                            EXISTS (SELECT 1 FROM own_reading
                                WHERE own_reading.run_id = old.run_id AND own_reading.file_no = old.file_no
                                OR own_reading.run_id = new.run_id AND own_reading.file_no = new.file_no),
                            EXISTS (SELECT 1 FROM figures WHERE sent IS NOT NULL
                                AND (figures.read_run = old.read_run AND figures.read_file = old.read_file
                                OR figures.read_run = new.read_run AND figures.read_file = new.read_file))
                        FROM received_file old
                        JOIN roster_unit ON roster_unit.run_id = old.run_id AND roster_unit.code = old.unit_code
                        LEFT JOIN received_file new
                            ON new.run_id = ? AND new.unit_code = old.unit_code AND %s
                        WHERE old.run_id = ? AND %s
                        ORDER BY roster_unit.position
                        """.formatted(StatusColumn.counted("new"), StatusColumn.counted("old")))
                .params(later, earlier)
                .query((row, index) -> new Resubmission(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(5)),
                        row.getString(4).equals(row.getString(6)),
                        row.getBoolean(7),
                        row.getBoolean(8),
                        changes.getOrDefault(row.getString(1), Map.of())))
                .list()
                .stream()
                .filter(unit -> !unit.changes().isEmpty())
                .toList();
    }

    /**
     * By unit that counts in the earlier run: how much each figure is more in the later one. A unit's rows come one after the
     * other, so that nothing is kept of units that are as they were.
     */
    private Map<String, Map<CellCode, BigDecimal>> changes(long earlier, long later, Form form) {
        Map<String, Map<CellCode, BigDecimal>> changes = new HashMap<>();
        sql.sql("SELECT unit_code, received_file.run_id, amounts"
                        + " FROM received_file JOIN figures ON figures.read_run = received_file.read_run"
                        + " AND figures.read_file = received_file.read_file"
                        + " WHERE received_file.run_id IN (:earlier, :later) AND " + StatusColumn.counted()
                        + " AND unit_code IN (SELECT old.unit_code FROM received_file old WHERE old.run_id = :earlier"
                        + " AND " + StatusColumn.counted("old") + ")"
                        // where both have the same figures there is nothing to compare
                        + " AND NOT EXISTS (SELECT 1 FROM received_file same WHERE same.read_run = received_file.read_run"
                        + " AND same.read_file = received_file.read_file AND same.run_id IN (:earlier, :later)"
                        + " AND same.run_id <> received_file.run_id AND " + StatusColumn.counted("same")
                        + " AND same.unit_code = received_file.unit_code)"
                        + " ORDER BY unit_code")
                .param("earlier", earlier)
                .param("later", later)
                .query((ResultSet row) -> {
                    String code = row.getString(1);
                    Map<CellCode, BigDecimal> unit = changes.computeIfAbsent(code, key -> new HashMap<>());
                    add(unit, StoredNumbers.of(row, 3), row.getLong(2) == later, form);
                    if (unit.isEmpty()) {
                        changes.remove(code);
                    }
                });
        return changes;
    }

    /** Adds a submission's numbers to a unit's changes, or subtracts them; zero is no change. */
    private static void add(Map<CellCode, BigDecimal> changes, BigDecimal[] amounts, boolean added, Form form) {
        for (int place = 0; place < amounts.length; place++) {
            if (amounts[place] != null && amounts[place].signum() != 0) {
                BigDecimal change = added ? amounts[place] : amounts[place].negate();
                changes.merge(form.cells().get(place).code(), change, ComparisonStore::sum);
            }
        }
    }

    /** Null when there is nothing left. */
    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        BigDecimal sum = one.add(other);
        return sum.signum() == 0 ? null : sum;
    }
}
