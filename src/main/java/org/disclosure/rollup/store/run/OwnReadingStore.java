package org.disclosure.rollup.store.run;

import java.util.List;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.row.StoredFigures;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Figures that were put together from several files of a unit. They are of the run alone, under the negative number of the
 * file that counts; where the figures of that file itself are is kept beside.
 */
@Repository
public class OwnReadingStore {

    /** Joins what is kept of a file of a run, as {@code own}, if its figures were put together; to be given its table's name. */
    static final String OF_FILE =
            " LEFT JOIN own_reading own ON own.run_id = %1$s.run_id AND own.file_no = %1$s.file_no";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final SubmissionStore submissions;

    OwnReadingStore(JdbcClient sql, JdbcTemplate batch, SubmissionStore submissions) {
        this.sql = sql;
        this.batch = batch;
        this.submissions = submissions;
    }

    /** Gives every file of a run its own figures back. */
    void takeApart(long run) {
        sql.sql(
                        "UPDATE received_file SET checked = FALSE, (read_run, read_file, nil) = (SELECT own.read_run, own.read_file, own.nil"
                                + " FROM own_reading own WHERE own.run_id = received_file.run_id"
                                + " AND own.file_no = received_file.file_no) WHERE run_id = :run"
                                + " AND file_no IN (SELECT own.file_no FROM own_reading own WHERE own.run_id = :run)")
                .param("run", run)
                .update();
        sql.sql("DELETE FROM figures WHERE read_run = ? AND read_file < 0")
                .param(run)
                .update();
        sql.sql("DELETE FROM own_reading WHERE run_id = ?").param(run).update();
    }

    /** Gives a file that counts the figures that it and others give together. */
    void putTogether(long run, int file, List<Entry> figures, Form form) {
        Submission own = submissions.get(run, file, form).submission();
        Submission together = new Submission(form, own.writtenOn(), own.narrative(), figures);
        sql.sql("INSERT INTO own_reading (run_id, file_no, read_run, read_file, nil)"
                        + " SELECT run_id, file_no, read_run, read_file, nil FROM received_file"
                        + " WHERE run_id = ? AND file_no = ?")
                .params(run, file)
                .update();
        batch.batchUpdate(StoredFigures.INSERT, List.<Object[]>of(StoredFigures.row(run, -file, together)));
        sql.sql(
                        "UPDATE received_file SET checked = FALSE, read_run = ?, read_file = ?, nil = ? WHERE run_id = ? AND file_no = ?")
                .params(run, -file, SubmissionStore.isNil(together), run, file)
                .update();
    }
}
