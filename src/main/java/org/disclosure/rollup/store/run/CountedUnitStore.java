package org.disclosure.rollup.store.run;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.store.row.StatusColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units that gave figures to a run, and whether what they gave is still there in another one. */
@Repository
public class CountedUnitStore {

    private final JdbcClient sql;

    CountedUnitStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The codes of the units whose files count and give at least one figure; a blank form gives none. */
    public Set<String> withFigures(long run) {
        return sql.sql("SELECT unit_code FROM received_file JOIN figures ON figures.read_run = received_file.read_run"
                        + " AND figures.read_file = received_file.read_file WHERE run_id = ? AND states LIKE '%A%' AND "
                        + StatusColumn.selected())
                .param(run)
                .query(String.class)
                .set();
    }

    /** Where the figures of a file are. */
    public record Place(long readRun, int readFile) {}

    /** Where the figures are that a unit gives to a run, by the unit's code; they may be none. */
    public Map<String, Place> places(long run) {
        Map<String, Place> places = new HashMap<>();
        sql.sql("SELECT unit_code, read_run, read_file FROM received_file WHERE run_id = ? AND "
                        + StatusColumn.selected())
                .param(run)
                .query((ResultSet row) -> {
                    places.put(row.getString(1), new Place(row.getLong(2), row.getInt(3)));
                });
        return places;
    }

    /** True if there is at least one figure. */
    public boolean givesFigures(Place place) {
        return sql.sql("SELECT COUNT(*) FROM figures WHERE read_run = ? AND read_file = ? AND states LIKE '%A%'")
                        .params(place.readRun(), place.readFile())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The SHA-256 of the file that counts, by the unit's code. */
    public Map<String, String> contents(long run) {
        Map<String, String> contents = new HashMap<>();
        sql.sql("SELECT unit_code, sha256 FROM received_file WHERE run_id = ? AND " + StatusColumn.selected())
                .param(run)
                .query((ResultSet row) -> {
                    contents.put(row.getString(1), row.getString(2));
                });
        return contents;
    }

    /** The SHA-256 of every content that a run received. */
    public Set<String> received(long run) {
        return sql.sql("SELECT DISTINCT sha256 FROM received_file WHERE run_id = ? AND sha256 <> ''")
                .param(run)
                .query(String.class)
                .set();
    }

    /** The numbers of the files of a run that could not be opened when they were read. */
    public List<Integer> unopened(long run) {
        return sql.sql("SELECT file_no FROM received_file WHERE run_id = ? AND state = 'UNREADABLE'"
                        + " AND source_sha256 = '' ORDER BY file_no")
                .param(run)
                .query(Integer.class)
                .list();
    }
}
