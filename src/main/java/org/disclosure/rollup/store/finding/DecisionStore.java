package org.disclosure.rollup.store.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.store.row.KeptRows;
import org.disclosure.rollup.store.row.KeptTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** History of the office's decisions on findings; none in it is ever changed or deleted. */
@Repository
public class DecisionStore {

    private static final String IN_ORDER = " ORDER BY decided_on, decision_no";

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final KeptRows kept;

    DecisionStore(JdbcClient sql, TransactionOperations transactions, KeptRows kept) {
        this.sql = sql;
        this.transactions = transactions;
        this.kept = kept;
    }

    /** The decisions on findings of a report year, the earliest first. */
    public List<Decision> ofYear(int year) {
        return sql.sql("SELECT * FROM decision WHERE report_year = ?" + IN_ORDER)
                .param(year)
                .query((row, index) -> decision(row))
                .list();
    }

    /** The decisions of a year and those before by which findings were settled for a reason, the latest first. */
    public List<Decision> acceptedUntil(int year) {
        return sql.sql(
                        "SELECT * FROM decision WHERE report_year <= ? AND verdict IN ('ACCEPT', 'OVERRULE') AND note <> ''"
                                + " ORDER BY report_year DESC, decided_on DESC, decision_no DESC")
                .param(year)
                .query((row, index) -> decision(row))
                .list();
    }

    /** The decisions that findings of a run are matched with, by their numbers. */
    Map<Long, Decision> ofRun(long run) {
        return sql
                .sql("SELECT * FROM decision WHERE decision_no IN"
                        + " (SELECT decision_no FROM finding_review WHERE run_id = ?)"
                        + " OR decision_no IN (SELECT refused_no FROM finding_review WHERE run_id = ?)")
                .params(run, run)
                .query((row, index) -> decision(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Decision::number, Function.identity()));
    }

    /** Number of decisions that were given by a command. */
    public long countCommanded() {
        return sql.sql("SELECT COUNT(*) FROM decision WHERE source_file = ''")
                .query(Long.class)
                .single();
    }

    /** Adds a decision to the history, unless it is no news: what holds already, or what its file said before. */
    public void record(Decision decision) {
        transactions.executeWithoutResult(transaction -> {
            List<Decision> earlier = sql.sql(
                            "SELECT * FROM decision WHERE finding_key = ? AND finding_values = ?" + IN_ORDER)
                    .params(decision.reference().key(), decision.reference().values())
                    .query((row, index) -> decision(row))
                    .list();
            List<Decision> ofFile = earlier.stream()
                    .filter(other -> !other.source().equals(Decision.Source.COMMAND))
                    .filter(other ->
                            other.source().file().equals(decision.source().file()))
                    .toList();
            if (!endsWith(earlier, decision) && !endsWith(ofFile, decision)) {
                insert(decision);
            }
        });
    }

    private static boolean endsWith(List<Decision> decisions, Decision decision) {
        return !decisions.isEmpty() && decisions.get(decisions.size() - 1).saysTheSameAs(decision);
    }

    /** Adds a history that was written out before, as far as it is not there; it may have said the same more than once. */
    public void restore(List<Decision> history) {
        transactions.executeWithoutResult(transaction -> {
            Map<Decision, Integer> there = new HashMap<>();
            history.stream()
                    .map(decision -> decision.reference().year())
                    .distinct()
                    .flatMap(year -> ofYear(year).stream())
                    .forEach(decision -> there.merge(bare(decision), 1, Integer::sum));
            for (Decision decision : history) {
                int left = there.merge(bare(decision), -1, Integer::sum);
                if (left < 0) {
                    insert(decision);
                }
            }
        });
    }

    private static Decision bare(Decision decision) {
        return decision.as(0).given("");
    }

    private void insert(Decision decision) {
        long number = sql.sql("SELECT COALESCE(MAX(decision_no), 0) + 1 FROM decision")
                .query(Long.class)
                .single();
        sql.sql(
                        "INSERT INTO decision (decision_no, report_year, finding_key, finding_values, verdict, note, decided_by,"
                                + " decided_on, given, source_file, source_sheet, source_row)"
                                + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        number,
                        decision.reference().year(),
                        decision.reference().key(),
                        decision.reference().values(),
                        decision.verdict().name(),
                        decision.note(),
                        decision.by(),
                        decision.on(),
                        decision.given(),
                        decision.source().file(),
                        decision.source().sheet(),
                        decision.source().row())
                .update();
        kept.renew(KeptTable.DECISION, " WHERE decision_no = ?", number);
    }

    /** Fills in the values of decisions that were not known when these were read. */
    public void complete(FindingNumber findingNumber, String given) {
        transactions.executeWithoutResult(transaction -> {
            sql.sql("UPDATE decision SET given = ? WHERE finding_key = ? AND finding_values = ? AND given = ''")
                    .params(given, findingNumber.key(), findingNumber.values())
                    .update();
            kept.renew(
                    KeptTable.DECISION,
                    " WHERE finding_key = ? AND finding_values = ?",
                    findingNumber.key(),
                    findingNumber.values());
        });
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("decision_no"),
                new FindingNumber(row.getString("finding_key"), row.getString("finding_values")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("note"),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("given"),
                new Decision.Source(
                        row.getString("source_file"), row.getString("source_sheet"), row.getInt("source_row")));
    }
}
