package org.disclosure.rollup.store.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.disclosure.rollup.district.selection.Revision;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.finding.SideFindingStore;
import org.disclosure.rollup.store.row.StatusColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The status of each file of a run among those of its unit. */
@Repository
public class SubmissionStatusStore {

    private static final String CANDIDATES =
            " WHERE run_id = ? AND state IN ('READ', 'TEXT') AND unit_code IS NOT NULL";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionOperations transactions;
    private final OwnReadingStore ownReadings;
    private final FindingStore findings;
    private final SideFindingStore sideFindings;

    SubmissionStatusStore(
            JdbcClient sql,
            JdbcTemplate batch,
            TransactionOperations transactions,
            OwnReadingStore ownReadings,
            FindingStore findings,
            SideFindingStore sideFindings) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.ownReadings = ownReadings;
        this.findings = findings;
        this.sideFindings = sideFindings;
    }

    /**
     * The files of a run that could be read and are of a unit, as they are numbered. What an earlier attempt settled is undone,
     * so that all of them have the figures and findings that they were read with.
     */
    public List<Candidate> candidates(long run) {
        return transactions.execute(transaction -> {
            ownReadings.takeApart(run);
            sideFindings.restore(run);
            return sql.sql("SELECT file_no, path, received, version, returned, unit_code, sha256, stated_year, state,"
                            + " CASE WHEN narrative <> '' THEN TRUE ELSE FALSE END AS has_text FROM received_file"
                            + CANDIDATES + " ORDER BY file_no")
                    .param(run)
                    .query((row, index) -> candidate(row))
                    .list();
        });
    }

    /** The numbers of the files of a unit that do not name it everywhere, by what was found when they were read. */
    public Set<Integer> doubtful(long run) {
        return filesWith(run, Problem.I_UNKNOWN_BUREAU);
    }

    /** The numbers of the files with tables that were read from pictures. */
    public Set<Integer> pictured(long run) {
        return filesWith(run, Problem.I_PICTURE);
    }

    private Set<Integer> filesWith(long run, Problem problem) {
        return Set.copyOf(sql.sql("SELECT DISTINCT file_no FROM finding WHERE run_id = ? AND origin = ? AND code = ?"
                        + " AND unit_code IS NOT NULL")
                .params(run, FindingStore.Origin.READ.name(), problem.code())
                .query(Integer.class)
                .list());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        int statedYear = row.getInt("stated_year");
        return new Candidate(
                new Revision(
                        row.getInt("version"),
                        row.getObject("received", LocalDate.class),
                        row.getBoolean("returned"),
                        row.getInt("file_no")),
                row.getString("path"),
                row.getString("unit_code"),
                row.getString("sha256"),
                statedYear,
                statedYear == ReadFile.VOID,
                row.getString("state").equals("READ"),
                row.getBoolean("has_text"));
    }

    /**
     * The status of a file, with what is found about it.
     *
     * @param isAnswered whether what reading found of it is answered by another file of the unit, or by the office
     * @param isHint whether it is but a hint beside the file that counts
     */
    public record Settled(
            Answer answer, List<Finding> findings, Predicate<Finding> isAnswered, Predicate<Finding> isHint) {

        public Settled {
            findings = List.copyOf(findings);
        }

        private int file() {
            return answer.candidate().revision().file();
        }

        /** Whether more than the file itself says what of its findings is left to say. */
        private boolean isSettledByMore() {
            return !answer.tables().isEmpty()
                    || answer.status().isPart()
                    || !answer.composed().isEmpty();
        }
    }

    /**
     * A file with the running text of a unit of which another one counts.
     *
     * @param file its number
     * @param taken the number of the file that counts, and its path
     */
    public record TextPart(int file, int taken, String takenPath) {}

    /** The files that give a running text to others. */
    public List<TextPart> textParts(long run) {
        return sql.sql("SELECT part.file_no, taken.file_no, taken.path FROM received_file part JOIN received_file taken"
                        + " ON taken.run_id = part.run_id AND taken.unit_code = part.unit_code AND "
                        + StatusColumn.selected("taken") + " WHERE part.run_id = ? AND "
                        + StatusColumn.is("part", SubmissionStatus.PART_WITH_TEXT) + " ORDER BY part.file_no")
                .param(run)
                .query((row, index) -> new TextPart(row.getInt(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /**
     * Keeps the status of all files of a run. Most of them count, so that one statement does these, and stand as they stood when
     * their readings were taken over. What the checks found holds of a file with its status, its figures and its running text:
     * where one of them is another it is checked again.
     */
    public void save(long run, List<Settled> files, Form form) {
        transactions.executeWithoutResult(transaction -> {
            sql.sql("UPDATE received_file SET standing = NULL, checked = FALSE"
                            + " WHERE run_id = ? AND state = 'TEXT' AND standing IS NOT NULL")
                    .param(run)
                    .update();
            sql.sql(
                            "UPDATE received_file SET standing = ? WHERE run_id = ? AND state = 'READ' AND unit_code IS NOT NULL"
                                    + " AND standing IS NULL")
                    .params(StatusColumn.text(SubmissionStatus.COUNTED), run)
                    .update();
            Set<Integer> others = notCounted(run);
            batch.batchUpdate(
                    "UPDATE received_file SET standing = ?, checked = FALSE WHERE run_id = ? AND file_no = ?"
                            + " AND (standing IS NULL OR standing <> ?)",
                    files.stream()
                            .filter(file ->
                                    file.answer().status() != SubmissionStatus.COUNTED || others.contains(file.file()))
                            .map(file -> status(run, file))
                            .toList());
            for (Settled file : files) {
                if (!file.answer().composed().isEmpty()) {
                    ownReadings.putTogether(run, file.file(), file.answer().composed(), form);
                }
                if (file.isSettledByMore()) {
                    sideFindings.settle(run, file.file(), file.isAnswered(), file.isHint());
                }
            }
            uncheckWithText(run, run);
            findings.dropUnchecked(run);
            sideFindings.lower(run);
            findings.replaceAll(
                    run,
                    FindingStore.Origin.SETTLE,
                    files.stream()
                            .filter(file -> !file.findings().isEmpty())
                            .map(SubmissionStatusStore::found)
                            .toList());
        });
    }

    /**
     * Has files of a run checked again of whose unit another file gives the running text, which the checks hold them against.
     *
     * @param other the run in which it does
     */
    void uncheckWithText(long run, long other) {
        // two statements, for few have any: asked in one, H2 goes through the files once for each
        List<String> units = sql.sql("SELECT unit_code FROM received_file WHERE run_id = ? AND "
                        + StatusColumn.is(SubmissionStatus.PART_WITH_TEXT))
                .param(other)
                .query(String.class)
                .list();
        batch.batchUpdate(
                "UPDATE received_file SET checked = FALSE WHERE run_id = ? AND unit_code = ? AND checked",
                units.stream().map(unit -> new Object[] {run, unit}).toList());
    }

    /** The files with tables that have another status so far. */
    private Set<Integer> notCounted(long run) {
        return sql.sql("SELECT file_no FROM received_file WHERE run_id = ? AND state = 'READ' AND standing <> ?")
                .params(run, StatusColumn.text(SubmissionStatus.COUNTED))
                .query(Integer.class)
                .set();
    }

    private static Object[] status(long run, Settled file) {
        String status = StatusColumn.text(file.answer().status());
        return new Object[] {status, run, file.file(), status};
    }

    private static FindingStore.OfFile found(Settled settled) {
        Candidate candidate = settled.answer().candidate();
        boolean contested = settled.answer().status() == SubmissionStatus.CONTESTED;
        return new FindingStore.OfFile(
                settled.file(), contested ? Optional.empty() : Optional.of(candidate.unit()), settled.findings());
    }
}
