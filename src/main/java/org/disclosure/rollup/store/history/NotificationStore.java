package org.disclosure.rollup.store.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.store.row.KeptRows;
import org.disclosure.rollup.store.row.KeptTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** History of messages, so that none is sent twice and a failed one is tried again. */
@Repository
public class NotificationStore {

    private static final int LONGEST_FAILURE = 1000;

    private static final String WHERE =
            " WHERE outlet = :outlet AND report_year = :year AND unit_code = :unit AND digest = :digest";

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final KeptRows kept;

    NotificationStore(JdbcClient sql, TransactionOperations transactions, KeptRows kept) {
        this.sql = sql;
        this.transactions = transactions;
        this.kept = kept;
    }

    /** Recipients of messages. */
    public enum Outlet {
        /** The office, by mail. */
        OFFICE,
        /** A unit, by mail. */
        UNIT,
        /** A group chat. */
        WEBHOOK
    }

    /** Result of an attempt. */
    public enum State {
        SENT,
        FAILED
    }

    /**
     * A message to send.
     *
     * @param unitCode empty when it is for no unit
     * @param digest identifies it among all messages of the year to this outlet
     */
    public record Matter(Outlet outlet, int year, String unitCode, String digest) {}

    /**
     * Last attempt to send a message.
     *
     * @param tried the day of the last attempt
     * @param sent the day that it was sent
     * @param failure why the last attempt failed; empty if it did not
     */
    public record Attempt(Matter matter, State state, LocalDate tried, Optional<LocalDate> sent, String failure) {}

    /** True if it was sent. */
    public boolean isSent(Matter matter) {
        return with(sql.sql("SELECT COUNT(*) FROM told" + WHERE + " AND state = 'SENT'"), matter)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Records that it was sent. */
    public void noteSent(Matter matter, LocalDate day) {
        transactions.executeWithoutResult(
                transaction -> note(new Attempt(matter, State.SENT, day, Optional.of(day), "")));
    }

    /** Records that it could not be sent. */
    public void noteFailed(Matter matter, LocalDate day, String failure) {
        transactions.executeWithoutResult(transaction -> {
            String said = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
            note(new Attempt(matter, State.FAILED, day, Optional.empty(), said));
        });
    }

    private void note(Attempt attempt) {
        with(sql.sql("DELETE FROM told" + WHERE), attempt.matter()).update();
        with(
                        sql.sql("INSERT INTO told (outlet, report_year, unit_code, digest, state, tried, sent, failure)"
                                + " VALUES (:outlet, :year, :unit, :digest, :state, :tried, :sent, :failure)"),
                        attempt.matter())
                .param("state", attempt.state().name())
                .param("tried", attempt.tried())
                .param("sent", attempt.sent().orElse(null))
                .param("failure", attempt.failure())
                .update();
        Matter matter = attempt.matter();
        kept.renew(
                KeptTable.TOLD,
                " WHERE outlet = ? AND report_year = ? AND unit_code = ? AND digest = ?",
                matter.outlet().name(),
                matter.year(),
                matter.unitCode(),
                matter.digest());
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Matter matter) {
        return statement
                .param("outlet", matter.outlet().name())
                .param("year", matter.year())
                .param("unit", matter.unitCode())
                .param("digest", matter.digest());
    }

    /** All attempts, by outlet, year and unit. */
    public List<Attempt> all() {
        return sql.sql("SELECT * FROM told ORDER BY outlet, report_year, unit_code, tried, digest")
                .query((row, index) -> new Attempt(
                        new Matter(
                                Outlet.valueOf(row.getString("outlet")),
                                row.getInt("report_year"),
                                row.getString("unit_code"),
                                row.getString("digest")),
                        State.valueOf(row.getString("state")),
                        row.getObject("tried", LocalDate.class),
                        Optional.ofNullable(row.getObject("sent", LocalDate.class)),
                        row.getString("failure")))
                .list();
    }
}
