package org.disclosure.rollup.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.store.row.Checksum;
import org.disclosure.rollup.store.row.KeptTable;
import org.disclosure.rollup.store.row.StatusColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Every content that was ever received; it outlives the runs. The contents themselves are in the archive. The column {@code
 * last_run} is the day of the last run that noted something of a content: to write it each night would rewrite all rows.
 */
@Repository
public class VersionStore {

    private static final String INSERT = "INSERT INTO received_version (path, sha256, unit_code, unit_name, received,"
            + " standing, last_run, first_run, report_year, version_no, checksum) VALUES (?,?,?,?,?,?,?,?,?,?,?)";

    private static final String UPDATE =
            "UPDATE received_version SET path = ?, sha256 = ?, unit_code = ?, unit_name = ?,"
                    + " received = ?, standing = ?, last_run = ?, first_run = ?, report_year = ?, version_no = ?, checksum = ?"
                    + " WHERE report_year = ? AND version_no = ?";

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionOperations transactions;

    VersionStore(JdbcClient sql, JdbcTemplate batch, TransactionOperations transactions) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
    }

    /**
     * A content that was received under a path.
     *
     * @param number its number in the year, in the order in which contents came
     * @param unitCode the unit that it is of; empty when that could not be told
     * @param isCounted whether its figures were in the sums when it was seen last
     * @param isPart whether it was a part of the submission that was, beside the file that counts
     * @param firstRun the day of the first run that found it
     */
    public record Version(
            int number,
            String path,
            String sha256,
            Optional<String> unitCode,
            String unit,
            LocalDate received,
            boolean isCounted,
            boolean isPart,
            LocalDate firstRun) {}

    private record Content(String path, String sha256) {}

    /** A content as it was noted, its number in the year. */
    private record Known(int number, LocalDate firstRun, LocalDate lastRun, String checksum) {}

    /**
     * Notes what a run found: contents that are known are noted again where something of them is another, the others come after
     * them.
     */
    public void note(long run, int year, LocalDate asOf) {
        transactions.executeWithoutResult(transaction -> {
            Map<Content, Known> known = known(year);
            List<Object[]> inserts = new ArrayList<>();
            List<Object[]> updates = new ArrayList<>();
            sql.sql("SELECT path, sha256, unit_code, roster_unit.name, received, standing FROM received_file"
                            + " LEFT JOIN roster_unit ON roster_unit.run_id = received_file.run_id"
                            + " AND roster_unit.code = received_file.unit_code"
                            + " WHERE received_file.run_id = ? AND sha256 <> '' ORDER BY received, file_no")
                    .param(run)
                    .query((ResultSet row) -> {
                        Known before = known.get(new Content(row.getString(1), row.getString(2)));
                        if (before == null) {
                            int next = known.size() + inserts.size() + 1;
                            inserts.add(checked(values(row, asOf, asOf, year, next)));
                        } else if (!before.checksum()
                                .equals(Checksum.of(values(row, before, before.lastRun(), year)))) {
                            updates.add(withKey(checked(values(row, before, asOf, year)), year, before.number()));
                        }
                    });
            batch.batchUpdate(INSERT, inserts);
            batch.batchUpdate(UPDATE, updates);
        });
    }

    private Map<Content, Known> known(int year) {
        Map<Content, Known> known = new HashMap<>();
        sql.sql(
                        "SELECT path, sha256, version_no, first_run, last_run, checksum FROM received_version WHERE report_year = ?")
                .param(year)
                .query((ResultSet row) -> {
                    known.put(
                            new Content(row.getString(1), row.getString(2)),
                            new Known(
                                    row.getInt(3),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, LocalDate.class),
                                    row.getString(6)));
                });
        return known;
    }

    private static Object[] values(ResultSet row, Known known, LocalDate lastRun, int year) throws SQLException {
        return values(row, lastRun, known.firstRun(), year, known.number());
    }

    /** Values in the order of {@link KeptTable#RECEIVED_VERSION}, then their checksum. */
    private static Object[] checked(Object[] values) {
        Object[] checked = Arrays.copyOf(values, values.length + 1);
        checked[values.length] = Checksum.of(values);
        return checked;
    }

    private static Object[] withKey(Object[] values, int year, int number) {
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = year;
        all[values.length + 1] = number;
        return all;
    }

    /** Values of a row of the run, then more values. */
    private static Object[] values(ResultSet row, Object... more) throws SQLException {
        Object[] values = new Object[6 + more.length];
        for (int column = 0; column < 4; column++) {
            values[column] = row.getString(column + 1);
        }
        values[4] = row.getObject(5, LocalDate.class);
        values[5] = row.getString(6);
        System.arraycopy(more, 0, values, 6, more.length);
        return values;
    }

    /** The contents of a year, in the order in which they came. */
    public List<Version> ofYear(int year) {
        return sql.sql("SELECT * FROM received_version WHERE report_year = ? ORDER BY version_no")
                .param(year)
                .query((row, index) -> version(row))
                .list();
    }

    /** The years of which anything was ever received, the earliest first. */
    public List<Integer> years() {
        return sql.sql("SELECT DISTINCT report_year FROM received_version ORDER BY report_year")
                .query(Integer.class)
                .list();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version_no"),
                row.getString("path"),
                row.getString("sha256"),
                Optional.ofNullable(row.getString("unit_code")),
                Optional.ofNullable(row.getString("unit_name")).orElse(""),
                row.getObject("received", LocalDate.class),
                StatusColumn.text(SubmissionStatus.COUNTED).equals(row.getString("standing")),
                StatusColumn.find(row.getString("standing"))
                        .filter(SubmissionStatus::isPart)
                        .isPresent(),
                row.getObject("first_run", LocalDate.class));
    }
}
