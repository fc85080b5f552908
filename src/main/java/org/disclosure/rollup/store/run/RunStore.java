package org.disclosure.rollup.store.run;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.district.InputFile;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.row.SealStore;
import org.disclosure.rollup.submission.Roster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Store of runs, of what each was made from, and of the one published for a year. */
@Repository
public class RunStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionOperations transactions;
    private final RosterStore rosters;
    private final DiscardedRuns discarded;
    private final SealStore seals;

    RunStore(
            JdbcClient sql,
            JdbcTemplate batch,
            TransactionOperations transactions,
            RosterStore rosters,
            DiscardedRuns discarded,
            SealStore seals) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.rosters = rosters;
        this.discarded = discarded;
        this.seals = seals;
    }

    /** Opens a run with its roster, in place of whatever an unfinished run of the year left behind. */
    public void open(long run, int year, Form form, Roster roster, InputDigests inputDigests) {
        transactions.executeWithoutResult(transaction -> {
            discarded.discardUnpublished(year);
            sql.sql("INSERT INTO rollup_run (id, report_year, edition, published, as_of, inputs, reading, checking)"
                            + " VALUES (?, ?, ?, FALSE, ?, ?, ?, ?)")
                    .params(
                            run,
                            year,
                            form.edition(),
                            inputDigests.asOf(),
                            inputDigests.digest(),
                            inputDigests.reading(),
                            inputDigests.checking())
                    .update();
            rosters.save(run, roster);
            List<InputFile> sources = inputDigests.sources().stream()
                    .filter(source -> source.kind() != InputFile.Kind.SUBMISSION)
                    .toList();
            batch.batchUpdate(
                    "INSERT INTO run_input (run_id, position, kind, path, sha256) VALUES (?, ?, ?, ?, ?)",
                    IntStream.range(0, sources.size())
                            .mapToObj(index -> new Object[] {
                                run,
                                index,
                                sources.get(index).kind().name(),
                                sources.get(index).path(),
                                sources.get(index).sha256()
                            })
                            .toList());
        });
    }

    /** True if no run was ever begun. */
    public boolean isEmpty() {
        return sql.sql("SELECT COUNT(*) FROM rollup_run").query(Long.class).single() == 0;
    }

    /**
     * The files that a run was made from, in the order in which they were found: first those that were received, which are kept
     * with what was read of them. Runs of earlier releases have them among their inputs too, and so has every run those that
     * changed between being listed and being read.
     */
    public List<InputFile> inputs(long run) {
        Map<String, InputFile> received = new LinkedHashMap<>();
        sql.sql("SELECT source, source_sha256 FROM received_file WHERE run_id = ? ORDER BY file_no")
                .param(run)
                .query((ResultSet row) -> {
                    InputFile file = new InputFile(InputFile.Kind.SUBMISSION, row.getString(1), row.getString(2));
                    received.putIfAbsent(file.path(), file);
                });
        List<InputFile> others = new ArrayList<>();
        sql.sql("SELECT kind, path, sha256 FROM run_input WHERE run_id = ? ORDER BY position")
                .param(run)
                .query((ResultSet row) -> {
                    InputFile file =
                            new InputFile(InputFile.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3));
                    if (file.kind() == InputFile.Kind.SUBMISSION) {
                        received.put(file.path(), file);
                    } else {
                        others.add(file);
                    }
                });
        return Stream.concat(received.values().stream(), others.stream()).toList();
    }

    /**
     * The day and the digests of a run, by which it is known whether anything is to be done again.
     *
     * @param asOf empty for a run of a program that did not keep it
     */
    public record MadeFrom(Optional<LocalDate> asOf, String digest, String reading, String checking) {}

    /** Day and digests that a run was made from. */
    public MadeFrom madeFrom(long run) {
        return sql.sql("SELECT as_of, inputs, reading, checking FROM rollup_run WHERE id = ?")
                .param(run)
                .query((row, index) -> new MadeFrom(
                        Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)))
                .single();
    }

    /** The run of a year that has begun and is not published. */
    public Optional<Long> findOpen(int year) {
        return sql.sql("SELECT MAX(id) FROM rollup_run WHERE report_year = ? AND NOT published")
                .param(year)
                .query(Long.class)
                .optional();
    }

    /** The published run of a year. */
    public Optional<Long> findPublished(int year) {
        return sql.sql("SELECT MAX(id) FROM rollup_run WHERE report_year = ? AND published")
                .param(year)
                .query(Long.class)
                .optional();
    }

    /** Deletes the unpublished run of a year, so that the next one begins anew. */
    public void giveUp(int year) {
        transactions.executeWithoutResult(transaction -> discarded.discardUnpublished(year));
    }

    /** A year and its published run. */
    public record PublishedRun(int year, long run) {}

    /** All years that have figures, the earliest first. */
    public List<PublishedRun> published() {
        return publishedBefore(Integer.MAX_VALUE);
    }

    /** The years before this one that have figures, the earliest first. */
    public List<PublishedRun> publishedBefore(int year) {
        return sql.sql("SELECT report_year, MAX(id) FROM rollup_run WHERE report_year < ? AND published"
                        + " GROUP BY report_year ORDER BY report_year")
                .param(year)
                .query((row, index) -> new PublishedRun(row.getInt(1), row.getLong(2)))
                .list();
    }

    /**
     * Seals a run, publishes its figures and deletes those published before.
     *
     * @throws IllegalStateException when the store has no such run
     */
    public void publish(long run, int year) {
        transactions.executeWithoutResult(transaction -> {
            int marked = sql.sql("UPDATE rollup_run SET published = TRUE WHERE id = ?")
                    .param(run)
                    .update();
            if (marked != 1) {
                throw new IllegalStateException("The store has no run " + run);
            }
            seals.seal(run);
            discarded.discardAllBut(run, year);
        });
    }
}
