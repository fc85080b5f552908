package org.disclosure.rollup.store.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.finding.decision.AmendedValue;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.store.row.KeptRows;
import org.disclosure.rollup.store.row.KeptTable;
import org.disclosure.rollup.submission.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** History of the figures that the office amended; nothing in it is ever changed or deleted. */
@Repository
public class AmendmentStore {

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final KeptRows kept;

    AmendmentStore(JdbcClient sql, TransactionOperations transactions, KeptRows kept) {
        this.sql = sql;
        this.transactions = transactions;
        this.kept = kept;
    }

    /** The amendments of a report year, the earliest first. */
    public List<Amendment> ofYear(int year) {
        return sql.sql("SELECT * FROM amendment WHERE report_year = ? ORDER BY taken_on, amendment_no")
                .param(year)
                .query((row, index) -> amendment(row))
                .list();
    }

    /** Whether an amendment says that a cell counts as it does instead of what was received; whatever else the rows hold. */
    public boolean says(Amendment.Place place, Reading received, Reading counted) {
        return sql.sql("SELECT COUNT(*) FROM amendment WHERE report_year = ? AND unit_code = ? AND cell = ? AND act = ?"
                                + " AND received = ? AND amended = ?")
                        .params(
                                place.year(),
                                place.unit(),
                                place.cell().toString(),
                                Amendment.Act.AMEND.name(),
                                Amendment.words(received),
                                new AmendedValue(counted.amount()).toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Number of amendments that were given by a command. */
    public long countCommanded() {
        return sql.sql("SELECT COUNT(*) FROM amendment WHERE source_file = ''")
                .query(Long.class)
                .single();
    }

    /** Adds a history that was written out before, as far as it is not there; it may have said the same more than once. */
    public void restore(List<Amendment> history) {
        transactions.executeWithoutResult(transaction -> {
            Map<Amendment, Integer> there = new HashMap<>();
            history.stream()
                    .map(amendment -> amendment.place().year())
                    .distinct()
                    .flatMap(year -> ofYear(year).stream())
                    .forEach(amendment -> there.merge(amendment.as(0), 1, Integer::sum));
            for (Amendment amendment : history) {
                if (there.merge(amendment.as(0), -1, Integer::sum) < 0) {
                    add(amendment);
                }
            }
        });
    }

    /** Adds an amendment to the history. */
    public void add(Amendment amendment) {
        transactions.executeWithoutResult(transaction -> {
            long number = sql.sql("SELECT COALESCE(MAX(amendment_no), 0) + 1 FROM amendment")
                    .query(Long.class)
                    .single();
            sql.sql(
                            "INSERT INTO amendment (amendment_no, report_year, unit_code, cell, act, received, amended, said_by,"
                                    + " said_on, reason, taken_by, taken_on, stated, source_file, source_sheet, source_row)"
                                    + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                    .params(
                            number,
                            amendment.place().year(),
                            amendment.place().unit(),
                            amendment.place().cell().toString(),
                            amendment.act().name(),
                            amendment.received(),
                            amendment.value().toString(),
                            amendment.said().by(),
                            amendment.said().on(),
                            amendment.reason(),
                            amendment.by(),
                            amendment.on(),
                            amendment.stated(),
                            amendment.source().file(),
                            amendment.source().sheet(),
                            amendment.source().row())
                    .update();
            kept.renew(KeptTable.AMENDMENT, " WHERE amendment_no = ?", number);
        });
    }

    private static Amendment amendment(ResultSet row) throws SQLException {
        return new Amendment(
                row.getLong("amendment_no"),
                new Amendment.Place(
                        row.getInt("report_year"), row.getString("unit_code"), CellCode.parse(row.getString("cell"))),
                Amendment.Act.valueOf(row.getString("act")),
                row.getString("received"),
                AmendedValue.read(row.getString("amended")).orElseThrow(),
                new Amendment.Said(row.getString("said_by"), row.getObject("said_on", LocalDate.class)),
                row.getString("reason"),
                row.getString("taken_by"),
                row.getObject("taken_on", LocalDate.class),
                row.getString("stated"),
                new Decision.Source(
                        row.getString("source_file"), row.getString("source_sheet"), row.getInt("source_row")));
    }
}
