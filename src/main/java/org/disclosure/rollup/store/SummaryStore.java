package org.disclosure.rollup.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Review;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.submission.BureauKind;
import org.disclosure.rollup.submission.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the district's outputs need of a run: sums in one pass over the store, the units' standing, every figure. */
@Repository
public class SummaryStore {

    private static final String ERROR_FREE =
            "NOT EXISTS (SELECT 1 FROM finding WHERE finding.run_id = received_file.run_id"
                    + " AND finding.file_no = received_file.file_no AND finding.severity = 'ERROR'"
                    + " AND finding.outcome = 'BROKEN' AND NOT EXISTS (SELECT 1 FROM finding_review"
                    + " WHERE finding_review.run_id = finding.run_id AND finding_review.file_no = finding.file_no"
                    + " AND finding_review.origin = finding.origin AND finding_review.position = finding.position"
                    + " AND finding_review.state = 'OVERRULED'))";

    private final JdbcClient sql;

    SummaryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A figure with the unit it is of, the edition it was written on and the file it was read from. */
    public record LocatedEntry(String unitCode, String unit, int writtenOn, String path, Entry entry) {}

    /** A received file that belongs to no unit of the roster. */
    public record StrayFile(String path, LocalDate received) {}

    /**
     * The district's figures and the standing of its units.
     *
     * @param deadline files received after it are late
     */
    public DistrictSummary summary(long run, int year, Form form, LocalDate deadline) {
        return new DistrictSummary(year, form, sums(run, form), units(run, year, deadline));
    }

    private List<CellSum> sums(long run, Form form) {
        int reported = sql.sql("SELECT COUNT(*) FROM received_file WHERE run_id = ? AND standing = 'COUNTED'")
                .param(run)
                .query(Integer.class)
                .single();
        StringBuilder select = new StringBuilder("SELECT table_code, row_code");
        for (int index = 1; index <= SubmissionStore.CELLS; index++) {
            String value = "table_row.v" + index;
            select.append(", SUM(" + value + ") AS s" + index)
                    .append(", SUM(CASE WHEN counted.error_free THEN " + value + " END) AS e" + index)
                    .append(", COUNT(" + value + ") AS c" + index);
        }
        select.append(" FROM table_row JOIN (SELECT run_id, file_no, ")
                .append(ERROR_FREE)
                .append(" AS error_free FROM received_file WHERE run_id = ? AND standing = 'COUNTED') counted"
                        + " ON counted.run_id = table_row.run_id AND counted.file_no = table_row.file_no"
                        + " GROUP BY table_code, row_code");
        Map<CellCode, CellSum> sums = new LinkedHashMap<>();
        form.cells()
                .forEach(cell -> sums.put(
                        cell.code(), new CellSum(cell.code(), Optional.empty(), Optional.empty(), 0, reported)));
        sql.sql(select.toString()).param(run).query((ResultSet row) -> {
            collect(row, form, reported, sums);
        });
        return List.copyOf(sums.values());
    }

    private static void collect(ResultSet row, Form form, int reported, Map<CellCode, CellSum> sums)
            throws SQLException {
        String table = row.getString("table_code");
        String code = row.getString("row_code");
        List<FormColumn> columns = SubmissionStore.columns(form, table, code);
        for (int index = 0; index < columns.size(); index++) {
            CellCode cell = new CellCode(table, code, columns.get(index).code());
            int counted = row.getInt("c" + (index + 1));
            sums.put(
                    cell,
                    new CellSum(
                            cell,
                            number(row, "s" + (index + 1)),
                            number(row, "e" + (index + 1)),
                            counted,
                            reported - counted));
        }
    }

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(SubmissionStore::plain);
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
                        SELECT unit_code, path, received, state, standing,
                            NOT EXISTS (SELECT 1 FROM table_row WHERE table_row.run_id = received_file.run_id
                                AND table_row.file_no = received_file.file_no
                                AND (v1 <> 0 OR v2 <> 0 OR v3 <> 0 OR v4 <> 0 OR v5 <> 0 OR v6 <> 0 OR v7 <> 0
                                    OR states LIKE '%U%')) AS nil
                        FROM received_file
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

    /** Every figure that counts, unit by unit in the roster's order and cell by cell in the form's. */
    public void forEachEntry(long run, Form form, Consumer<LocatedEntry> action) {
        sql.sql("""
                        SELECT table_row.*, received_file.path, received_file.written_on, roster_unit.code, roster_unit.name
                        FROM received_file
                        JOIN roster_unit
                            ON roster_unit.run_id = received_file.run_id AND roster_unit.code = received_file.unit_code
                        JOIN table_row
                            ON table_row.run_id = received_file.run_id AND table_row.file_no = received_file.file_no
                        WHERE received_file.run_id = ? AND received_file.standing = 'COUNTED'
                        ORDER BY roster_unit.position, table_row.position
                        """).param(run).query((ResultSet row) -> {
            String code = row.getString("code");
            String name = row.getString("name");
            int writtenOn = row.getInt("written_on");
            String path = row.getString("path");
            SubmissionStore.entries(row, form)
                    .forEach(entry -> action.accept(new LocatedEntry(code, name, writtenOn, path, entry)));
        });
    }

    /** The codes of the units whose submission counts and has no ERROR finding, other than overruled ones. */
    public Set<String> unitsWithoutErrors(long run) {
        return new TreeSet<>(
                sql.sql("SELECT unit_code FROM received_file WHERE run_id = ? AND standing = 'COUNTED' AND "
                                + ERROR_FREE)
                        .param(run)
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
