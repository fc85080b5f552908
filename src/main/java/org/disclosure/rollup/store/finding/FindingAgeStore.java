package org.disclosure.rollup.store.finding;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Since when each finding of a run has been known. */
@Repository
public class FindingAgeStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionOperations transactions;

    FindingAgeStore(JdbcClient sql, JdbcTemplate batch, TransactionOperations transactions) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
    }

    /** Sets the day for each finding of a run. */
    public void date(long run, Function<FiledFinding, LocalDate> since) {
        transactions.executeWithoutResult(transaction -> {
            List<Object[]> rows = new ArrayList<>();
            sql.sql(FindingRow.ALL_OF_RUN).param(run).query((ResultSet row) -> {
                rows.add(new Object[] {
                    since.apply(FindingRow.filed(row, Map.of())),
                    run,
                    row.getInt("file_no"),
                    row.getString("origin"),
                    row.getInt("position")
                });
            });
            batch.batchUpdate(
                    "UPDATE finding SET since = ? WHERE run_id = ? AND file_no = ? AND origin = ? AND position = ?",
                    rows);
        });
    }
}
