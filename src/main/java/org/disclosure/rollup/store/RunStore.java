package org.disclosure.rollup.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Bureau;
import org.disclosure.rollup.submission.BureauKind;
import org.disclosure.rollup.submission.Powers;
import org.disclosure.rollup.submission.Roster;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs, the roster of a run, and the files that it found. */
@Repository
public class RunStore {

    /** How a file stands among the files of its unit. */
    private static final String COUNTED = "COUNTED";

    private static final String DISTRICT = "DISTRICT";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final FindingStore findings;

    RunStore(JdbcClient sql, JdbcTemplate batch, FindingStore findings) {
        this.sql = sql;
        this.batch = batch;
        this.findings = findings;
    }

    /** Opens a run with its roster and files, in place of whatever an unfinished run of the year left behind. */
    @Transactional
    public void open(long run, int year, Form form, Roster roster, List<ReceivedFile> files) {
        sql.sql("DELETE FROM rollup_run WHERE report_year = ? AND NOT published")
                .param(year)
                .update();
        sql.sql("INSERT INTO rollup_run (id, report_year, edition, published) VALUES (?, ?, ?, FALSE)")
                .params(run, year, form.edition())
                .update();
        List<Bureau> bureaus = roster.bureaus();
        batch.batchUpdate(
                "INSERT INTO roster_unit (run_id, code, name, aliases, kind, powers, position) VALUES (?, ?, ?, ?, ?, ?, ?)",
                bureaus.stream()
                        .map(bureau -> new Object[] {
                            run,
                            bureau.code(),
                            bureau.name(),
                            Packed.pack(bureau.aliases()),
                            bureau.kind().name(),
                            bureau.powers().name(),
                            bureaus.indexOf(bureau)
                        })
                        .toList());
        batch.batchUpdate(
                "INSERT INTO received_file (run_id, file_no, path, received, version, state, checked)"
                        + " VALUES (?, ?, ?, ?, ?, 'COLLECTED', FALSE)",
                files.stream()
                        .map(file -> new Object[] {run, file.number(), file.path(), file.received(), file.version()})
                        .toList());
    }

    /** The files that are still to be read, in their order. */
    public List<ReceivedFile> unread(long run) {
        return sql.sql("SELECT file_no, path, received, version FROM received_file"
                        + " WHERE run_id = ? AND state = 'COLLECTED' ORDER BY file_no")
                .param(run)
                .query((row, index) -> new ReceivedFile(
                        row.getInt(1), row.getString(2), row.getObject(3, java.time.LocalDate.class), row.getInt(4)))
                .list();
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
        return sql.sql("SELECT file_no FROM received_file"
                        + " WHERE run_id = ? AND standing IN ('COUNTED', 'DISTRICT') AND NOT checked ORDER BY file_no")
                .param(run)
                .query(Integer.class)
                .list();
    }

    /** The unit of the roster that the file is of. */
    public Bureau bureauOf(long run, int file) {
        return sql.sql("SELECT roster_unit.* FROM received_file JOIN roster_unit"
                        + " ON roster_unit.run_id = received_file.run_id AND roster_unit.code = received_file.unit_code"
                        + " WHERE received_file.run_id = ? AND file_no = ?")
                .params(run, file)
                .query((row, index) -> bureau(row))
                .single();
    }

    static Bureau bureau(ResultSet row) throws SQLException {
        return new Bureau(
                row.getString("code"),
                row.getString("name"),
                Packed.unpack(row.getString("aliases")),
                BureauKind.valueOf(row.getString("kind")),
                row.getInt("position"),
                Powers.valueOf(row.getString("powers")));
    }

    /** Marks a file as checked and keeps what was found. */
    @Transactional
    public void saveChecked(long run, int file, List<Finding> found) {
        findings.replace(run, file, FindingStore.Origin.CHECK, unitOf(run, file), found);
        sql.sql("UPDATE received_file SET checked = TRUE WHERE run_id = ? AND file_no = ?")
                .params(run, file)
                .update();
    }

    private Optional<String> unitOf(long run, int file) {
        return sql.sql("SELECT unit_code FROM received_file WHERE run_id = ? AND file_no = ?")
                .params(run, file)
                .query(String.class)
                .optional();
    }

    /** A file that could be read, with what decides which of a unit's files counts. */
    private record Candidate(int file, String path, String unit, String sha256, int statedYear, boolean district) {}

    /**
     * Settles which file of each unit counts: of this year's the one that says it is the latest version, among these the
     * one received last. The others are named in a finding, so that nothing is dropped unseen.
     */
    @Transactional
    public void settle(long run, int year) {
        List<Candidate> candidates = sql.sql("SELECT file_no, path, unit_code, sha256, stated_year, roster_unit.kind"
                        + " FROM received_file JOIN roster_unit ON roster_unit.run_id = received_file.run_id"
                        + " AND roster_unit.code = received_file.unit_code"
                        + " WHERE received_file.run_id = ? AND state = 'READ' AND unit_code IS NOT NULL"
                        + " ORDER BY unit_code, version DESC, received DESC, path DESC")
                .param(run)
                .query((row, index) -> new Candidate(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6).equals(BureauKind.GOVERNMENT.name())))
                .list();
        Candidate counted = null;
        for (Candidate candidate : candidates) {
            boolean sameUnit = counted != null && counted.unit().equals(candidate.unit());
            if (candidate.statedYear() != year) {
                stand(run, candidate, "SET_ASIDE", List.of());
            } else if (sameUnit) {
                stand(run, candidate, "SUPERSEDED", List.of(duplicate(counted, candidate)));
            } else {
                counted = candidate;
                stand(run, candidate, candidate.district() ? DISTRICT : COUNTED, List.of());
            }
        }
    }

    private void stand(long run, Candidate file, String standing, List<Finding> found) {
        sql.sql("UPDATE received_file SET standing = ? WHERE run_id = ? AND file_no = ?")
                .params(standing, run, file.file())
                .update();
        findings.replace(run, file.file(), FindingStore.Origin.SETTLE, Optional.of(file.unit()), found);
    }

    private static Finding duplicate(Candidate counted, Candidate other) {
        Finding finding = Finding.of(Problem.I_DUPLICATE, counted.path(), other.path());
        return counted.sha256().equals(other.sha256()) ? finding.as("same").weighing(Severity.HINT) : finding;
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
        sql.sql("DELETE FROM rollup_run WHERE report_year = ? AND id <> ?")
                .params(year, run)
                .update();
    }
}
