package org.disclosure.rollup.store.row;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Seals what a run has in each table when it is published. A migration that changes rows of runs must seal them anew. */
@Repository
public class SealStore {

    /** Table of the files of a run; running texts have checksums of their own with the figures. */
    public static final String FILES = "received_file";

    /** Table of the findings in them. */
    public static final String FINDINGS = "finding";

    /** The sums. */
    public static final String TOTALS = "figure_total";

    /** Columns of findings before there were fields that their numbers are made of. */
    private static final String FINDINGS_BEFORE_FIELDS =
            "file_no, origin, position, unit_code, code, severity, variant, arguments, outcome, cell, sheet, address,"
                    + " observed, expected, difference, suggestion, since";

    private static final Set<String> SINCE_VERSION_16 = Set.of("roster_unit_detail", "own_reading", "unit_reply");

    private static final Map<String, String> COLUMNS = columns();

    private final JdbcTemplate sql;

    public SealStore(JdbcTemplate sql) {
        this.sql = sql;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("rollup_run", "report_year, edition, as_of, inputs, reading, checking");
        columns.put("run_input", "position, kind, path, sha256");
        columns.put("roster_unit", "code, name, kind, position, aliases, powers, parent");
        columns.put("roster_unit_detail", "unit_code, kind, position, detail");
        columns.put("roster_area", "area, unit_code");
        columns.put(
                FILES,
                "file_no, path, received, version, state, standing, sha256, unit_code, stated_year, written_on, checked,"
                        + " source, source_sha256, taken_from, read_run, read_file, nil");
        columns.put(FINDINGS, FINDINGS_BEFORE_FIELDS + ", kept_names, kept_values, values_line");
        columns.put("finding_review", "file_no, origin, position, state, decision_no, refused_no");
        columns.put("decision_notice", "position, source_file, source_sheet, source_row, reason, detail");
        columns.put(TOTALS, "area, sums, counted");
        columns.put("run_news", "last_of, found, solved");
        columns.put("own_reading", "file_no, read_run, read_file, nil");
        columns.put("unit_reply", "file_no, position, item_code, sheet, address, message, reply");
        return columns;
    }

    /** Seals a run. */
    public void seal(long run) {
        seal(run, COLUMNS, false);
    }

    /** Seals a run of an earlier release while {@code FillFindingFields} is still to come. */
    public void sealBeforeFields(long run) {
        Map<String, String> columns = new LinkedHashMap<>(COLUMNS);
        columns.put(FINDINGS, FINDINGS_BEFORE_FIELDS);
        columns.keySet().removeAll(SINCE_VERSION_16);
        seal(run, columns, true);
    }

    /** True if the findings are those that {@link #sealBeforeFields} or an earlier release sealed. */
    public boolean heldFindingsBeforeFields(long run) {
        return sealed(run, FINDINGS).equals(List.of(checksum(run, FINDINGS, FINDINGS_BEFORE_FIELDS)));
    }

    /** Seals the findings of a run anew, after a migration changed them. */
    public void renewFindings(long run) {
        sql.update(
                "UPDATE run_seal SET checksum = ? WHERE run_id = ? AND table_name = ?",
                checksum(run, FINDINGS, COLUMNS.get(FINDINGS)),
                run,
                FINDINGS);
    }

    private void seal(long run, Map<String, String> columns, boolean sinceUpgrade) {
        sql.update("DELETE FROM run_seal WHERE run_id = ?", run);
        sql.batchUpdate(
                "INSERT INTO run_seal (run_id, table_name, checksum, since_upgrade) VALUES (?, ?, ?, ?)",
                columns.entrySet().stream()
                        .map(table -> new Object[] {
                            run, table.getKey(), checksum(run, table.getKey(), table.getValue()), sinceUpgrade
                        })
                        .toList());
    }

    /** The tables in which a published run has other rows than when it was sealed. */
    public List<String> changed(long run) {
        return COLUMNS.keySet().stream().filter(table -> !holds(run, table)).toList();
    }

    /** True if a published run has the same rows in a table as when it was sealed. */
    public boolean holds(long run, String table) {
        List<String> sealed = sealed(run, table);
        // a run that was sealed before there was the table has nothing in it
        return (sealed.isEmpty() ? List.of(new Checksum().hex()) : sealed)
                .equals(List.of(checksum(run, table, COLUMNS.get(table))));
    }

    private List<String> sealed(long run, String table) {
        return sql.queryForList(
                "SELECT checksum FROM run_seal WHERE run_id = ? AND table_name = ?", String.class, run, table);
    }

    /**
     * Makes sure that the sums of a published run are those that were sealed.
     *
     * @throws ChangedFiguresException when they are not
     */
    public void requireTotals(long run) {
        if (!holds(run, TOTALS)) {
            throw ChangedFiguresException.ofTotals(run);
        }
    }

    /** True if a run was published before there were seals, so that changes before the upgrade are unknown. */
    public boolean isSealedSinceUpgrade(long run) {
        return sql.queryForObject(
                        "SELECT COUNT(*) FROM run_seal WHERE run_id = ? AND since_upgrade", Integer.class, run)
                > 0;
    }

    /** In whatever order the database gives the rows: it may order texts otherwise another day. */
    private String checksum(long run, String table, String columns) {
        List<String> rows = new ArrayList<>();
        String key = table.equals("rollup_run") ? "id" : "run_id";
        sql.query(
                "SELECT " + columns + " FROM " + table + " WHERE " + key + " = ?",
                (ResultSet found) -> {
                    int[] types = RowText.types(found);
                    while (found.next()) {
                        rows.add(RowText.checksum(found, 1, types));
                    }
                    return rows;
                },
                run);
        Checksum sum = new Checksum();
        rows.stream().sorted().forEach(sum::add);
        return sum.hex();
    }
}
