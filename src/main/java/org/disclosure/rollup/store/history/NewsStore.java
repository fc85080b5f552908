package org.disclosure.rollup.store.history;

import java.time.LocalDate;
import java.util.Optional;
import org.disclosure.rollup.finding.decision.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Store of the news of each published run since the one before it. */
@Repository
public class NewsStore {

    private final JdbcClient sql;
    private final TransactionOperations transactions;

    NewsStore(JdbcClient sql, TransactionOperations transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Stores the news of a run in place of those of an earlier attempt. */
    public void replace(long run, News news) {
        transactions.executeWithoutResult(transaction -> {
            sql.sql("DELETE FROM run_news WHERE run_id = ?").param(run).update();
            sql.sql("INSERT INTO run_news (run_id, last_of, found, solved) VALUES (?, ?, ?, ?)")
                    .params(run, news.last(), news.found(), news.solved())
                    .update();
        });
    }

    /** News of a run; empty for the first of its year. */
    public Optional<News> find(long run) {
        return sql.sql("SELECT last_of, found, solved FROM run_news WHERE run_id = ?")
                .param(run)
                .query((row, index) -> new News(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3)))
                .optional();
    }
}
