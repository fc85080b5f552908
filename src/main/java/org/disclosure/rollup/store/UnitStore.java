package org.disclosure.rollup.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Review;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.submission.BureauKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each unit of a run stands with its report. */
@Repository
class UnitStore {

    private final JdbcClient sql;

    UnitStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The unit's files: the one that counts first, then by when they were received, the last first. */
    private record FileLine(String path, LocalDate received, String state, String standing, boolean nil) {}

    /**
     * The units in the roster's order. A government of which the roster lists units owes no report of its own, nor
     * does one that is below none.
     *
     * @param deadline files received after it are late
     */
    List<UnitLine> of(long run, LocalDate deadline) {
        Map<String, List<FileLine>> files = files(run);
        Map<String, int[]> counts = findingCounts(run);
        Set<String> covered = covered(run);
        Set<String> parents = parents(run);
        List<UnitLine> units = new ArrayList<>();
        sql.sql("SELECT code, name, kind, parent FROM roster_unit WHERE run_id = ? ORDER BY position")
                .param(run)
                .query((ResultSet row) -> {
                    List<FileLine> ofUnit = files.getOrDefault(row.getString(1), List.of());
                    boolean government = row.getString(3).equals(BureauKind.GOVERNMENT.name());
                    boolean owesNone = row.getString(4).isEmpty() || parents.contains(row.getString(1));
                    if (!government || !ofUnit.isEmpty() || !owesNone) {
                        boolean isCovered = ofUnit.isEmpty() && covered.contains(row.getString(1));
                        units.add(unit(row, ofUnit, isCovered, counts, deadline));
                    }
                });
        return units;
    }

    /** The units that have others below them. */
    private Set<String> parents(long run) {
        return new HashSet<>(sql.sql("SELECT DISTINCT parent FROM roster_unit WHERE run_id = ?")
                .param(run)
                .query(String.class)
                .list());
    }

    /** The units for which the report of a government above them stands. */
    private Set<String> covered(long run) {
        List<String> standing = sql.sql("SELECT code FROM roster_unit WHERE run_id = ? AND kind = 'GOVERNMENT'"
                        + " AND EXISTS (SELECT 1 FROM received_file WHERE received_file.run_id = roster_unit.run_id"
                        + " AND unit_code = code AND standing = 'COUNTED')")
                .param(run)
                .query(String.class)
                .list();
        return standing.stream()
                .flatMap(government -> sql
                        .sql("SELECT unit_code FROM roster_area WHERE run_id = ? AND area = ?")
                        .params(run, government)
                        .query(String.class)
                        .list()
                        .stream())
                .collect(Collectors.toSet());
    }

    private static UnitLine unit(
            ResultSet row, List<FileLine> files, boolean covered, Map<String, int[]> findings, LocalDate deadline)
            throws SQLException {
        Optional<FileLine> first = files.stream().findFirst();
        Status own = row.getString(4).isEmpty() ? Status.OWN_REPORT : Status.COMPARED;
        Status status = first.map(file -> status(file, own)).orElse(covered ? Status.COVERED : Status.MISSING);
        boolean late = status.counts() && first.orElseThrow().received().isAfter(deadline);
        int[] counts = findings.getOrDefault(row.getString(1), new int[5]);
        return new UnitLine(
                row.getString(1),
                row.getString(2),
                BureauKind.valueOf(row.getString(3)),
                status,
                late,
                first.map(FileLine::path),
                first.map(FileLine::received),
                files.stream().skip(1).map(FileLine::path).toList(),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4]);
    }

    /** @param own how a report stands that is only compared */
    private static Status status(FileLine file, Status own) {
        if ("COUNTED".equals(file.standing())) {
            return file.nil() ? Status.NIL_RETURN : Status.REPORTED;
        }
        if ("DISTRICT".equals(file.standing())) {
            return own;
        }
        if ("VOID".equals(file.standing())) {
            return Status.MISSING;
        }
        return "SET_ASIDE".equals(file.standing()) ? Status.OTHER_YEAR : Status.UNREADABLE;
    }

    private Map<String, List<FileLine>> files(long run) {
        Map<String, List<FileLine>> files = new HashMap<>();
        sql.sql("SELECT unit_code, path, received, state, standing, nil FROM received_file"
                        + " WHERE run_id = ? AND unit_code IS NOT NULL"
                        + " ORDER BY CASE standing WHEN 'COUNTED' THEN 0 WHEN 'DISTRICT' THEN 0 WHEN 'SUPERSEDED' THEN 1"
                        + " WHEN 'VOID' THEN 3 ELSE 2 END, version DESC, received DESC, file_no DESC")
                .param(run)
                .query((ResultSet row) -> {
                    files.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(new FileLine(
                                    row.getString(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getBoolean(6)));
                });
        return files;
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
                            AND (received_file.standing IS NULL OR received_file.standing <> 'SUPERSEDED'
                                OR finding.origin = 'SETTLE')
                        GROUP BY finding.unit_code, outcome, severity, COALESCE(finding_review.state, 'OPEN')
                        """).param(run).query((ResultSet row) -> {
            int[] unit = counts.computeIfAbsent(row.getString(1), key -> new int[5]);
            boolean undecided = row.getString(2).equals("UNDECIDED");
            boolean settled = Review.State.valueOf(row.getString(4)).isSettled();
            int open = Severity.valueOf(row.getString(3)).ordinal();
            unit[undecided ? 3 : settled ? 4 : open] += row.getInt(5);
        });
        return counts;
    }
}
