package org.disclosure.rollup.store;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parts of a step that wait for somebody, or are being worked at. Who works at one has deleted it in a transaction that is
 * not yet committed: to everybody else it is still there, and it is there for all again when that transaction comes to nothing.
 */
@Repository
public class PartStore {

    private final JdbcClient sql;

    PartStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The program that began a run.
     *
     * @param version as people know it
     * @param digest of its code
     */
    public record Program(String version, String digest) {}

    /** Notes which program began a run that others join. */
    @Transactional
    public void share(long run, Program program) {
        sql.sql("DELETE FROM shared_run WHERE run_id = ?").param(run).update();
        sql.sql("INSERT INTO shared_run (run_id, version, program) VALUES (?, ?, ?)")
                .params(run, program.version(), program.digest())
                .update();
    }

    /** The program that began a run, if others may join it. */
    public Optional<Program> findProgram(long run) {
        return sql.sql("SELECT version, program FROM shared_run WHERE run_id = ?")
                .param(run)
                .query((row, index) -> new Program(row.getString(1), row.getString(2)))
                .optional();
    }

    /** How many parts are not done. */
    public int countLeft() {
        return sql.sql("SELECT COUNT(*) FROM worker_channel_message")
                .query(Integer.class)
                .single();
    }

    /** Takes all parts back. Those that are being worked at are waited for: when this returns, nobody works at any. */
    @Transactional
    public void clear() {
        sql.sql("DELETE FROM worker_channel_message").update();
    }

    /** Lets the database end this transaction when it hears nothing for so long; of PostgreSQL only. */
    public void limitSilence(Duration longest) {
        String time = longest.toMillis() + "ms";
        // the second one for a process that stands still in the middle of telling a statement
        sql.sql("SELECT set_config('idle_in_transaction_session_timeout', ?, TRUE),"
                        + " set_config('statement_timeout', ?, TRUE)")
                .params(time, time)
                .query((row, index) -> row.getString(1))
                .single();
    }

    /** Says something, so that the database knows that this transaction is alive. */
    public void pulse() {
        sql.sql("SELECT 1").query(Integer.class).single();
    }
}
