package org.disclosure.rollup.store.script;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.disclosure.rollup.store.open.HeldFile;
import org.disclosure.rollup.store.open.NewerStoreException;
import org.disclosure.rollup.store.open.SchemaUpgrade;
import org.disclosure.rollup.store.open.StoreFile;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Repository;

/** The whole store as one file of SQL, which any later version of the database can read. */
@Repository
public class StoreScript {

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    StoreScript(JdbcClient sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    /** True if the store can be written as a script; other databases have their own tools. */
    public boolean isPossible() {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getURL().startsWith("jdbc:h2:")));
    }

    /** Writes the store in its present state. */
    public void write(Path script) {
        sql.sql("SCRIPT NOSETTINGS TO ? CHARSET 'UTF-8'")
                .param(script.toString())
                .query((row, index) -> 0)
                .list();
    }

    /**
     * Makes a store of such a file: the tables by this program's own migrations, up to the version that the file is of, and then
     * the file's rows. Nothing else of it is executed.
     *
     * @param store its path without the ending; there is none yet
     * @throws ForeignStatementException when it holds a statement that is in no backup
     * @throws NewerStoreException when it is of a newer program
     * @throws IllegalStateException when the file is no whole store
     */
    public static void read(Path script, Path store) {
        try {
            ScriptedStore scripted = ScriptedStore.look(script);
            HeldFile.create(StoreFile.ending(store));
            String url = "jdbc:h2:file:" + store + ";TRACE_LEVEL_FILE=0";
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                new SchemaUpgrade(new DriverManagerDataSource(url), "", 0, (step, number, of, detail) -> {})
                        .runTo(scripted.version());
                fill(statement, script, scripted);
                statement.execute("SHUTDOWN");
            }
        } catch (IOException | SQLException | FlywayException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(Statement statement, Path script, ScriptedStore scripted)
            throws IOException, SQLException {
        Set<String> tables = tables(statement);
        statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
        for (String table : tables) {
            // some have rows from the start, which the script holds too
            statement.execute("TRUNCATE TABLE " + quoted(table));
        }
        if (!tables.containsAll(scripted.tables())) {
            throw new ForeignStatementException(String.join(" ", scripted.tables()));
        }
        ScriptedStore.read(script, rows -> {
            if (ScriptedStore.isRows(rows)) {
                execute(statement, rows);
            }
        });
        for (Map.Entry<String, String> sequence : scripted.sequences().entrySet()) {
            statement.execute("ALTER SEQUENCE " + quoted(sequence.getKey()) + " RESTART WITH " + sequence.getValue());
        }
        for (String table : tables) {
            statement.execute("ALTER TABLE " + quoted(table) + " SET REFERENTIAL_INTEGRITY TRUE CHECK");
        }
        statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
    }

    private static void execute(Statement statement, String rows) throws IOException {
        try {
            statement.execute(rows);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Set<String> tables(Statement statement) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String quoted(String name) {
        return "\"PUBLIC\".\"" + name.replace("\"", "\"\"") + "\"";
    }
}
