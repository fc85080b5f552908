package org.disclosure.rollup.store.part;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The parts of a step that wait for somebody, or are being worked at. Who works at one has deleted it in a transaction that is
 * not yet committed: to everybody else it is still there, and it is there for all again when that transaction comes to nothing.
 */
@Repository
public class PartStore {

    /** Made by {@code roles.sql}, which has the same conditions. */
    private static final String OWNERS = "rollup_end_workers(integer)";

    private static final String END_OWN = """
            SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
                AND pg_has_role(usesysid, 'USAGE') AND (application_name LIKE 'rollup%' OR usename = current_user)
                AND wait_event_type IS DISTINCT FROM 'Lock'
                AND state_change <= now() - ? * INTERVAL '1 second'
                AND pid IN (SELECT pid FROM pg_locks WHERE granted AND mode = 'RowExclusiveLock'
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND relation = CAST('worker_channel_message' AS regclass))""";

    private final DataSource store;
    private final JdbcClient sql;
    private final TransactionOperations transactions;

    PartStore(DataSource store, JdbcClient sql, TransactionOperations transactions) {
        this.store = store;
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * The program that began a run.
     *
     * @param version as people know it
     * @param digest of its code
     */
    public record Program(String version, String digest) {}

    /** Notes which program began a run that others join. */
    public void share(long run, Program program) {
        transactions.executeWithoutResult(transaction -> {
            sql.sql("DELETE FROM shared_run WHERE run_id = ?").param(run).update();
            sql.sql("INSERT INTO shared_run (run_id, version, program) VALUES (?, ?, ?)")
                    .params(run, program.version(), program.digest())
                    .update();
        });
    }

    /** The program that began a run, if others may join it. */
    public Optional<Program> findProgram(long run) {
        return sql.sql("SELECT version, program FROM shared_run WHERE run_id = ?")
                .param(run)
                .query((row, index) -> new Program(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Number of parts that are not done. */
    public int countLeft() {
        return sql.sql("SELECT COUNT(*) FROM worker_channel_message")
                .query(Integer.class)
                .single();
    }

    /**
     * Takes all parts back, and waits for those that are being worked at.
     *
     * @param longest in whole seconds, at least one
     * @return whether nobody works at any now
     */
    public boolean clear(Duration longest) {
        clearWaiting();
        try {
            new JdbcTemplate(store)
                    .execute((StatementCallback<Integer>) statement -> delete(statement, (int) longest.toSeconds()));
            return true;
        } catch (QueryTimeoutException e) {
            return false;
        }
    }

    /**
     * H2 2.4 keeps a statement's timeout for its connection (Javadoc of {@code JdbcStatement.setQueryTimeout}), and the pool hands the connection on as it is: a long
     * statement of the night would be given up.
     */
    private static int delete(Statement statement, int seconds) throws SQLException {
        statement.setQueryTimeout(seconds);
        try {
            return statement.executeUpdate("DELETE FROM worker_channel_message");
        } finally {
            statement.setQueryTimeout(0);
        }
    }

    /** Takes back the parts that no process works on, without waiting. */
    public void clearWaiting() {
        sql.sql("""
                        DELETE FROM worker_channel_message WHERE message_id IN
                            (SELECT message_id FROM worker_channel_message FOR UPDATE SKIP LOCKED)""").update();
    }

    /** Lets the database end this transaction when it hears nothing for so long; of PostgreSQL only. */
    public void limitSilence(Duration longest) {
        sql.sql("SELECT set_config('idle_in_transaction_session_timeout', ?, TRUE)")
                .param(longest.toMillis() + "ms")
                .query(String.class)
                .single();
    }

    /**
     * Ends sessions of workers that have taken a part of this store and of which the database has heard nothing for so long. It
     * does so itself, but for a process that stands still in the middle of telling a statement. Workers with a role of their own
     * are ended by the owner's function of {@code roles.sql}; where there is none, those that this role may end. Of PostgreSQL
     * only.
     */
    public void endSilent(Duration longest) {
        boolean owners = sql.sql("SELECT to_regprocedure(?) IS NOT NULL")
                .param(OWNERS)
                .query(Boolean.class)
                .single();
        sql.sql(owners ? "SELECT rollup_end_workers(CAST(? AS INTEGER))" : END_OWN)
                .param((int) longest.toSeconds())
                .query(Integer.class)
                .single();
    }

    /** Says something, so that the database knows that this transaction is alive. */
    public void keepAlive() {
        sql.sql("SELECT 1").query(Integer.class).single();
    }
}
