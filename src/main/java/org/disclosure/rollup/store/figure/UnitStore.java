package org.disclosure.rollup.store.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.selection.DueDates;
import org.disclosure.rollup.district.selection.Reporting;
import org.disclosure.rollup.district.selection.Revision;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.district.selection.UnitFile;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.store.finding.FindingRow;
import org.disclosure.rollup.store.row.StatusColumn;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of the units of a run: what each reported, and how many findings it has. */
@Repository
public class UnitStore {

    private final JdbcClient sql;
    private final RosterStore rosters;

    UnitStore(JdbcClient sql, RosterStore rosters) {
        this.sql = sql;
        this.rosters = rosters;
    }

    /** The units that are to be listed, in the roster's order. */
    List<UnitLine> of(long run, DueDates dueDates) {
        Roster roster = rosters.roster(run);
        Reporting reporting = new Reporting(roster.tree(), files(run), dueDates);
        Map<String, int[]> counts = findingCounts(run);
        return roster.units().stream()
                .filter(reporting::isListed)
                .map(unit -> line(unit, reporting, counts.getOrDefault(unit.code(), new int[5])))
                .toList();
    }

    private static UnitLine line(Unit unit, Reporting reporting, int[] findings) {
        List<UnitFile> files = reporting.files(unit.code());
        Optional<UnitFile> first = files.stream().findFirst();
        return new UnitLine(
                unit.code(),
                unit.name(),
                unit.kind(),
                reporting.status(unit),
                reporting.punctuality(unit),
                first.map(UnitFile::path),
                first.map(file -> file.revision().received()),
                files.stream().skip(1).map(UnitFile::path).toList(),
                findings[0],
                findings[1],
                findings[2],
                findings[3],
                findings[4]);
    }

    private Map<String, List<UnitFile>> files(long run) {
        Map<String, List<UnitFile>> files = new HashMap<>();
        sql.sql("SELECT unit_code, version, received, file_no, path, standing, nil, state FROM received_file"
                        + " WHERE run_id = ? AND unit_code IS NOT NULL")
                .param(run)
                .query((ResultSet row) -> {
                    files.computeIfAbsent(row.getString(1), unit -> new ArrayList<>())
                            .add(new UnitFile(
                                    new Revision(row.getInt(2), row.getObject(3, LocalDate.class), row.getInt(4)),
                                    row.getString(5),
                                    status(row),
                                    row.getBoolean(7)));
                });
        return files;
    }

    /** The status of a file; a form that nobody filled in is as good as not sent. */
    private static Optional<SubmissionStatus> status(ResultSet row) throws SQLException {
        return row.getString(8).equals(SubmissionStore.EMPTY)
                ? Optional.of(SubmissionStatus.VOID)
                : StatusColumn.find(row.getString(6));
    }

    /** Findings by unit: errors, explains, hints, undecided, and those settled; superseded files only count with what says so. */
    private Map<String, int[]> findingCounts(long run) {
        Map<String, int[]> counts = new HashMap<>();
        sql.sql("""
                        SELECT finding.unit_code, outcome, severity, COALESCE(finding_review.state, 'OPEN'), COUNT(*)
                        FROM finding
                        LEFT JOIN finding_review
                            ON finding_review.run_id = finding.run_id AND finding_review.file_no = finding.file_no
                            AND finding_review.origin = finding.origin AND finding_review.position = finding.position
                        LEFT JOIN received_file
                            ON received_file.run_id = finding.run_id AND received_file.file_no = finding.file_no
                        WHERE finding.run_id = ? AND finding.unit_code IS NOT NULL
                            AND %s
                        GROUP BY finding.unit_code, outcome, severity, COALESCE(finding_review.state, 'OPEN')
                        """.formatted(FindingRow.IS_SHOWN)).param(run).query((ResultSet row) -> {
            int[] unit = counts.computeIfAbsent(row.getString(1), key -> new int[5]);
            boolean undecided = row.getString(2).equals("UNDECIDED");
            boolean settled = Review.State.valueOf(row.getString(4)).isSettled();
            int open = Severity.valueOf(row.getString(3)).ordinal();
            unit[undecided ? 3 : settled ? 4 : open] += row.getInt(5);
        });
        return counts;
    }
}
