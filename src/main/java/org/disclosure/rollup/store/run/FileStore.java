package org.disclosure.rollup.store.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.row.StatusColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The files that a run received, and how far each is. */
@Repository
public class FileStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionOperations transactions;
    private final FindingStore findings;

    FileStore(JdbcClient sql, JdbcTemplate batch, TransactionOperations transactions, FindingStore findings) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.findings = findings;
    }

    /** Keeps the list of those files of a run that are to be read. */
    public void save(long run, List<ReceivedFile> files) {
        batch.batchUpdate(
                "INSERT INTO received_file (run_id, file_no, path, received, version, source, source_sha256, state, checked)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'COLLECTED', FALSE)",
                files.stream()
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
    }

    /** The files from a number to another one that are still to be read, in their order. */
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
        return sql.sql("SELECT received_file.file_no, path, received, version, source, source_sha256, sha256"
                        + " FROM received_file" + OwnReadingStore.OF_FILE.formatted("received_file")
                        + " WHERE received_file.run_id = ? AND COALESCE(own.read_run, received_file.read_run)"
                        + " = received_file.run_id AND sha256 <> '' ORDER BY received_file.file_no")
                .param(run)
                .query((row, index) -> new Original(receivedFile(row), row.getString(7)))
                .list();
    }

    /** The files of a run that could be opened, whichever run has read them. */
    public List<Original> opened(long run) {
        return sql.sql("SELECT file_no, path, received, version, source, source_sha256, sha256 FROM received_file"
                        + " WHERE run_id = ? AND sha256 <> '' ORDER BY file_no")
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

    /** Numbers of files of a run that were read, and that were not because they had not changed since the run before. */
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

    /** The SHA-256 of the files of a run that lay in no other file and were read as reports. */
    public Set<String> reports(long run) {
        return Set.copyOf(sql.sql("SELECT DISTINCT source_sha256 FROM received_file"
                        + " WHERE run_id = ? AND path = source AND state = 'READ' AND source_sha256 <> ''")
                .param(run)
                .query(String.class)
                .list());
    }

    /** The SHA-256 of every content that a run in the store has read, or begun to read and given up. */
    public List<String> readByAnyRun() {
        return sql.sql("SELECT sha256 FROM received_file WHERE sha256 <> ''"
                        + " UNION SELECT source_sha256 FROM received_file WHERE source_sha256 <> ''")
                .query(String.class)
                .list();
    }

    /** The files that count, or give a running text to those, and are still to be checked. */
    public List<Integer> unchecked(long run) {
        return unchecked(run, 1, Integer.MAX_VALUE);
    }

    /** Those of them from a number to another one. */
    public List<Integer> unchecked(long run, int first, int last) {
        return sql.sql("SELECT file_no FROM received_file WHERE run_id = ? AND file_no BETWEEN ? AND ? AND "
                        + StatusColumn.checked() + " AND NOT checked ORDER BY file_no")
                .params(run, first, last)
                .query(Integer.class)
                .list();
    }

    /** The files that count, in their order. */
    public List<ReceivedFile> counted(long run) {
        return sql.sql("SELECT file_no, path, received, version, source, source_sha256 FROM received_file"
                        + " WHERE run_id = ? AND " + StatusColumn.selected() + " ORDER BY file_no")
                .param(run)
                .query((row, index) -> receivedFile(row))
                .list();
    }

    /** A file that counts, or gives a running text, and whose checks are done. */
    public record CheckedFile(int number, String path) {}

    /** The files that are checked. */
    public List<CheckedFile> checked(long run) {
        return sql.sql("SELECT file_no, path FROM received_file WHERE run_id = ? AND " + StatusColumn.checked()
                        + " AND checked ORDER BY file_no")
                .param(run)
                .query((row, index) -> new CheckedFile(row.getInt(1), row.getString(2)))
                .list();
    }

    /** The files that count although no figures are kept of them; there should be none. */
    public List<String> countedWithoutFigures(long run) {
        return sql.sql("SELECT path FROM received_file WHERE run_id = ? AND " + StatusColumn.selected()
                        + " AND NOT EXISTS (SELECT 1 FROM figures WHERE figures.read_run = received_file.read_run"
                        + " AND figures.read_file = received_file.read_file) ORDER BY file_no")
                .param(run)
                .query(String.class)
                .list();
    }

    /** The findings of the checks of a unit's file. */
    public record CheckedFindings(int file, String unitCode, List<Finding> findings) {}

    /** Marks files as checked and keeps what was found. */
    public void saveChecked(long run, List<? extends CheckedFindings> files) {
        transactions.executeWithoutResult(transaction -> {
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
        });
    }
}
