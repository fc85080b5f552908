package org.disclosure.rollup.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severities;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Findings of a run, kept with the severities that the office gave them. */
@Repository
public class FindingStore {

    /** The step that found it; a step that runs again replaces only its own findings. */
    public enum Origin {
        READ,
        SETTLE,
        CHECK,
        DISTRICT
    }

    /** File number of findings about the district. */
    private static final int NO_FILE = 0;

    private static final String INSERT = "INSERT INTO finding (run_id, file_no, origin, position, unit_code, code,"
            + " severity, variant, arguments, outcome, cell, sheet, address, observed, expected, difference,"
            + " suggestion) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Severities severities;

    FindingStore(JdbcClient sql, JdbcTemplate batch, Severities severities) {
        this.sql = sql;
        this.batch = batch;
        this.severities = severities;
    }

    /**
     * A finding with the unit and file it belongs to.
     *
     * @param unit the unit's code and name; empty when the finding is about no unit of the roster
     * @param path the file, below the year's folder; empty when it is about none
     */
    public record Located(Finding finding, Optional<String> unitCode, String unit, String path) {}

    /** A finding about the district and the unit it names, if any. */
    public record OfDistrict(Optional<String> unitCode, Finding finding) {}

    /** Puts a file's findings in place of those of the same origin. */
    void replace(long run, int file, Origin origin, Optional<String> unit, List<Finding> findings) {
        replace(
                run,
                file,
                origin,
                findings.stream().map(finding -> new OfDistrict(unit, finding)).toList());
    }

    /** Puts the district's findings in place of those of an earlier attempt. */
    @Transactional
    public void replaceDistrict(long run, List<OfDistrict> findings) {
        replace(run, NO_FILE, Origin.DISTRICT, findings);
    }

    private void replace(long run, int file, Origin origin, List<OfDistrict> findings) {
        sql.sql("DELETE FROM finding WHERE run_id = ? AND file_no = ? AND origin = ?")
                .params(run, file, origin.name())
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (OfDistrict found : findings) {
            Finding finding = severities.weigh(found.finding());
            rows.add(new Object[] {
                run,
                file,
                origin.name(),
                rows.size(),
                found.unitCode().orElse(null),
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
                finding.suggestion()
            });
        }
        if (!rows.isEmpty()) {
            batch.batchUpdate(INSERT, rows);
        }
    }

    /**
     * The findings of a run: the district's, then the units' in the roster's order, then those of files that belong to
     * no unit. Of a superseded file only the finding that says so is given.
     */
    public List<Located> findAll(long run) {
        return sql.sql("""
                        SELECT finding.*, roster_unit.name AS unit_name, received_file.path AS path
                        FROM finding
                        LEFT JOIN received_file
                            ON received_file.run_id = finding.run_id AND received_file.file_no = finding.file_no
                        LEFT JOIN roster_unit
                            ON roster_unit.run_id = finding.run_id AND roster_unit.code = finding.unit_code
                        WHERE finding.run_id = ?
                            AND (received_file.standing IS NULL OR received_file.standing <> 'SUPERSEDED'
                                OR finding.origin = 'SETTLE')
                        ORDER BY CASE WHEN finding.file_no = 0 THEN 0 WHEN roster_unit.code IS NULL THEN 2 ELSE 1 END,
                            roster_unit.position, finding.file_no,
                            CASE finding.origin WHEN 'READ' THEN 0 WHEN 'SETTLE' THEN 1 ELSE 2 END,
                            finding.position
                        """).param(run).query((row, index) -> located(row)).list();
    }

    private static Located located(ResultSet row) throws SQLException {
        Finding finding = new Finding(
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
                row.getString("suggestion"));
        String unit = row.getString("unit_name");
        String path = row.getString("path");
        return new Located(
                finding,
                Optional.ofNullable(row.getString("unit_code")),
                unit == null ? "" : unit,
                path == null ? "" : path);
    }
}
