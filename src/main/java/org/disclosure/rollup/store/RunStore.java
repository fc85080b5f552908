package org.disclosure.rollup.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Bureau;
import org.disclosure.rollup.submission.BureauKind;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.UnitTree;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs, the roster of a run, and the files that it found. */
@Repository
public class RunStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final FindingStore findings;
    private final DiscardedRuns discarded;

    RunStore(JdbcClient sql, JdbcTemplate batch, FindingStore findings, DiscardedRuns discarded) {
        this.sql = sql;
        this.batch = batch;
        this.findings = findings;
        this.discarded = discarded;
    }

    /** Opens a run with its roster and files, in place of whatever an unfinished run of the year left behind. */
    @Transactional
    public void open(long run, int year, Form form, Roster roster, Inputs inputs) {
        discarded.discardUnpublished(year);
        sql.sql("INSERT INTO rollup_run (id, report_year, edition, published, as_of, inputs, reading, checking)"
                        + " VALUES (?, ?, ?, FALSE, ?, ?, ?, ?)")
                .params(run, year, form.edition(), inputs.asOf(), inputs.digest(), inputs.reading(), inputs.checking())
                .update();
        List<Bureau> bureaus = roster.bureaus();
        batch.batchUpdate(
                "INSERT INTO roster_unit (run_id, code, name, aliases, kind, powers, parent, position)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, bureaus.size())
                        .mapToObj(position -> unit(run, position, bureaus.get(position)))
                        .toList());
        UnitTree tree = roster.tree();
        batch.batchUpdate(
                "INSERT INTO roster_area (run_id, area, unit_code) VALUES (?, ?, ?)",
                tree.areas().stream()
                        .flatMap(area ->
                                tree.area(area.code()).stream().map(unit -> new Object[] {run, area.code(), unit}))
                        .toList());
        batch.batchUpdate(
                "INSERT INTO received_file (run_id, file_no, path, received, version, source, source_sha256, state, checked)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'COLLECTED', FALSE)",
                inputs.files().stream()
                        .map(file -> new Object[] {
                            run,
                            file.number(),
                            file.path(),
                            file.received(),
                            file.version(),
                            file.source(),
                            file.sourceSha256()
                        })
                        .toList());
        List<InputFile> sources = inputs.sources();
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
    }

    private static Object[] unit(long run, int position, Bureau bureau) {
        return new Object[] {
            run,
            bureau.code(),
            bureau.name(),
            Packed.pack(bureau.aliases()),
            bureau.kind().name(),
            bureau.powers().name(),
            bureau.parent(),
            position
        };
    }

    /** The files that a run was made from, in the order in which they were found. */
    public List<InputFile> inputs(long run) {
        return sql.sql("SELECT kind, path, sha256 FROM run_input WHERE run_id = ? ORDER BY position")
                .param(run)
                .query((row, index) ->
                        new InputFile(InputFile.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * The day and the digests of a run, by which it is known whether anything is to be done again.
     *
     * @param asOf empty for a run of a program that did not keep it
     */
    public record MadeFrom(Optional<LocalDate> asOf, String digest, String reading, String checking) {}

    /** What a run was made from. */
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

    /** The files that are still to be read, in their order. */
    public List<ReceivedFile> unread(long run) {
        return unread(run, 1, Integer.MAX_VALUE);
    }

    /** Those of them from a number to another one. */
    public List<ReceivedFile> unread(long run, int first, int last) {
        return sql.sql("SELECT file_no, path, received, version, source, source_sha256 FROM received_file"
                        + " WHERE run_id = ? AND file_no BETWEEN ? AND ? AND state = 'COLLECTED' ORDER BY file_no")
                .params(run, first, last)
                .query((row, index) -> receivedFile(row))
                .list();
    }

    private static ReceivedFile receivedFile(ResultSet row) throws SQLException {
        return new ReceivedFile(
                row.getInt(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getString(5),
                row.getString(6));
    }

    /** A file that a run has read, and the SHA-256 of its content. */
    public record Original(ReceivedFile file, String sha256) {}

    /** The files that a run has read itself and could open. */
    public List<Original> originals(long run) {
        return sql.sql("SELECT file_no, path, received, version, source, source_sha256, sha256 FROM received_file"
                        + " WHERE run_id = ? AND read_run = run_id AND sha256 <> '' ORDER BY file_no")
                .param(run)
                .query((row, index) -> new Original(receivedFile(row), row.getString(7)))
                .list();
    }

    /** The numbers of the files that are still to be read. */
    public List<Integer> unreadNumbers(long run) {
        return sql.sql("SELECT file_no FROM received_file WHERE run_id = ? AND state = 'COLLECTED' ORDER BY file_no")
                .param(run)
                .query(Integer.class)
                .list();
    }

    /** How many files of a run were read, and how many were not, because they had not changed since the run before. */
    public record ReadingCount(int read, int unchanged) {}

    /** Counts them. */
    public ReadingCount countReading(long run) {
        return sql.sql("SELECT COUNT(*) - COUNT(taken_from), COUNT(taken_from) FROM received_file WHERE run_id = ?")
                .param(run)
                .query((row, index) -> new ReadingCount(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** The SHA-256 of a file's content as it was read; empty when there is no such file or it could not be opened. */
    public Optional<String> findSha256(long run, String path) {
        return sql.sql("SELECT sha256 FROM received_file WHERE run_id = ? AND path = ? AND sha256 <> ''")
                .params(run, path)
                .query(String.class)
                .optional();
    }

    /** The files that count and are still to be checked. */
    public List<Integer> unchecked(long run) {
        return unchecked(run, 1, Integer.MAX_VALUE);
    }

    /** Those of them from a number to another one. */
    public List<Integer> unchecked(long run, int first, int last) {
        return sql.sql("SELECT file_no FROM received_file WHERE run_id = ? AND file_no BETWEEN ? AND ?"
                        + " AND standing IN ('COUNTED', 'DISTRICT') AND NOT checked ORDER BY file_no")
                .params(run, first, last)
                .query(Integer.class)
                .list();
    }

    /** A file that counts and whose checks are done. */
    public record CheckedFile(int number, String path) {}

    /** The files that count and are checked. */
    public List<CheckedFile> checked(long run) {
        return sql.sql("SELECT file_no, path FROM received_file"
                        + " WHERE run_id = ? AND standing IN ('COUNTED', 'DISTRICT') AND checked ORDER BY file_no")
                .param(run)
                .query((row, index) -> new CheckedFile(row.getInt(1), row.getString(2)))
                .list();
    }

    /** The files that count although no figures are kept of them; there should be none. */
    public List<String> countedWithoutFigures(long run) {
        return sql.sql("SELECT path FROM received_file WHERE run_id = ? AND standing IN ('COUNTED', 'DISTRICT')"
                        + " AND NOT EXISTS (SELECT 1 FROM figures WHERE figures.read_run = received_file.read_run"
                        + " AND figures.read_file = received_file.read_file) ORDER BY file_no")
                .param(run)
                .query(String.class)
                .list();
    }

    /** The units of a run's roster, by their codes. */
    public Map<String, Bureau> bureaus(long run) {
        Map<String, Bureau> bureaus = new HashMap<>();
        sql.sql("SELECT * FROM roster_unit WHERE run_id = ?").param(run).query((ResultSet row) -> {
            bureaus.put(row.getString("code"), bureau(row));
        });
        return bureaus;
    }

    static Bureau bureau(ResultSet row) throws SQLException {
        return new Bureau(
                row.getString("code"),
                row.getString("name"),
                Packed.unpack(row.getString("aliases")),
                BureauKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                Powers.valueOf(row.getString("powers")),
                row.getString("parent"));
    }

    /** The findings of the checks of a unit's file. */
    public record CheckedFindings(int file, String unitCode, List<Finding> findings) {}

    /** Marks files as checked and keeps what was found. */
    @Transactional
    public void saveChecked(long run, List<? extends CheckedFindings> files) {
        findings.add(
                run,
                FindingStore.Origin.CHECK,
                files.stream()
                        .map(file ->
                                new FindingStore.OfFile(file.file(), Optional.of(file.unitCode()), file.findings()))
                        .toList());
        batch.batchUpdate(
                "UPDATE received_file SET checked = TRUE WHERE run_id = ? AND file_no = ?",
                files.stream().map(file -> new Object[] {run, file.file()}).toList());
    }

    /** The run of a year that has begun and is not published. */
    public Optional<Long> findOpen(int year) {
        return sql.sql("SELECT MAX(id) FROM rollup_run WHERE report_year = ? AND NOT published")
                .param(year)
                .query(Long.class)
                .optional();
    }

    /** The run whose figures stand for a year: the last one published. */
    public Optional<Long> findPublished(int year) {
        return sql.sql("SELECT MAX(id) FROM rollup_run WHERE report_year = ? AND published")
                .param(year)
                .query(Long.class)
                .optional();
    }

    /** A year and the run whose figures stand for it. */
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
     * Makes a run's figures the year's and lets go of those that stood before.
     *
     * @throws IllegalStateException when the store has no such run
     */
    @Transactional
    public void publish(long run, int year) {
        int marked = sql.sql("UPDATE rollup_run SET published = TRUE WHERE id = ?")
                .param(run)
                .update();
        if (marked != 1) {
            throw new IllegalStateException("The store has no run " + run);
        }
        discarded.discardAllBut(run, year);
    }
}
