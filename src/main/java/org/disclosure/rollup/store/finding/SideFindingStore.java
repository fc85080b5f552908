package org.disclosure.rollup.store.finding;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.store.finding.FindingStore.Origin;
import org.disclosure.rollup.store.row.StatusColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What reading found of the files of a unit that has a usable report: how much of it is left to say. Each change is undone when
 * the files are settled again, or their readings taken over by another run.
 */
@Repository
public class SideFindingStore {

    /** How a file lies in the office's inbox is said whatever else the unit sent: nobody can read it. */
    private static final String OF_THE_INBOX =
            "(code = 'I-UNREADABLE' AND variant IN ('no-access', 'link', 'special', 'folder'))";

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    SideFindingStore(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** Makes all findings of a run what they were when the files were read. */
    public void restore(long run) {
        sql.sql("UPDATE finding SET origin = ? WHERE run_id = ? AND origin = ?")
                .params(Origin.READ.name(), run, Origin.READ_ASIDE.name())
                .update();
        sql.sql("UPDATE finding SET severity = read_severity, read_severity = NULL"
                        + " WHERE run_id = ? AND read_severity IS NOT NULL")
                .param(run)
                .update();
    }

    /** A file of a unit, and its status. */
    private record UnitFile(String unit, int file, Optional<SubmissionStatus> status) {

        private boolean isTaken() {
            return status.filter(SubmissionStatus::isSelected).isPresent();
        }

        private boolean isBeside() {
            return status.filter(known -> known.isSelected() || known.isPart()).isEmpty();
        }
    }

    /** Makes hints of what was found of a unit's other files once a report of it is taken: they are no more its concern. */
    public void lower(long run) {
        List<UnitFile> files = sql.sql("SELECT unit_code, file_no, standing FROM received_file"
                        + " WHERE run_id = ? AND unit_code IS NOT NULL ORDER BY file_no")
                .param(run)
                .query((row, index) ->
                        new UnitFile(row.getString(1), row.getInt(2), StatusColumn.find(row.getString(3))))
                .list();
        // in memory: a join of the files with themselves would be quadratic
        Set<String> reported =
                files.stream().filter(UnitFile::isTaken).map(UnitFile::unit).collect(Collectors.toSet());
        batch.batchUpdate(
                "UPDATE finding SET read_severity = severity, severity = 'HINT' WHERE run_id = ? AND file_no = ?"
                        + " AND origin = 'READ' AND severity <> 'HINT' AND NOT " + OF_THE_INBOX,
                files.stream()
                        .filter(file -> file.isBeside() && reported.contains(file.unit()))
                        .map(file -> new Object[] {run, file.file()})
                        .toList());
    }

    /** Makes a hint of each finding of a file, or shows it no more. */
    public void settle(long run, int file, Predicate<Finding> isAnswered, Predicate<Finding> isHint) {
        List<Object[]> aside = new ArrayList<>();
        List<Object[]> hints = new ArrayList<>();
        sql.sql("SELECT * FROM finding WHERE run_id = ? AND file_no = ? AND origin = ? ORDER BY position")
                .params(run, file, Origin.READ.name())
                .query((ResultSet row) -> {
                    Finding finding = FindingRow.finding(row);
                    Object[] key = {run, file, row.getInt("position")};
                    if (isAnswered.test(finding)) {
                        aside.add(key);
                    } else if (isHint.test(finding) && finding.severity() != Severity.HINT) {
                        hints.add(key);
                    }
                });
        String which = " WHERE run_id = ? AND file_no = ? AND origin = 'READ' AND position = ?";
        batch.batchUpdate("UPDATE finding SET origin = 'READ_ASIDE'" + which, aside);
        batch.batchUpdate("UPDATE finding SET read_severity = severity, severity = 'HINT'" + which, hints);
    }
}
