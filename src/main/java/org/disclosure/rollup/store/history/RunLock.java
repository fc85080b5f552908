package org.disclosure.rollup.store.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.disclosure.rollup.store.connect.StoreInUseException;
import org.disclosure.rollup.store.connect.StoreLostException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Repository;

/**
 * Lock by which one run at a time works on a store. The lock is a row of the database, held by a connection of its own, so that it
 * holds between machines and does not outlive the process that took it.
 */
@Repository
public class RunLock {

    /** SQL states of H2 and PostgreSQL for a row that is locked. */
    private static final Set<String> IN_USE = Set.of("HYT00", "55P03");

    private final DataSource store;
    private volatile Optional<Held> held = Optional.empty();

    RunLock(DataSource store) {
        this.store = store;
    }

    /** The lock, until it is closed. */
    public final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        /** Releases the lock. The connection may have died with the database; then so has the lock. */
        @Override
        public void close() {
            held = Optional.empty();
            try {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                JdbcUtils.closeConnection(connection);
            }
        }
    }

    /**
     * Takes the lock.
     *
     * @throws StoreInUseException when another run has it
     */
    public Held take() {
        return take("SELECT lock_no FROM night_lock FOR UPDATE NOWAIT");
    }

    /**
     * Takes the lock, waiting for a run that ends, or whose machine is found to be gone. On PostgreSQL only.
     *
     * @param longest in whole seconds, at least one
     * @throws StoreInUseException when another run has it all the time
     */
    public Held take(Duration longest) {
        return take(
                "SET LOCAL lock_timeout = '" + longest.toSeconds() + "s'; SELECT lock_no FROM night_lock FOR UPDATE");
    }

    private Held take(String taking) {
        Connection connection = null;
        try {
            connection = store.getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(taking);
            }
            Held taken = new Held(connection);
            held = Optional.of(taken);
            return taken;
        } catch (SQLException e) {
            JdbcUtils.closeConnection(connection);
            throw IN_USE.contains(e.getSQLState()) ? new StoreInUseException(e) : new IllegalStateException(e);
        }
    }

    /**
     * Makes sure that the lock is still held, if it was taken. A database that was away has let go of it, and another run may
     * work by now.
     *
     * @throws StoreLostException when it is lost
     */
    public void confirm() {
        Optional<Held> taken = held;
        if (taken.isEmpty()) {
            return;
        }
        try (Statement statement = taken.get().connection.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            throw new StoreLostException(e);
        }
    }
}
