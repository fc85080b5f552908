package org.disclosure.rollup.store.open;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.disclosure.rollup.store.connect.Machine;
import org.disclosure.rollup.store.connect.PostgresConnections;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The store, opened and brought up to date while what works on it is being wired, which takes as long. Who asks for a
 * connection waits until it is ready.
 */
public final class OpeningStore extends AbstractDataSource implements AutoCloseable {

    /** The run's lock, the work, and what is read while it goes on. */
    private static final int CONNECTIONS = 3;

    /** Milliseconds that a connection is kept that nobody needs, and that one is waited for. */
    private static final long IDLE_MILLIS = 10_000;

    private static final long WAIT_MILLIS = 15_000;

    private final Environment environment;
    private final StoreProgress progress;
    private final FutureTask<Void> opening;
    private volatile HikariDataSource pool;

    private OpeningStore(Environment environment, StoreProgress progress) {
        this.environment = environment;
        this.progress = progress;
        this.pool = pool(environment);
        boolean upgrades = environment.getProperty("spring.flyway.enabled", Boolean.class, true);
        this.opening = new FutureTask<>(upgrades ? this::upgrade : () -> schema().require(), null);
    }

    /**
     * Begins to open the store of {@code spring.datasource.*}, to upgrade it unless {@code spring.flyway.enabled} says no. Its
     * tables are made and upgraded by {@code spring.flyway.user} if there is one, so that who works on them need not be
     * allowed to.
     *
     * @param progress is told of it, on another thread
     */
    public static OpeningStore begin(Environment environment, StoreProgress progress) {
        OpeningStore store = new OpeningStore(environment, progress);
        Thread thread = new Thread(store.opening, "store");
        thread.setDaemon(true);
        thread.start();
        return store;
    }

    /** True if the store is a file that does not exist, or one left empty by an interrupted creation; false for a server's. */
    public static boolean isMissing(String url) {
        return StoreFile.of(url, "", "").filter(file -> !file.isMade()).isPresent();
    }

    private static HikariDataSource pool(Environment environment) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
        pool.setUsername(environment.getProperty("spring.datasource.username", ""));
        pool.setPassword(environment.getProperty("spring.datasource.password", ""));
        if (PostgresConnections.isFor(pool.getJdbcUrl())) {
            shareServer(pool, properties(environment));
        }
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        return pool;
    }

    /** A server has a hundred connections for all: one is kept, and no more are asked for than a run needs. */
    private static void shareServer(HikariDataSource pool, Properties properties) {
        pool.setDataSourceProperties(properties);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setIdleTimeout(IDLE_MILLIS);
        pool.setConnectionTimeout(WAIT_MILLIS);
    }

    private static Properties properties(Environment environment) {
        return PostgresConnections.properties(environment.getProperty("process-name", "rollup") + "@" + Machine.name());
    }

    private void upgrade() {
        Optional<StoreFile> file = StoreFile.of(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        if (file.isEmpty()) {
            schema().run();
            return;
        }
        int behind = file.get().isMade() ? schema().behind() : 0;
        if (behind != SchemaUpgrade.CURRENT) {
            pool.close();
            file.get().renew(behind, progress);
            pool = pool(environment);
        }
    }

    private SchemaUpgrade schema() {
        return new SchemaUpgrade(
                owner(),
                environment.getProperty("spring.flyway.user", pool.getUsername()),
                environment.getProperty("spring.flyway.connect-retries", Integer.class, 0),
                progress);
    }

    private DataSource owner() {
        String user = environment.getProperty("spring.flyway.user", "");
        if (user.isEmpty()) {
            return pool;
        }
        DriverManagerDataSource owner = new DriverManagerDataSource(
                pool.getJdbcUrl(), user, environment.getProperty("spring.flyway.password", ""));
        if (PostgresConnections.isFor(pool.getJdbcUrl())) {
            owner.setConnectionProperties(properties(environment));
        }
        return owner;
    }

    /**
     * Waits until it is ready.
     *
     * @throws NewerStoreException for a store that a newer program has upgraded
     * @throws OlderStoreException for one that would have to be upgraded and must not be
     * @throws ForeignStoreException for a file that is a store of something else
     * @throws StoreRoomException when there is no room to upgrade it
     * @throws UpgradeFailedException when it could not be upgraded
     */
    public void await() {
        try {
            opening.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        await();
        return pool.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        await();
        return pool.getConnection(username, password);
    }

    /** Closes it once the opening has come to rest, however it ended. */
    @Override
    public void close() {
        try {
            opening.get();
        } catch (ExecutionException e) {
            // told to whoever waited
            logger.debug("The store was not opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.close();
    }
}
