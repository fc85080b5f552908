package org.disclosure.rollup.store.run;

import java.util.List;
import org.disclosure.rollup.district.selection.SubmissionStatus;
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

    /**
     * The numbers of the files that hold the running text of a unit that counts, in their order: of the file that counts, unless
     * another part of the submission gives the text.
     */
    public List<Integer> files(long run) {
        return sql.sql("SELECT file_no FROM received_file WHERE run_id = :run AND narrative <> '' AND ("
                        + StatusColumn.counted() + " AND NOT EXISTS (SELECT 1 FROM received_file part"
                        + " WHERE part.run_id = received_file.run_id AND part.unit_code = received_file.unit_code AND "
                        + StatusColumn.is("part", SubmissionStatus.PART_WITH_TEXT) + ") OR "
                        + StatusColumn.is(SubmissionStatus.PART_WITH_TEXT)
                        + " AND EXISTS (SELECT 1 FROM received_file taken"
                        + " WHERE taken.run_id = received_file.run_id AND taken.unit_code = received_file.unit_code AND "
                        + StatusColumn.counted("taken") + ")) ORDER BY file_no")
                .param("run", run)
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
