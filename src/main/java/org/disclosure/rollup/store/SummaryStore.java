package org.disclosure.rollup.store;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Review;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.BureauKind;
import org.disclosure.rollup.submission.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the district's outputs need of a run: sums in one pass over the store, the units' standing, every figure. */
@Repository
public class SummaryStore {

    private final JdbcClient sql;
    private final TotalStore totals;

    SummaryStore(JdbcClient sql, TotalStore totals) {
        this.sql = sql;
        this.totals = totals;
    }

    /**
     * A unit's figures in the form's order.
     *
     * @param writtenOn the edition of the form that they were written on
     * @param path the file that they were read from
     * @param sha256 of that file's content
     */
    public record UnitReport(
            String unitCode, String unit, int writtenOn, String path, String sha256, List<Entry> entries) {}

    /** A received file that belongs to no unit of the roster. */
    public record StrayFile(String path, LocalDate received) {}

    /**
     * The district's figures and the standing of its units.
     *
     * @param deadline files received after it are late
     */
    public DistrictSummary summary(long run, int year, Form form, LocalDate deadline) {
        return new DistrictSummary(year, form, totals.sums(run, form), units(run, year, deadline));
    }

    /** The unit's files: the one that counts first, then by when they were received, the last first. */
    private record FileLine(String path, LocalDate received, String state, String standing, boolean nil) {}

    private List<UnitLine> units(long run, int year, LocalDate deadline) {
        Map<String, List<FileLine>> files = files(run);
        Map<String, int[]> counts = findingCounts(run);
        List<UnitLine> units = sql.sql("SELECT code, name, kind FROM roster_unit WHERE run_id = ? ORDER BY position")
                .param(run)
                .query((row, index) -> unit(
                        row.getString(1),
                        row.getString(2),
                        BureauKind.valueOf(row.getString(3)),
                        files.getOrDefault(row.getString(1), List.of()),
                        counts.getOrDefault(row.getString(1), new int[5]),
                        deadline))
                .list();
        // the district itself owes this district nothing
        return units.stream()
                .filter(unit ->
                        unit.kind() != BureauKind.GOVERNMENT || unit.file().isPresent())
                .toList();
    }

    private static UnitLine unit(
            String code, String name, BureauKind kind, List<FileLine> files, int[] counts, LocalDate deadline) {
        Optional<FileLine> first = files.stream().findFirst();
        Status status = first.map(SummaryStore::status).orElse(Status.MISSING);
        boolean late = status.counts() && first.orElseThrow().received().isAfter(deadline);
        return new UnitLine(
                code,
                name,
                kind,
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

    private static Status status(FileLine file) {
        if ("COUNTED".equals(file.standing())) {
            return file.nil() ? Status.NIL_RETURN : Status.REPORTED;
        }
        if ("DISTRICT".equals(file.standing())) {
            return Status.OWN_REPORT;
        }
        return "SET_ASIDE".equals(file.standing()) ? Status.OTHER_YEAR : Status.UNREADABLE;
    }

    private Map<String, List<FileLine>> files(long run) {
        Map<String, List<FileLine>> files = new HashMap<>();
        sql.sql("""
                        SELECT unit_code, path, received, state, standing, nil FROM received_file
                        WHERE run_id = ? AND unit_code IS NOT NULL
                        ORDER BY CASE standing WHEN 'COUNTED' THEN 0 WHEN 'DISTRICT' THEN 0 WHEN 'SUPERSEDED' THEN 1 ELSE 2 END,
                            version DESC, received DESC, file_no DESC
                        """).param(run).query((ResultSet row) -> {
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

    /** A file that counts, whose it is, and where its figures are. */
    private record CountedFile(
            long readRun, int readFile, String unitCode, String unit, int writtenOn, String path, String sha256) {}

    /** Every figure that counts, unit by unit in the roster's order; one unit's are in memory at a time. */
    public void forEachUnit(long run, Form form, Consumer<UnitReport> action) {
        List<CountedFile> files = sql.sql("""
                        SELECT read_run, read_file, roster_unit.code, roster_unit.name, written_on, path, sha256
                        FROM received_file
                        JOIN roster_unit
                            ON roster_unit.run_id = received_file.run_id AND roster_unit.code = received_file.unit_code
                        WHERE received_file.run_id = ? AND received_file.standing = 'COUNTED'
                        ORDER BY roster_unit.position
                        """)
                .param(run)
                .query((row, index) -> new CountedFile(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
        for (CountedFile file : files) {
            List<Entry> entries = StoredFigures.entries(sql, form, file.readRun(), file.readFile());
            action.accept(new UnitReport(
                    file.unitCode(), file.unit(), file.writtenOn(), file.path(), file.sha256(), entries));
        }
    }

    /** The codes of the units whose submission counts and has no ERROR finding, other than overruled ones. */
    public Set<String> unitsWithoutErrors(long run) {
        return new TreeSet<>(sql.sql("SELECT unit_code FROM received_file WHERE run_id = :run AND standing = 'COUNTED'"
                        + " AND file_no NOT IN (" + FilesWithErrors.SELECT + ")")
                .param("run", run)
                .query(String.class)
                .list());
    }

    /** Files whose unit could not be told. */
    public List<StrayFile> strayFiles(long run) {
        return sql.sql("SELECT path, received FROM received_file WHERE run_id = ? AND unit_code IS NULL"
                        + " ORDER BY file_no")
                .param(run)
                .query((row, index) -> new StrayFile(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }
}
