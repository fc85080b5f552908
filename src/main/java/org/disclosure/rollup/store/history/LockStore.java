package org.disclosure.rollup.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.disclosure.rollup.store.row.KeptRows;
import org.disclosure.rollup.store.row.KeptTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** History of the locks of years: who locked and unlocked them, when and why. Nothing is taken from it. */
@Repository
public class LockStore {

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final KeptRows kept;

    LockStore(JdbcClient sql, TransactionOperations transactions, KeptRows kept) {
        this.sql = sql;
        this.transactions = transactions;
        this.kept = kept;
    }

    /** A year was locked, or unlocked. */
    public record LockEntry(int year, boolean locked, LocalDate on, String by, String reason) {}

    /** True if the year's figures and outputs must not change. */
    public boolean isLocked(int year) {
        List<LockEntry> history = history(year);
        return !history.isEmpty() && history.get(history.size() - 1).locked();
    }

    /** The locks that hold, by year. */
    public List<LockEntry> locked() {
        return sql.sql("SELECT * FROM year_lock WHERE locked AND lock_no = (SELECT MAX(latest.lock_no)"
                        + " FROM year_lock latest WHERE latest.report_year = year_lock.report_year)"
                        + " ORDER BY report_year")
                .query((row, index) -> entry(row))
                .list();
    }

    /** Entries for a year, the earliest first. */
    public List<LockEntry> history(int year) {
        return sql.sql("SELECT * FROM year_lock WHERE report_year = ? ORDER BY lock_no")
                .param(year)
                .query((row, index) -> entry(row))
                .list();
    }

    private static LockEntry entry(ResultSet row) throws SQLException {
        return new LockEntry(
                row.getInt("report_year"),
                row.getBoolean("locked"),
                row.getObject("said_on", LocalDate.class),
                row.getString("said_by"),
                row.getString("reason"));
    }

    /** Adds to the history. */
    public void add(LockEntry entry) {
        transactions.executeWithoutResult(transaction -> {
            sql.sql("INSERT INTO year_lock (lock_no, report_year, locked, said_on, said_by, reason)"
                            + " SELECT COALESCE(MAX(lock_no), 0) + 1, ?, ?, ?, ?, ? FROM year_lock")
                    .params(entry.year(), entry.locked(), entry.on(), entry.by(), entry.reason())
                    .update();
            kept.renew(KeptTable.YEAR_LOCK, " WHERE checksum = ''");
        });
    }
}
