package org.disclosure.rollup.store.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.disclosure.rollup.store.row.Packed;
import org.disclosure.rollup.store.row.SealStore;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Gives findings of earlier releases the fields of which their numbers are made, so that they keep the numbers that were
 * printed and every decision on them holds.
 */
final class FillFindingFields implements JavaMigration {

    private static final List<String> COLUMNS = List.of(
            "kept_names VARCHAR(900000) DEFAULT '' NOT NULL",
            "kept_values VARCHAR(900000) DEFAULT '' NOT NULL",
            "values_line VARCHAR(4000) DEFAULT '' NOT NULL");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("14");
    }

    @Override
    public String getDescription() {
        return "fill finding fields";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        JdbcTemplate sql = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        SealStore seals = new SealStore(sql);
        // a run whose findings were changed in the store stays known for it
        List<Long> sealed = sql.queryForList("SELECT id FROM rollup_run WHERE published", Long.class).stream()
                .filter(seals::heldFindingsBeforeFields)
                .toList();
        COLUMNS.forEach(column -> sql.execute("ALTER TABLE finding ADD COLUMN " + column));
        sql.queryForList("SELECT id FROM rollup_run", Long.class).forEach(run -> fill(sql, run));
        sealed.forEach(seals::renewFindings);
    }

    private static void fill(JdbcTemplate sql, long run) {
        sql.batchUpdate(
                "UPDATE finding SET kept_names = ?, kept_values = ?, values_line = ?"
                        + " WHERE run_id = ? AND file_no = ? AND origin = ? AND position = ?",
                sql.query(
                        "SELECT file_no, origin, position, code, variant, arguments, cell, observed, expected, difference"
                                + " FROM finding WHERE run_id = ?",
                        (row, index) -> fields(run, row),
                        run));
    }

    private static Object[] fields(long run, ResultSet row) throws SQLException {
        EarlierFields fields = EarlierFields.of(new EarlierFields.Row(
                row.getString("code"),
                row.getString("variant"),
                row.getString("cell") != null,
                List.of(row.getString("observed"), row.getString("expected"), row.getString("difference")),
                Packed.unpack(row.getString("arguments"))));
        return new Object[] {
            Packed.pack(fields.names()),
            Packed.pack(fields.values()),
            fields.line(),
            run,
            row.getInt("file_no"),
            row.getString("origin"),
            row.getInt("position")
        };
    }
}
