package org.disclosure.rollup.store.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.store.row.Packed;
import org.disclosure.rollup.store.row.StatusColumn;

/** A stored finding with its unit, its file and its review. */
public final class FindingRow {

    /** The condition that a finding is shown: of a file that another one replaced only what says so is. */
    public static final String IS_SHOWN = "(finding.origin = 'SETTLE' OR finding.origin <> 'READ_ASIDE' AND "
            + StatusColumn.isNot(SubmissionStatus.SUPERSEDED) + ")";

    /**
     * The findings of a run: the district's, those of no unit first, then the units' in the roster's order, then those of files that belong to
     * no unit. Of a superseded file only the finding that says so is given.
     */
    static final String ALL_OF_RUN = """
            SELECT finding.*, roster_unit.name AS unit_name, received_file.path AS path,
                finding_review.state AS review_state, finding_review.decision_no, finding_review.refused_no
            FROM finding
            LEFT JOIN finding_review
                ON finding_review.run_id = finding.run_id AND finding_review.file_no = finding.file_no
                AND finding_review.origin = finding.origin AND finding_review.position = finding.position
            LEFT JOIN received_file
                ON received_file.run_id = finding.run_id AND received_file.file_no = finding.file_no
            LEFT JOIN roster_unit
                ON roster_unit.run_id = finding.run_id AND roster_unit.code = finding.unit_code
            WHERE finding.run_id = ?
                AND %s
            ORDER BY CASE WHEN finding.file_no = 0 THEN 0 WHEN roster_unit.code IS NULL THEN 2 ELSE 1 END,
                roster_unit.position NULLS FIRST, finding.file_no,
                CASE finding.origin WHEN 'READ' THEN 0 WHEN 'SETTLE' THEN 1 ELSE 2 END,
                finding.position
            """.formatted(IS_SHOWN);

    private FindingRow() {}

    /** @param decisions those that the run's findings are matched with, by their numbers */
    static FiledFinding filed(ResultSet row, Map<Long, Decision> decisions) throws SQLException {
        String unit = row.getString("unit_name");
        String path = row.getString("path");
        return new FiledFinding(
                finding(row),
                Optional.ofNullable(row.getString("unit_code")),
                unit == null ? "" : unit,
                path == null ? "" : path,
                review(row, decisions),
                Optional.ofNullable(row.getObject("since", LocalDate.class)));
    }

    static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                row.getString("variant"),
                Packed.unpack(row.getString("arguments")),
                Finding.Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("cell")).map(CellCode::parse),
                row.getString("sheet"),
                row.getString("address"),
                row.getString("observed"),
                row.getString("expected"),
                row.getString("difference"),
                row.getString("suggestion"),
                Packed.unpack(row.getString("kept_names")),
                Packed.unpack(row.getString("kept_values")),
                row.getString("values_line"));
    }

    private static Review review(ResultSet row, Map<Long, Decision> decisions) throws SQLException {
        String state = row.getString("review_state");
        return state == null
                ? Review.OPEN
                : new Review(
                        Review.State.valueOf(state),
                        Optional.ofNullable(decisions.get(row.getLong("decision_no"))),
                        Optional.ofNullable(decisions.get(row.getLong("refused_no"))));
    }
}
