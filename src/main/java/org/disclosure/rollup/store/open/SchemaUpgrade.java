package org.disclosure.rollup.store.open;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.disclosure.rollup.store.connect.DatabaseTrouble;
import org.disclosure.rollup.store.open.StoreProgress.Step;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Brings an older store to this program's schema and leaves a newer one alone. */
public final class SchemaUpgrade {

    /** Lacks nothing. */
    static final int CURRENT = -1;

    /** The version of a store that has had all migrations, which are numbered from 1 on. */
    static final int LATEST = 18;

    private final DataSource store;
    private final String user;
    private final int connectRetries;
    private final StoreProgress progress;
    private final ProgressCallback spoken;

    /**
     * Plans an upgrade.
     *
     * @param user who does it
     * @param connectRetries how often it is tried again to open the store, waiting longer each time
     */
    public SchemaUpgrade(DataSource store, String user, int connectRetries, StoreProgress progress) {
        this.store = store;
        this.user = user;
        this.connectRetries = connectRetries;
        this.progress = progress;
        this.spoken = new ProgressCallback(progress);
    }

    /**
     * Upgrades.
     *
     * @throws NewerStoreException for a store that a newer program has upgraded
     * @throws TablesForbiddenException when the user may not
     */
    void run() {
        Flyway flyway = flyway();
        if (flyway.info().applied().length == 0) {
            progress.begin(Step.MAKE, 1, 1, "");
        } else {
            spoken.expect(flyway.info().pending().length);
        }
        try {
            flyway.migrate();
            createJobTables();
        } catch (RuntimeException e) {
            throw DatabaseTrouble.of(e)
                    .filter(trouble -> trouble.kind() == DatabaseTrouble.Kind.FORBIDDEN)
                    .<RuntimeException>map(trouble -> new TablesForbiddenException(user, e))
                    .orElse(e);
        }
    }

    /**
     * Makes an empty store as an earlier release, or this one, would have made it.
     *
     * @throws NewerStoreException when this program does not know the version
     * @throws IllegalStateException when it is none
     */
    public void runTo(int version) {
        if (version < 1) {
            throw new IllegalStateException("A store without a version");
        }
        FluentConfiguration configuration = configuration();
        int latest = Arrays.stream(configuration.load().info().all())
                .mapToInt(migration -> Integer.parseInt(migration.getVersion().toString()))
                .max()
                .orElseThrow();
        if (version > latest) {
            throw new NewerStoreException(Integer.toString(version));
        }
        configuration.target(Integer.toString(version)).load().migrate();
        createJobTables();
    }

    /**
     * Number of versions of the schema that a store is behind; -1 when it lacks nothing, and 0 when only the job's own tables.
     *
     * @throws NewerStoreException for a store that a newer program has upgraded
     * @throws ForeignStoreException for a database of something else
     */
    int behind() {
        if (saysItIsLatest() && isLastOfScriptThere()) {
            return CURRENT;
        }
        Flyway flyway = flyway();
        if (flyway.info().applied().length == 0) {
            throw new ForeignStoreException();
        }
        int pending = flyway.info().pending().length;
        return pending == 0 && isLastOfScriptThere() ? CURRENT : pending;
    }

    /** A store nearly always is the latest, and to begin Flyway takes a tenth of a command's time. */
    private boolean saysItIsLatest() {
        try {
            List<String> versions = JdbcClient.create(store)
                    .sql("SELECT \"version\", \"success\" FROM \"flyway_schema_history\""
                            + " WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\"")
                    .query((row, index) -> row.getBoolean(2) ? row.getString(1) : "")
                    .list();
            return versions.equals(
                    IntStream.rangeClosed(1, LATEST).mapToObj(Integer::toString).toList());
        } catch (BadSqlGrammarException e) {
            // whose tables these are Flyway says
            return false;
        }
    }

    /**
     * Leaves the store as it is.
     *
     * @throws NewerStoreException for a store that a newer program has upgraded
     * @throws OlderStoreException for one that this program would have to upgrade
     */
    void require() {
        if (flyway().info().pending().length > 0) {
            throw new OlderStoreException();
        }
    }

    private FluentConfiguration configuration() {
        return Flyway.configure()
                .dataSource(store)
                .connectRetries(connectRetries)
                // where tables can be changed in a transaction, all of them or none
                .group(true)
                .javaMigrations(new FillChecksums(), new FillFindingFields())
                .callbacks(spoken);
    }

    /** Flyway itself only warns of a newer schema. */
    private Flyway flyway() {
        Flyway flyway = configuration().load();
        Arrays.stream(flyway.info().applied())
                .filter(SchemaUpgrade::isNewer)
                .findFirst()
                .ifPresent(migration -> {
                    throw new NewerStoreException(migration.getVersion().toString());
                });
        return flyway;
    }

    private static boolean isNewer(MigrationInfo migration) {
        return switch (migration.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED -> true;
            default -> false;
        };
    }

    /** The tables of Spring Batch, by its own script, which is long and would only find them there. */
    private void createJobTables() {
        if (isLastOfScriptThere()) {
            return;
        }
        ResourceDatabasePopulator script = new ResourceDatabasePopulator(
                new ClassPathResource("org/springframework/batch/core/schema-" + product() + ".sql"));
        // a start that was killed in the middle of it left some of them
        script.setContinueOnError(true);
        script.execute(store);
    }

    private boolean isLastOfScriptThere() {
        return JdbcClient.create(store)
                        .sql("SELECT COUNT(*) FROM information_schema.sequences WHERE UPPER(sequence_name) = ?")
                        .param("BATCH_JOB_INSTANCE_SEQ")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String product() {
        try (Connection connection = store.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
