package org.disclosure.rollup.store.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.district.selection.Revision;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.row.StatusColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The status of each submission of a run among those of its unit. */
@Repository
public class SubmissionStatusStore {

    private static final String CANDIDATES = " WHERE run_id = ? AND state = 'READ' AND unit_code IS NOT NULL";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final FindingStore findings;

    SubmissionStatusStore(JdbcClient sql, JdbcTemplate batch, FindingStore findings) {
        this.sql = sql;
        this.batch = batch;
        this.findings = findings;
    }

    /** The submissions of a run that could be read and are of a unit, as their files are numbered. */
    public List<Candidate> candidates(long run) {
        return sql.sql("SELECT file_no, path, received, version, unit_code, sha256, stated_year FROM received_file"
                        + CANDIDATES + " ORDER BY file_no")
                .param(run)
                .query((row, index) -> candidate(row))
                .list();
    }

    /** The numbers of the files of a unit that do not name it everywhere, by what was found when they were read. */
    public Set<Integer> doubtful(long run) {
        return Set.copyOf(sql.sql("SELECT DISTINCT file_no FROM finding WHERE run_id = ? AND origin = ? AND code = ?"
                        + " AND unit_code IS NOT NULL")
                .params(run, FindingStore.Origin.READ.name(), Problem.I_UNKNOWN_BUREAU.code())
                .query(Integer.class)
                .list());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        int statedYear = row.getInt("stated_year");
        return new Candidate(
                new Revision(row.getInt("version"), row.getObject("received", LocalDate.class), row.getInt("file_no")),
                row.getString("path"),
                row.getString("unit_code"),
                row.getString("sha256"),
                statedYear,
                statedYear == ReadFile.VOID);
    }

    /** The status of a submission, with what is found about it. */
    public record Settled(Answer answer, List<Finding> findings) {

        public Settled {
            findings = List.copyOf(findings);
        }
    }

    /** Keeps the status of all candidates of a run. Most of them count, so that one statement does these. */
    @Transactional
    public void save(long run, List<Settled> candidates) {
        sql.sql("UPDATE received_file SET standing = ?" + CANDIDATES)
                .params(StatusColumn.text(SubmissionStatus.COUNTED), run)
                .update();
        batch.batchUpdate(
                "UPDATE received_file SET standing = ? WHERE run_id = ? AND file_no = ?",
                candidates.stream()
                        .map(Settled::answer)
                        .filter(answer -> answer.status() != SubmissionStatus.COUNTED)
                        .map(answer -> new Object[] {
                            StatusColumn.text(answer.status()),
                            run,
                            answer.candidate().revision().file()
                        })
                        .toList());
        findings.replaceAll(
                run,
                FindingStore.Origin.SETTLE,
                candidates.stream()
                        .filter(settled -> !settled.findings().isEmpty())
                        .map(SubmissionStatusStore::found)
                        .toList());
    }

    private static FindingStore.OfFile found(Settled settled) {
        Candidate candidate = settled.answer().candidate();
        boolean contested = settled.answer().status() == SubmissionStatus.CONTESTED;
        return new FindingStore.OfFile(
                candidate.revision().file(),
                contested ? Optional.empty() : Optional.of(candidate.unit()),
                settled.findings());
    }
}
