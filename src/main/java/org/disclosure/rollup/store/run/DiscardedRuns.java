package org.disclosure.rollup.store.run;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deletes runs that are replaced. Figures are shared by runs and go with the last one that has them. */
@Repository
public class DiscardedRuns {

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    DiscardedRuns(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** Deletes every other run of the year. */
    void discardAllBut(long run, int year) {
        discard(sql.sql("SELECT id FROM rollup_run WHERE report_year = ? AND id <> ?")
                .params(year, run)
                .query(Long.class)
                .list());
    }

    /** Discards the runs of a year that were begun and never published. */
    void discardUnpublished(int year) {
        discard(sql.sql("SELECT id FROM rollup_run WHERE report_year = ? AND NOT published")
                .param(year)
                .query(Long.class)
                .list());
    }

    private void discard(List<Long> runs) {
        for (long run : runs) {
            List<Object[]> figures = sql.sql("""
                            SELECT read_run, read_file FROM (
                                SELECT read_run, read_file FROM received_file WHERE run_id = :run
                                UNION SELECT read_run, read_file FROM own_reading WHERE run_id = :run) mine
                            WHERE NOT EXISTS (SELECT 1 FROM received_file other
                                WHERE other.read_run = mine.read_run AND other.read_file = mine.read_file
                                AND other.run_id <> :run)
                            AND NOT EXISTS (SELECT 1 FROM own_reading other
                                WHERE other.read_run = mine.read_run AND other.read_file = mine.read_file
                                AND other.run_id <> :run)
                            """)
                    .param("run", run)
                    .query((row, index) -> new Object[] {row.getObject(1), row.getObject(2)})
                    .list();
            batch.batchUpdate("DELETE FROM figures WHERE read_run = ? AND read_file = ?", figures);
            sql.sql("DELETE FROM rollup_run WHERE id = ?").param(run).update();
        }
    }
}
