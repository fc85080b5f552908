package org.disclosure.rollup.store.open;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.store.row.Checksum;
import org.disclosure.rollup.store.row.KeptRows;
import org.disclosure.rollup.store.row.KeptTable;
import org.disclosure.rollup.store.row.SealStore;
import org.disclosure.rollup.store.row.StoredFigures;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills in the checksums of what an earlier program stored: whatever was changed before is taken for what was written. */
final class FillChecksums implements JavaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(FillChecksums.class);

    /** Rows in memory at once. */
    private static final int ROWS = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("13");
    }

    @Override
    public String getDescription() {
        return "fill checksums";
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
        sql.setFetchSize(ROWS);
        int figures = figures(sql);
        KeptRows kept = new KeptRows(sql);
        for (KeptTable table : KeptTable.BEFORE_AMENDMENTS) {
            kept.renew(table, "");
        }
        SealStore seals = new SealStore(sql);
        List<Long> runs = sql.queryForList("SELECT id FROM rollup_run WHERE published", Long.class);
        runs.forEach(seals::sealBeforeFields);
        if (figures > 0) {
            LOG.info("Filled in the checksums of {} reports of an earlier version", figures);
        }
    }

    private static int figures(JdbcTemplate sql) {
        List<Object[]> rows = new ArrayList<>();
        sql.query(
                "SELECT read_run, read_file, " + StoredFigures.CHECKED_BEFORE_PICTURES
                        + ", (SELECT MAX(narrative) FROM received_file"
                        + " WHERE received_file.read_run = figures.read_run AND received_file.read_file = figures.read_file)"
                        + " FROM figures",
                row -> {
                    rows.add(new Object[] {
                        StoredFigures.checksumBeforePictures(row, 3, row.getLong(1), row.getInt(2)),
                        Checksum.of(row.getString(9)),
                        row.getLong(1),
                        row.getInt(2)
                    });
                });
        sql.batchUpdate(
                "UPDATE figures SET checksum = ?, text_checksum = ? WHERE read_run = ? AND read_file = ?", rows);
        return rows.size();
    }
}
