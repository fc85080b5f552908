package org.disclosure.rollup.store.run;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.finding.ReplyStore;
import org.disclosure.rollup.store.row.ChangedFiguresException;
import org.disclosure.rollup.store.row.SealStore;
import org.disclosure.rollup.store.row.StatusColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes over from the year's published run what was read and found there of files that have not changed since. */
@Repository
public class ReuseStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final ReplyStore replies;
    private final DiscardedRuns discarded;

    ReuseStore(JdbcClient sql, JdbcTemplate batch, ReplyStore replies, DiscardedRuns discarded) {
        this.sql = sql;
        this.batch = batch;
        this.replies = replies;
        this.discarded = discarded;
    }

    /** A file of the published run: the SHA-256 of the file on the disk, and its number there. */
    private record Known(String sourceSha256, int file) {}

    /**
     * Takes over the readings of all files that lie where they lay, with the same content; their figures stay where they are.
     * What could not be opened then is tried again.
     *
     * @param files the files of the run
     * @param published a run whose reading depended on the same
     */
    @Transactional
    public void takeReadings(long run, List<ReceivedFile> files, long published) {
        Map<String, Known> known = new HashMap<>();
        sql.sql("SELECT path, source_sha256, file_no FROM received_file"
                        + " WHERE run_id = ? AND state <> 'COLLECTED' AND sha256 <> '' AND source_sha256 <> ''")
                .param(published)
                .query((ResultSet row) -> {
                    known.put(row.getString(1), new Known(row.getString(2), row.getInt(3)));
                });
        batch.batchUpdate(
                "UPDATE received_file SET taken_from = ? WHERE run_id = ? AND file_no = ?",
                files.stream()
                        .filter(file -> known.containsKey(file.path()))
                        .filter(file -> known.get(file.path()).sourceSha256().equals(file.sourceSha256()))
                        .map(file -> new Object[] {known.get(file.path()).file(), run, file.number()})
                        .toList());
        takeFindings(run, published, FindingStore.Origin.READ, "mine.state = 'COLLECTED'");
        replies.take(run, published);
        sql.sql("UPDATE received_file SET (state, sha256, unit_code, stated_year, written_on, narrative, returned, nil,"
                        + " read_run, read_file) ="
                        + " (SELECT old.state, old.sha256, old.unit_code, old.stated_year, old.written_on, old.narrative,"
                        + " old.returned, COALESCE(own.nil, old.nil), COALESCE(own.read_run, old.read_run),"
                        + " COALESCE(own.read_file, old.read_file) FROM received_file old"
                        + OwnReadingStore.OF_FILE.formatted("old")
                        + " WHERE old.run_id = ? AND old.file_no = received_file.taken_from)"
                        + " WHERE run_id = ? AND state = 'COLLECTED' AND taken_from IS NOT NULL")
                .params(published, run)
                .update();
    }

    /**
     * Takes over what the checks found of the files whose reading was taken over and that stand as they stood, with the same
     * figures. Those that were put together from several files are checked again, and running texts against them.
     *
     * @param published a run whose checks depended on the same
     */
    @Transactional
    public void takeChecks(long run, long published) {
        String sameStatus = "NOT mine.checked AND EXISTS (SELECT 1 FROM received_file theirs"
                + " WHERE theirs.run_id = " + published + " AND theirs.file_no = mine.taken_from"
                + " AND theirs.checked AND theirs.standing = mine.standing AND theirs.read_run = mine.read_run"
                + " AND theirs.read_file = mine.read_file AND NOT " + hasTextPart("theirs") + ") AND NOT "
                + StatusColumn.part("mine") + " AND NOT " + hasTextPart("mine");
        takeFindings(run, published, FindingStore.Origin.CHECK, sameStatus);
        sql.sql("UPDATE received_file AS mine SET checked = TRUE WHERE mine.run_id = ? AND " + sameStatus)
                .param(run)
                .update();
    }

    /**
     * Gives up the unfinished run of a year and what it took over of the published one, because figures are not what was read
     * any more: all files are read again.
     *
     * @return whether the figures were of that run; those of another year nobody can read again
     */
    @Transactional
    public boolean giveUp(int year, ChangedFiguresException changed) {
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
    }

    /** With the severities that they had when they were found, and those that were set aside with the others. */
    private void takeFindings(long run, long published, FindingStore.Origin origin, String which) {
        sql.sql("INSERT INTO finding (run_id, file_no, origin, position, unit_code, code, severity, variant, arguments,"
                        + " outcome, cell, sheet, address, observed, expected, difference, suggestion, kept_names, kept_values,"
                        + " values_line)"
                        + " SELECT mine.run_id, mine.file_no, ?, old.position, old.unit_code, old.code,"
                        + " COALESCE(old.read_severity, old.severity),"
                        + " old.variant, old.arguments, old.outcome, old.cell, old.sheet, old.address, old.observed,"
                        + " old.expected, old.difference, old.suggestion, old.kept_names, old.kept_values, old.values_line"
                        + " FROM received_file mine JOIN finding old ON old.run_id = ? AND old.file_no = mine.taken_from"
                        + " AND old.origin IN (?, ?) WHERE mine.run_id = ? AND " + which)
                .params(origin.name(), published, origin.name(), asideOf(origin).name(), run)
                .update();
    }

    /** Whether another file gives the running text of the unit of a file. */
    private static String hasTextPart(String file) {
        return "EXISTS (SELECT 1 FROM received_file part WHERE part.run_id = " + file + ".run_id AND part.unit_code = "
                + file + ".unit_code AND " + StatusColumn.is("part", SubmissionStatus.PART_WITH_TEXT) + ")";
    }

    private static FindingStore.Origin asideOf(FindingStore.Origin origin) {
        return origin == FindingStore.Origin.READ ? FindingStore.Origin.READ_ASIDE : origin;
    }
}
