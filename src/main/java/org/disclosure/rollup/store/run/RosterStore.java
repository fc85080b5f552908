package org.disclosure.rollup.store.run;

import java.lang.ref.SoftReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** A run's roster never changes, and each step asks for it; that of a province is large, and gone when memory is short. */
    private final Map<Long, SoftReference<Roster>> known = new ConcurrentHashMap<>();

    RosterStore(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** Keeps a run's roster, and which unit is in which area. */
    void save(long run, Roster roster) {
        // a run that is begun anew keeps its number
        known.remove(run);
        List<Unit> bureaus = roster.units();
        batch.batchUpdate(
                "INSERT INTO roster_unit (run_id, code, name, aliases, kind, powers, parent, position)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, bureaus.size())
                        .mapToObj(position -> unit(run, position, bureaus.get(position)))
                        .toList());
        batch.batchUpdate(
                "INSERT INTO roster_unit_detail (run_id, unit_code, kind, position, detail) VALUES (?, ?, ?, ?, ?)",
                bureaus.stream().flatMap(unit -> details(run, unit)).toList());
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

    /** The details of a unit that few have, a row each. */
    private enum Detail {
        CAME_FROM,
        SUB_UNIT,
        NOT_COUNTED
    }

    private static Stream<Object[]> details(long run, Unit unit) {
        return Stream.of(
                        details(run, unit, Detail.CAME_FROM, unit.from()),
                        details(run, unit, Detail.SUB_UNIT, unit.subUnits()),
                        details(run, unit, Detail.NOT_COUNTED, unit.counts() ? List.of() : List.of("")))
                .flatMap(rows -> rows);
    }

    private static Stream<Object[]> details(long run, Unit unit, Detail kind, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(position -> new Object[] {run, unit.code(), kind.name(), position, texts.get(position)});
    }

    /** The roster of a run. */
    public Roster roster(long run) {
        Roster roster =
                Optional.ofNullable(known.get(run)).map(SoftReference::get).orElseGet(() -> read(run));
        known.put(run, new SoftReference<>(roster));
        return roster;
    }

    private Roster read(long run) {
        Map<String, Map<Detail, List<String>>> details = new HashMap<>();
        sql.sql(
                        "SELECT unit_code, kind, detail FROM roster_unit_detail WHERE run_id = ? ORDER BY unit_code, kind, position")
                .param(run)
                .query((ResultSet row) -> {
                    details.computeIfAbsent(row.getString(1), unit -> new EnumMap<>(Detail.class))
                            .computeIfAbsent(Detail.valueOf(row.getString(2)), kind -> new ArrayList<>())
                            .add(row.getString(3));
                });
        return new Roster(sql.sql("SELECT * FROM roster_unit WHERE run_id = ? ORDER BY position")
                .param(run)
                .query((row, index) -> detailed(bureau(row), details))
                .list());
    }

    private static Unit detailed(Unit unit, Map<String, Map<Detail, List<String>>> details) {
        Map<Detail, List<String>> own = details.getOrDefault(unit.code(), Map.of());
        return new Unit(
                unit.code(),
                unit.name(),
                unit.aliases(),
                unit.kind(),
                unit.order(),
                unit.powers(),
                unit.parent(),
                own.getOrDefault(Detail.CAME_FROM, List.of()),
                own.getOrDefault(Detail.SUB_UNIT, List.of()),
                !own.containsKey(Detail.NOT_COUNTED));
    }

    /** Without the details that few have. */
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
