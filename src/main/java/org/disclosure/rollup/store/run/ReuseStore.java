package org.disclosure.rollup.store.run;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.store.finding.ReplyStore;
import org.disclosure.rollup.store.row.ChangedFiguresException;
import org.disclosure.rollup.store.row.SealStore;
import org.disclosure.rollup.store.row.StatusColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Takes over from the year's published run what was read and found there of files that have not changed since. */
@Repository
public class ReuseStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionOperations transactions;
    private final ReplyStore replies;
    private final SubmissionStatusStore statuses;
    private final DiscardedRuns discarded;

    ReuseStore(
            JdbcClient sql,
            JdbcTemplate batch,
            TransactionOperations transactions,
            ReplyStore replies,
            SubmissionStatusStore statuses,
            DiscardedRuns discarded) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.replies = replies;
        this.statuses = statuses;
        this.discarded = discarded;
    }

    /** A file of the published run, its number there. */
    private record Known(int file, LocalDate received, int version, String source, String sourceSha256) {

        private boolean isListedAs(ReceivedFile now) {
            return received.equals(now.received()) && version == now.version() && source.equals(now.source());
        }
    }

    /**
     * Files one after the other that lie one after the other in the published run too.
     *
     * @param first the first one's number there
     * @param last the last one's
     * @param shift how much higher their numbers are now
     */
    private record Stretch(int first, int last, int shift) {

        private boolean goesOn(int file, int by) {
            return file == last + 1 && by == shift;
        }
    }

    /**
     * Takes over the readings of all files that lie where they lay, with the same content; their figures stay where they are.
     * Each is written once, as it stood and as checked as it was: whatever else becomes of it when the files of its unit are
     * selected takes that back ({@link SubmissionStatusStore#save}). What could not be opened then is tried again.
     *
     * @param files the files of the run
     * @param published a run whose reading depended on the same
     * @param checks whether its checks did too
     * @return the files that are still to be read
     */
    public List<ReceivedFile> take(long run, List<ReceivedFile> files, long published, boolean checks) {
        return transactions.execute(transaction -> {
            Map<String, Known> known = known(published);
            List<Stretch> stretches = new ArrayList<>();
            List<Object[]> moved = new ArrayList<>();
            List<ReceivedFile> unread = new ArrayList<>();
            for (ReceivedFile file : files) {
                Known before = known.get(file.path());
                if (before == null || !before.sourceSha256().equals(file.sourceSha256())) {
                    unread.add(file);
                    continue;
                }
                append(stretches, before.file(), file.number() - before.file());
                if (!before.isListedAs(file)) {
                    moved.add(new Object[] {file.received(), file.version(), file.source(), run, file.number()});
                }
            }
            takeFiles(run, stretches, published, checks);
            batch.batchUpdate(
                    "UPDATE received_file SET received = ?, version = ?, source = ? WHERE run_id = ? AND file_no = ?",
                    moved);
            takeFindings(run, stretches, published, checks);
            replies.take(run, published);
            return unread;
        });
    }

    private Map<String, Known> known(long published) {
        Map<String, Known> known = new HashMap<>();
        sql.sql("SELECT path, file_no, received, version, source, source_sha256 FROM received_file"
                        + " WHERE run_id = ? AND state <> 'COLLECTED' AND sha256 <> '' AND source_sha256 <> ''")
                .param(published)
                .query((ResultSet row) -> {
                    known.put(
                            row.getString(1),
                            new Known(
                                    row.getInt(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getInt(4),
                                    row.getString(5),
                                    row.getString(6)));
                });
        return known;
    }

    private static void append(List<Stretch> stretches, int file, int shift) {
        int end = stretches.size() - 1;
        if (end >= 0 && stretches.get(end).goesOn(file, shift)) {
            stretches.set(end, new Stretch(stretches.get(end).first(), file, shift));
        } else {
            stretches.add(new Stretch(file, file, shift));
        }
    }

    /** Those that were put together from several files are checked again, and running texts against them. */
    private void takeFiles(long run, List<Stretch> stretches, long published, boolean checks) {
        String checked = checks
                ? "CASE WHEN old.checked AND own.file_no IS NULL AND NOT " + StatusColumn.part("old")
                        + " THEN TRUE ELSE FALSE END"
                : "FALSE";
        batch.batchUpdate(
                "INSERT INTO received_file (run_id, file_no, taken_from, path, received, version, source, source_sha256, state,"
                        + " sha256, unit_code, stated_year, written_on, narrative, returned, standing, nil, read_run, read_file,"
                        + " checked) SELECT CAST(? AS BIGINT), old.file_no + ?, old.file_no, old.path, old.received, old.version,"
                        + " old.source, old.source_sha256, old.state, old.sha256, old.unit_code, old.stated_year,"
                        + " old.written_on, old.narrative, old.returned, old.standing, COALESCE(own.nil, old.nil),"
                        + " COALESCE(own.read_run, old.read_run), COALESCE(own.read_file, old.read_file), " + checked
                        + " FROM received_file old" + OwnReadingStore.OF_FILE.formatted("old")
                        + " WHERE old.run_id = ? AND old.file_no BETWEEN ? AND ?",
                stretches.stream()
                        .map(taken -> new Object[] {run, taken.shift(), published, taken.first(), taken.last()})
                        .toList());
        statuses.uncheckWithText(run, published);
    }

    /** With the severities that they had when they were found, and those that were set aside with the others. */
    private void takeFindings(long run, List<Stretch> stretches, long published, boolean checks) {
        batch.batchUpdate(
                "INSERT INTO finding (run_id, file_no, origin, position, unit_code, code, severity, variant, arguments,"
                        + " outcome, cell, sheet, address, observed, expected, difference, suggestion, kept_names, kept_values,"
                        + " values_line)"
                        + " SELECT CAST(? AS BIGINT), old.file_no + ?, CASE old.origin WHEN 'READ_ASIDE' THEN 'READ' ELSE old.origin"
                        + " END, old.position, old.unit_code, old.code,"
                        + " COALESCE(old.read_severity, old.severity),"
                        + " old.variant, old.arguments, old.outcome, old.cell, old.sheet, old.address, old.observed,"
                        + " old.expected, old.difference, old.suggestion, old.kept_names, old.kept_values, old.values_line"
                        + " FROM finding old WHERE old.run_id = ? AND old.file_no BETWEEN ? AND ? AND old.origin IN ('READ',"
                        + " 'READ_ASIDE'" + (checks ? ", 'CHECK'" : "") + ")",
                stretches.stream()
                        .map(taken -> new Object[] {run, taken.shift(), published, taken.first(), taken.last()})
                        .toList());
    }

    /**
     * Gives up the unfinished run of a year and what it took over of the published one, because figures are not what was read
     * any more: all files are read again.
     *
     * @return whether the figures were of that run; those of another year nobody can read again
     */
    public boolean giveUp(int year, ChangedFiguresException changed) {
        return transactions.execute(transaction -> {
            String of =
                    " ON rollup_run.id = run_id WHERE report_year = ? AND NOT published AND read_run = ? AND read_file = ?";
            int files = sql.sql("SELECT (SELECT COUNT(*) FROM received_file JOIN rollup_run" + of
                            + ") + (SELECT COUNT(*) FROM own_reading JOIN rollup_run" + of + ")")
                    .params(year, changed.readRun(), changed.readFile(), year, changed.readRun(), changed.readFile())
                    .query(Integer.class)
                    .single();
            if (files == 0) {
                return false;
            }
            sql.sql("UPDATE run_seal SET checksum = '' WHERE table_name = ? AND run_id IN"
                            + " (SELECT id FROM rollup_run WHERE report_year = ? AND published)")
                    .params(SealStore.FILES, year)
                    .update();
            discarded.discardUnpublished(year);
            return true;
        });
    }
}
