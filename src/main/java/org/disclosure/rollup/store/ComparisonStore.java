package org.disclosure.rollup.store;

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

    /** A figure of a unit; null where there is no number. */
    private record UnitAmount(String code, String unit, CellCode cell, BigDecimal amount) {}

    /** A row of a table, of every unit that counts, in the roster's order; without numbers where it was not reported. */
    public List<UnitFigures> row(long run, String table, String row) {
        Map<String, List<UnitAmount>> units = sql
                .sql("""
                        SELECT roster_unit.code, roster_unit.name, column_code, amount
                        FROM entry JOIN roster_unit ON roster_unit.run_id = entry.run_id AND roster_unit.code = entry.unit_code
                        WHERE entry.run_id = ? AND standing = 'COUNTED' AND table_code = ? AND row_code = ?
                        ORDER BY roster_unit.position, entry.position
                        """)
                .params(run, table, row)
                .query((found, index) -> new UnitAmount(
                        found.getString(1),
                        found.getString(2),
                        new CellCode(table, row, found.getString(3)),
                        found.getBigDecimal(4)))
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
                        .collect(Collectors.toMap(UnitAmount::cell, figure -> StoredFigures.plain(figure.amount()))));
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
        Map<String, Map<CellCode, BigDecimal>> changes = new HashMap<>();
        sql.sql("SELECT unit_code, received_file.run_id, amounts"
                        + " FROM received_file JOIN figures ON figures.read_run = received_file.read_run"
                        + " AND figures.read_file = received_file.read_file"
                        + " WHERE received_file.run_id IN (:earlier, :later) AND standing = 'COUNTED'"
                        // where both have the same figures there is nothing to compare
                        + " AND NOT EXISTS (SELECT 1 FROM received_file same WHERE same.read_run = received_file.read_run"
                        + " AND same.read_file = received_file.read_file AND same.run_id IN (:earlier, :later)"
                        + " AND same.run_id <> received_file.run_id AND same.standing = 'COUNTED'"
                        + " AND same.unit_code = received_file.unit_code)")
                .param("earlier", earlier)
                .param("later", later)
                .query((ResultSet row) -> {
                    Map<CellCode, BigDecimal> unit = changes.computeIfAbsent(row.getString(1), key -> new HashMap<>());
                    BigDecimal[] amounts = StoredFigures.numbers(row, 3);
                    boolean added = row.getLong(2) == later;
                    for (int index = 0; index < amounts.length; index++) {
                        if (amounts[index] != null) {
                            BigDecimal change = added ? amounts[index] : amounts[index].negate();
                            unit.merge(form.cells().get(index).code(), change, BigDecimal::add);
                        }
                    }
                });
        changes.values().forEach(unit -> unit.values().removeIf(change -> change.signum() == 0));
        return changes;
    }
}
