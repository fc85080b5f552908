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
import org.springframework.transaction.annotation.Transactional;

/** What became of each night: begun, ended, and how each year then stood. */
@Repository
public class RunLogStore {

    private static final int LONGEST_FAILURE = 4000;

    private final JdbcClient sql;
    private final KeptRows kept;

    RunLogStore(JdbcClient sql, KeptRows kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /** What became of a night, or of a year in it. */
    public enum Outcome {
        /** Not ended. While nothing else has the store open, it was cut off. */
        RUNNING,
        DONE,
        /** The inputs were those of the night before, whose results stand. */
        NOTHING_NEW,
        FAILED
    }

    /**
     * A night.
     *
     * @param asOf the day that its results show as today
     * @param failure why it failed, in words; empty unless it did
     * @param years the years that it came to, the earliest first
     */
    public record Night(
            long number,
            LocalDate asOf,
            Instant started,
            Optional<Instant> ended,
            Outcome outcome,
            String failure,
            List<YearOfNight> years) {}

    /**
     * A year of a night.
     *
     * @param standing how its units and findings stood at the end; empty when it failed
     */
    public record YearOfNight(int year, Outcome outcome, Optional<Standing> standing) {}

    /**
     * How a year stands, in numbers of units and of open findings.
     *
     * @param reported units whose report counts
     * @param owed units that still owe a usable report
     */
    public record Standing(int reported, int owed, int errors, int explains, int hints) {}

    /** How a year stood when it was last published, and the day that it was published as of. */
    public record Published(int year, LocalDate asOf, Standing standing) {}

    /** Begins a night and gives its number. */
    @Transactional
    public long begin(LocalDate asOf, Instant started) {
        long number = sql.sql("SELECT COALESCE(MAX(night_no), 0) + 1 FROM night")
                .query(Long.class)
                .single();
        sql.sql("INSERT INTO night (night_no, as_of, started, outcome, failure) VALUES (?, ?, ?, 'RUNNING', '')")
                .params(number, asOf, moment(started))
                .update();
        kept.renew(KeptTable.NIGHT, " WHERE night_no = ?", number);
        return number;
    }

    /** Notes what became of a year. */
    @Transactional
    public void add(long night, YearOfNight year) {
        Standing standing = year.standing().orElse(null);
        sql.sql("INSERT INTO night_year (night_no, report_year, outcome, reported, owed, errors, explains, hints)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(night)
                .param(year.year())
                .param(year.outcome().name())
                .param(standing == null ? null : standing.reported())
                .param(standing == null ? null : standing.owed())
                .param(standing == null ? null : standing.errors())
                .param(standing == null ? null : standing.explains())
                .param(standing == null ? null : standing.hints())
                .update();
        kept.renew(KeptTable.NIGHT_YEAR, " WHERE night_no = ? AND report_year = ?", night, year.year());
    }

    /**
     * Ends a night.
     *
     * @param failure why it failed, in words; empty if it did not
     */
    @Transactional
    public void end(long night, Outcome outcome, String failure, Instant ended) {
        String said = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
        sql.sql("UPDATE night SET ended = ?, outcome = ?, failure = ? WHERE night_no = ?")
                .params(moment(ended), outcome.name(), said, night)
                .update();
        kept.renew(KeptTable.NIGHT, " WHERE night_no = ?", night);
    }

    /** The last nights, the latest first. */
    public List<Night> last(int most) {
        return sql
                .sql("SELECT * FROM night ORDER BY night_no DESC FETCH FIRST ? ROWS ONLY")
                .param(most)
                .query((row, index) -> night(row))
                .list()
                .stream()
                .map(this::withYears)
                .toList();
    }

    /** How each year stood when it was last published, the earliest first. */
    public List<Published> published() {
        return sql.sql("SELECT night_year.*, night.as_of FROM night_year"
                        + " JOIN night ON night.night_no = night_year.night_no"
                        + " WHERE night_year.night_no = (SELECT MAX(latest.night_no) FROM night_year latest"
                        + " WHERE latest.report_year = night_year.report_year AND latest.outcome = 'DONE')"
                        + " ORDER BY night_year.report_year")
                .query((row, index) -> new Published(
                        row.getInt("report_year"),
                        row.getObject("as_of", LocalDate.class),
                        standing(row).orElseThrow()))
                .list();
    }

    private Night withYears(Night night) {
        List<YearOfNight> years = sql.sql("SELECT * FROM night_year WHERE night_no = ? ORDER BY report_year")
                .param(night.number())
                .query((row, index) -> new YearOfNight(
                        row.getInt("report_year"), Outcome.valueOf(row.getString("outcome")), standing(row)))
                .list();
        return new Night(
                night.number(), night.asOf(), night.started(), night.ended(), night.outcome(), night.failure(), years);
    }

    private static Night night(ResultSet row) throws SQLException {
        return new Night(
                row.getLong("night_no"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("failure"),
                List.of());
    }

    private static Optional<Standing> standing(ResultSet row) throws SQLException {
        int reported = row.getInt("reported");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Standing(
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
