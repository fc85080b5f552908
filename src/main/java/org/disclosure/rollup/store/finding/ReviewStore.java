package org.disclosure.rollup.store.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.disclosure.rollup.finding.decision.DecisionNotice;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Reviews of the findings of a run, and notices of decisions that could not be applied. */
@Repository
public class ReviewStore {

    private static final String INSERT_REVIEW = "INSERT INTO finding_review (run_id, file_no, origin, position, state,"
            + " decision_no, refused_no) VALUES (?,?,?,?,?,?,?)";

    private static final String INSERT_NOTICE = "INSERT INTO decision_notice (run_id, position, source_file,"
            + " source_sheet, source_row, reason, detail) VALUES (?,?,?,?,?,?,?)";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionOperations transactions;

    ReviewStore(JdbcClient sql, JdbcTemplate batch, TransactionOperations transactions) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
    }

    /** Replaces the reviews of a run's findings. */
    public void replace(long run, Function<FiledFinding, Review> reviewer) {
        transactions.executeWithoutResult(transaction -> {
            sql.sql("DELETE FROM finding_review WHERE run_id = ?").param(run).update();
            List<Object[]> rows = new ArrayList<>();
            sql.sql(FindingRow.ALL_OF_RUN).param(run).query((ResultSet row) -> {
                FiledFinding filed = FindingRow.filed(row, Map.of());
                Review review = filed.isOpen() ? reviewer.apply(filed) : Review.OPEN;
                if (!review.equals(Review.OPEN)) {
                    rows.add(row(run, row, review));
                }
            });
            batch.batchUpdate(INSERT_REVIEW, rows);
        });
    }

    private static Object[] row(long run, ResultSet finding, Review review) throws SQLException {
        return new Object[] {
            run,
            finding.getInt("file_no"),
            finding.getString("origin"),
            finding.getInt("position"),
            review.state().name(),
            review.decision().map(decision -> decision.number()).orElse(null),
            review.refused().map(decision -> decision.number()).orElse(null)
        };
    }

    /** Stores the notices of a run in place of those of an earlier attempt. */
    public void replaceNotices(long run, List<DecisionNotice> notices) {
        transactions.executeWithoutResult(transaction -> {
            sql.sql("DELETE FROM decision_notice WHERE run_id = ?").param(run).update();
            List<Object[]> rows = new ArrayList<>();
            for (DecisionNotice notice : notices) {
                rows.add(new Object[] {
                    run,
                    rows.size(),
                    notice.file(),
                    notice.sheet(),
                    notice.row(),
                    notice.reason().name(),
                    notice.detail()
                });
            }
            batch.batchUpdate(INSERT_NOTICE, rows);
        });
    }

    /**
     * Notices of decisions that a run could not apply: those from reading, then those that its findings refuse.
     *
     * @param findings the findings of the run
     */
    public List<DecisionNotice> notices(long run, List<FiledFinding> findings) {
        List<DecisionNotice> notices =
                new ArrayList<>(sql.sql("SELECT * FROM decision_notice WHERE run_id = ? ORDER BY position")
                        .param(run)
                        .query((row, index) -> notice(row))
                        .list());
        for (FiledFinding filed : findings) {
            filed.review()
                    .refused()
                    .flatMap(decision -> decision.refusal(filed.finding().severity())
                            .map(reason -> DecisionNotice.of(decision, reason)))
                    .ifPresent(notices::add);
        }
        return notices;
    }

    private static DecisionNotice notice(ResultSet row) throws SQLException {
        return new DecisionNotice(
                row.getString("source_file"),
                row.getString("source_sheet"),
                row.getInt("source_row"),
                DecisionNotice.Reason.valueOf(row.getString("reason")),
                row.getString("detail"));
    }
}
