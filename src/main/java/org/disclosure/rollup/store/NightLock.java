package org.disclosure.rollup.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Repository;

/**
 * Lets one night at a time work on a store. The lock is a row of the database, held by a connection of its own, so that it
 * holds between machines and does not outlive the process that took it.
 */
@Repository
public class NightLock {

    /** How H2 and PostgreSQL say that a row is locked. */
    private static final Set<String> IN_USE = Set.of("HYT00", "55P03");

    private final DataSource store;
    private Optional<Held> held = Optional.empty();

    NightLock(DataSource store) {
        this.store = store;
    }

    /** The lock, until it is closed. */
    public static final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        /** Lets go. The connection may have died with the database; then so has the lock. */
        @Override
        public void close() {
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
     * @throws StoreInUseException when another night has it
     */
    public Held take() {
        Connection connection = null;
        try {
            connection = store.getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT lock_no FROM night_lock FOR UPDATE NOWAIT");
            }
            held = Optional.of(new Held(connection));
            return held.get();
        } catch (SQLException e) {
            JdbcUtils.closeConnection(connection);
            throw IN_USE.contains(e.getSQLState()) ? new StoreInUseException(e) : new IllegalStateException(e);
        }
    }

    /**
     * Makes sure that the lock is still held. A database that was away has let go of it, and another night may work by now.
     *
     * @throws StoreLostException when it is lost
     */
    public void confirm() {
        try (Statement statement = held.orElseThrow().connection.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException e) {
            throw new StoreLostException(e);
        }
    }
}
