package org.disclosure.rollup.store.run;

import java.util.List;
import org.disclosure.rollup.store.row.StatusColumn;
import org.disclosure.rollup.submission.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The running texts of the reports that count, one at a time: together they are more than is to be held at once. */
@Repository
public class NarrativeStore {

    private final JdbcClient sql;

    NarrativeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A unit's running text, and the file it is in. */
    public record StoredNarrative(int file, String path, Unit bureau, String narrative) {}

    /** The numbers of the files that count and hold running text, in their order. */
    public List<Integer> files(long run) {
        return sql.sql("SELECT file_no FROM received_file WHERE run_id = ? AND " + StatusColumn.counted()
                        + " AND narrative <> '' ORDER BY file_no")
                .param(run)
                .query(Integer.class)
                .list();
    }

    /** The running text in a file that belongs to a unit of the roster. */
    public StoredNarrative get(long run, int file) {
        return sql.sql("SELECT roster_unit.*, received_file.path, received_file.narrative"
                        + " FROM received_file JOIN roster_unit"
                        + " ON roster_unit.run_id = received_file.run_id AND roster_unit.code = received_file.unit_code"
                        + " WHERE received_file.run_id = ? AND file_no = ?")
                .params(run, file)
                .query((row, index) -> new StoredNarrative(
                        file, row.getString("path"), RosterStore.bureau(row), row.getString("narrative")))
                .single();
    }
}
