package org.disclosure.rollup.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Whether the store is one that can be written so; other databases have their own tools. */
    public boolean isPossible() {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getURL().startsWith("jdbc:h2:")));
    }

    /** Writes the store as it stands. */
    public void write(Path script) {
        sql.sql("SCRIPT NOSETTINGS TO ? CHARSET 'UTF-8'")
                .param(script.toString())
                .query((row, index) -> 0)
                .list();
    }

    /**
     * Makes a store of such a file.
     *
     * @param store its path without the ending; there is none yet
     * @throws IllegalStateException when the file is no whole store
     */
    public static void read(Path script, Path store) {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + store + ";TRACE_LEVEL_FILE=0");
                PreparedStatement run = connection.prepareStatement("RUNSCRIPT FROM ? CHARSET 'UTF-8'")) {
            run.setString(1, script.toString());
            run.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
