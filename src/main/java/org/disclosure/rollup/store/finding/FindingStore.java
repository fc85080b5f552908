package org.disclosure.rollup.store.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severities;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.UnitReplies;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.store.row.Packed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Findings of a run, kept with the severities that the office gave them. */
@Repository
public class FindingStore {

    /** The step that found it; a step that runs again replaces only its own findings. */
    public enum Origin {
        READ,
        /** Found by reading, and answered by another file of the unit; it is not shown. */
        READ_ASIDE,
        SETTLE,
        CHECK,
        DISTRICT
    }

    /** File number of findings about the district. */
    private static final int NO_FILE = 0;

    private static final String INSERT = "INSERT INTO finding (run_id, file_no, origin, position, unit_code, code,"
            + " severity, variant, arguments, outcome, cell, sheet, address, observed, expected, difference,"
            + " suggestion, kept_names, kept_values, values_line) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionOperations transactions;
    private final Severities severities;
    private final DecisionStore decisions;
    private final ReplyStore replies;

    FindingStore(
            JdbcClient sql,
            JdbcTemplate batch,
            TransactionOperations transactions,
            Severities severities,
            DecisionStore decisions,
            ReplyStore replies) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.severities = severities;
        this.decisions = decisions;
        this.replies = replies;
    }

    /** A finding about the district and the unit it names, if any. */
    public record OfDistrict(Optional<String> unitCode, Finding finding) {}

    /** Findings of a step in a file, and the code of its unit. */
    public record OfFile(int file, Optional<String> unit, List<Finding> findings) {}

    /** Puts files' findings in place of those of the same origin of all files. */
    public void replaceAll(long run, Origin origin, List<OfFile> files) {
        batch.update("DELETE FROM finding WHERE run_id = ? AND origin = ?", run, origin.name());
        add(run, origin, files);
    }

    /** Drops what the checks found of files that are to be checked again. */
    public void dropUnchecked(long run) {
        batch.update(
                "DELETE FROM finding WHERE run_id = ? AND origin = ?"
                        + " AND EXISTS (SELECT 1 FROM received_file WHERE received_file.run_id = finding.run_id"
                        + " AND received_file.file_no = finding.file_no AND NOT checked)",
                run,
                Origin.CHECK.name());
    }

    /** Keeps files' findings; the store takes those of an origin once of each file of a run. */
    public void add(long run, Origin origin, List<OfFile> files) {
        List<Object[]> rows = new ArrayList<>();
        for (OfFile file : files) {
            int position = 0;
            for (Finding finding : file.findings()) {
                rows.add(row(run, file.file(), origin, position++, file.unit(), severities.weigh(finding)));
            }
        }
        insert(rows);
    }

    /** Puts the district's findings in place of those of an earlier attempt. */
    public void replaceDistrict(long run, List<OfDistrict> findings) {
        transactions.executeWithoutResult(transaction -> {
            batch.update("DELETE FROM finding WHERE run_id = ? AND origin = ?", run, Origin.DISTRICT.name());
            List<Object[]> rows = new ArrayList<>();
            for (OfDistrict found : findings) {
                rows.add(row(
                        run,
                        NO_FILE,
                        Origin.DISTRICT,
                        rows.size(),
                        found.unitCode(),
                        severities.weigh(found.finding())));
            }
            insert(rows);
        });
    }

    private void insert(List<Object[]> rows) {
        if (!rows.isEmpty()) {
            batch.batchUpdate(INSERT, rows);
        }
    }

    private static Object[] row(
            long run, int file, Origin origin, int position, Optional<String> unit, Finding finding) {
        return new Object[] {
            run,
            file,
            origin.name(),
            position,
            unit.orElse(null),
            finding.code(),
            finding.severity().name(),
            finding.variant(),
            Packed.pack(finding.arguments()),
            finding.outcome().name(),
            finding.cell().map(CellCode::toString).orElse(null),
            finding.sheet(),
            finding.address(),
            finding.observed(),
            finding.expected(),
            finding.difference(),
            finding.suggestion(),
            Packed.pack(finding.names()),
            Packed.pack(finding.values()),
            finding.valuesLine()
        };
    }

    /**
     * The findings of a run: the district's, then the units' in the roster's order, then those of files that belong to
     * no unit. Of a superseded file only the finding that says so is given.
     */
    public List<FiledFinding> findAll(long run) {
        Map<Long, Decision> known = decisions.ofRun(run);
        return new UnitReplies(replies.ofRun(run))
                .beside(sql.sql(FindingRow.ALL_OF_RUN)
                        .param(run)
                        .query((row, index) -> FindingRow.filed(row, known))
                        .list());
    }

    /** Findings of a step in a file, in the order in which they were found. */
    public List<Finding> find(long run, int file, Origin origin) {
        return sql.sql("SELECT * FROM finding WHERE run_id = ? AND file_no = ? AND origin = ? ORDER BY position")
                .params(run, file, origin.name())
                .query((row, index) -> FindingRow.finding(row))
                .list();
    }
}
