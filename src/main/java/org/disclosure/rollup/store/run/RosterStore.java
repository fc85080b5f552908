package org.disclosure.rollup.store.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.disclosure.rollup.store.row.Packed;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.disclosure.rollup.submission.UnitTree;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units of a run, as the roster had them. */
@Repository
public class RosterStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    RosterStore(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** Keeps a run's roster, and which unit is in which area. */
    void save(long run, Roster roster) {
        List<Unit> bureaus = roster.units();
        batch.batchUpdate(
                "INSERT INTO roster_unit (run_id, code, name, aliases, kind, powers, parent, position)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, bureaus.size())
                        .mapToObj(position -> unit(run, position, bureaus.get(position)))
                        .toList());
        UnitTree tree = roster.tree();
        batch.batchUpdate(
                "INSERT INTO roster_area (run_id, area, unit_code) VALUES (?, ?, ?)",
                tree.areas().stream()
                        .flatMap(area ->
                                tree.area(area.code()).stream().map(unit -> new Object[] {run, area.code(), unit}))
                        .toList());
    }

    private static Object[] unit(long run, int position, Unit bureau) {
        return new Object[] {
            run,
            bureau.code(),
            bureau.name(),
            Packed.pack(bureau.aliases()),
            bureau.kind().name(),
            bureau.powers().name(),
            bureau.parent(),
            position
        };
    }

    /** The roster of a run. */
    public Roster roster(long run) {
        return new Roster(sql.sql("SELECT * FROM roster_unit WHERE run_id = ? ORDER BY position")
                .param(run)
                .query((row, index) -> bureau(row))
                .list());
    }

    /** The units of a run's roster, by their codes. */
    public Map<String, Unit> bureaus(long run) {
        Map<String, Unit> bureaus = new HashMap<>();
        sql.sql("SELECT * FROM roster_unit WHERE run_id = ?").param(run).query((ResultSet row) -> {
            bureaus.put(row.getString("code"), bureau(row));
        });
        return bureaus;
    }

    static Unit bureau(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                Packed.unpack(row.getString("aliases")),
                UnitKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                Powers.valueOf(row.getString("powers")),
                row.getString("parent"));
    }
}
