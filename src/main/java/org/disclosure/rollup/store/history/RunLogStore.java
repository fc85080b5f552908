package org.disclosure.rollup.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.store.row.KeptRows;
import org.disclosure.rollup.store.row.KeptTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Log of all runs: begun, ended, and how each year then stood. */
@Repository
public class RunLogStore {

    private static final int LONGEST_FAILURE = 4000;

    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final KeptRows kept;

    RunLogStore(JdbcClient sql, TransactionOperations transactions, KeptRows kept) {
        this.sql = sql;
        this.transactions = transactions;
        this.kept = kept;
    }

    /** Outcome of a run, or of a year in it. */
    public enum Outcome {
        /** Not ended. While nothing else has the store open, it was cut off. */
        RUNNING,
        DONE,
        /** The inputs were those of the run before, whose results hold. */
        NOTHING_NEW,
        FAILED
    }

    /**
     * A run of all years.
     *
     * @param asOf the day that its results show as today
     * @param failure why it failed, in words; empty unless it did
     * @param years the years that it came to, the earliest first
     */
    public record LoggedRun(
            long number,
            LocalDate asOf,
            Instant started,
            Optional<Instant> ended,
            Outcome outcome,
            String failure,
            List<LoggedYear> years) {}

    /**
     * A year of a run.
     *
     * @param counts of its units and findings at the end; empty when it failed
     */
    public record LoggedYear(int year, Outcome outcome, Optional<YearCounts> counts) {}

    /**
     * Counts of a year: units and open findings.
     *
     * @param reported units whose report counts
     * @param owed units that still owe a usable report
     */
    public record YearCounts(int reported, int owed, int errors, int explains, int hints) {}

    /** Counts of a year when it was last published, and the day that outputs show as today. */
    public record Published(int year, LocalDate asOf, YearCounts counts) {}

    /** Begins a run and gives its number. */
    public long begin(LocalDate asOf, Instant started) {
        return transactions.execute(transaction -> {
            long number = sql.sql("SELECT COALESCE(MAX(night_no), 0) + 1 FROM night")
                    .query(Long.class)
                    .single();
            sql.sql("INSERT INTO night (night_no, as_of, started, outcome, failure) VALUES (?, ?, ?, 'RUNNING', '')")
                    .params(number, asOf, moment(started))
                    .update();
            kept.renew(KeptTable.NIGHT, " WHERE night_no = ?", number);
            return number;
        });
    }

    /** Notes what became of a year. */
    public void add(long run, LoggedYear year) {
        transactions.executeWithoutResult(transaction -> {
            YearCounts counts = year.counts().orElse(null);
            sql.sql("INSERT INTO night_year (night_no, report_year, outcome, reported, owed, errors, explains, hints)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(run)
                    .param(year.year())
                    .param(year.outcome().name())
                    .param(counts == null ? null : counts.reported())
                    .param(counts == null ? null : counts.owed())
                    .param(counts == null ? null : counts.errors())
                    .param(counts == null ? null : counts.explains())
                    .param(counts == null ? null : counts.hints())
                    .update();
            kept.renew(KeptTable.NIGHT_YEAR, " WHERE night_no = ? AND report_year = ?", run, year.year());
        });
    }

    /**
     * Ends a run.
     *
     * @param failure why it failed, in words; empty if it did not
     */
    public void end(long run, Outcome outcome, String failure, Instant ended) {
        transactions.executeWithoutResult(transaction -> {
            String said = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
            sql.sql("UPDATE night SET ended = ?, outcome = ?, failure = ? WHERE night_no = ?")
                    .params(moment(ended), outcome.name(), said, run)
                    .update();
            kept.renew(KeptTable.NIGHT, " WHERE night_no = ?", run);
        });
    }

    /** The last runs, the latest first. */
    public List<LoggedRun> last(int most) {
        return sql
                .sql("SELECT * FROM night ORDER BY night_no DESC FETCH FIRST ? ROWS ONLY")
                .param(most)
                .query((row, index) -> run(row))
                .list()
                .stream()
                .map(this::withYears)
                .toList();
    }

    /** Years that were published, the earliest first. */
    public List<Published> published() {
        return sql.sql("SELECT night_year.*, night.as_of FROM night_year"
                        + " JOIN night ON night.night_no = night_year.night_no"
                        + " WHERE night_year.night_no = (SELECT MAX(latest.night_no) FROM night_year latest"
                        + " WHERE latest.report_year = night_year.report_year AND latest.outcome = 'DONE')"
                        + " ORDER BY night_year.report_year")
                .query((row, index) -> new Published(
                        row.getInt("report_year"),
                        row.getObject("as_of", LocalDate.class),
                        counts(row).orElseThrow()))
                .list();
    }

    private LoggedRun withYears(LoggedRun run) {
        List<LoggedYear> years = sql.sql("SELECT * FROM night_year WHERE night_no = ? ORDER BY report_year")
                .param(run.number())
                .query((row, index) -> new LoggedYear(
                        row.getInt("report_year"), Outcome.valueOf(row.getString("outcome")), counts(row)))
                .list();
        return new LoggedRun(run.number(), run.asOf(), run.started(), run.ended(), run.outcome(), run.failure(), years);
    }

    private static LoggedRun run(ResultSet row) throws SQLException {
        return new LoggedRun(
                row.getLong("night_no"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("failure"),
                List.of());
    }

    private static Optional<YearCounts> counts(ResultSet row) throws SQLException {
        int reported = row.getInt("reported");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new YearCounts(
                        reported,
                        row.getInt("owed"),
                        row.getInt("errors"),
                        row.getInt("explains"),
                        row.getInt("hints")));
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
