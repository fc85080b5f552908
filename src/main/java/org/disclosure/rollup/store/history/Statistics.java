package org.disclosure.rollup.store.history;

import java.sql.Connection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Statistics of the database about its tables. PostgreSQL collects them now and then by itself; planned by what it saw before
 * a run came, a query for all its files takes them for hardly any and goes through a table once for each.
 */
@Repository
public class Statistics {

    /** Made by {@code roles.sql} for the role of the job, which does not own the tables. */
    private static final String FOR_OTHERS = "rollup_renew_statistics()";

    private final JdbcTemplate sql;

    Statistics(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Has PostgreSQL analyse the tables that a run fills. A role without the right gets a warning only. */
    public void renew() {
        if (!isPostgres()) {
            return;
        }
        if (Boolean.TRUE.equals(
                sql.queryForObject("SELECT to_regprocedure(?) IS NOT NULL", Boolean.class, FOR_OTHERS))) {
            sql.query("SELECT " + FOR_OTHERS, row -> {});
        } else {
            sql.execute("ANALYZE roster_unit, received_file, finding, finding_review, figures (read_run, read_file)");
        }
    }

    private boolean isPostgres() {
        return Boolean.TRUE.equals(sql.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }
}
