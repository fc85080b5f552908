package org.disclosure.rollup.store.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.row.StatusColumn;
import org.disclosure.rollup.store.row.StoredNumbers;
import org.disclosure.rollup.submission.Resubmission;
import org.disclosure.rollup.submission.UnitFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Store for the comparison of two runs: a row for every unit, and the figures that differ. */
@Repository
public class ComparisonStore {

    private final JdbcClient sql;

    ComparisonStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A figure of a unit; null where there is no number. */
    private record UnitAmount(String code, String unit, CellCode cell, BigDecimal amount) {}

    /**
     * The row of a table that a cell is in, of every unit that counts, in the roster's order; without numbers where it was
     * not reported.
     */
    public List<UnitFigures> row(long run, CellCode cell) {
        Map<String, List<UnitAmount>> units = sql
                .sql("""
                        SELECT roster_unit.code, roster_unit.name, column_code, amount
                        FROM entry JOIN roster_unit ON roster_unit.run_id = entry.run_id AND roster_unit.code = entry.unit_code
                        WHERE entry.run_id = ? AND %s AND table_code = ? AND row_code = ?
                        ORDER BY roster_unit.position, entry.position
                        """.formatted(StatusColumn.counted("entry")))
                .params(run, cell.table(), cell.row())
                .query((found, index) -> new UnitAmount(
                        found.getString(1), found.getString(2), cell.in(found.getString(3)), found.getBigDecimal(4)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(UnitAmount::code, LinkedHashMap::new, Collectors.toList()));
        return units.values().stream().map(ComparisonStore::figures).toList();
    }

    private static UnitFigures figures(List<UnitAmount> unit) {
        return new UnitFigures(
                unit.get(0).code(),
                unit.get(0).unit(),
                unit.stream()
                        .filter(figure -> figure.amount() != null)
                        .collect(Collectors.toMap(UnitAmount::cell, figure -> StoredNumbers.plain(figure.amount()))));
    }

    /** A file that counts, and where its figures are. */
    private record Counted(int file, String path, String sha256, long readRun, int readFile) {

        boolean hasFiguresOf(Counted other) {
            return readRun == other.readRun && readFile == other.readFile;
        }
    }

    /** The numbers of a file, and whether the office amended some. */
    private record Figures(BigDecimal[] amounts, boolean isAmended) {

        static final Figures NONE = new Figures(new BigDecimal[0], false);
    }

    /**
     * The units that count in an earlier run and of which another file, another reading or none counts in a later one.
     * Units that are in the later run only are not among them.
     */
    public List<Resubmission> resubmissions(long earlier, long later, Form form) {
        Map<String, Counted> before = counted(earlier);
        Map<String, Counted> now = counted(later);
        Set<Integer> togetherBefore = putTogether(earlier);
        Set<Integer> togetherNow = putTogether(later);
        List<Resubmission> found = new ArrayList<>();
        // unit by unit and by keys: one statement over all units would compare every file with every other
        sql
                .sql("SELECT code, name FROM roster_unit WHERE run_id = ? ORDER BY position")
                .param(earlier)
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(unit -> before.containsKey(unit.getKey()))
                .forEach(unit -> {
                    Counted old = before.get(unit.getKey());
                    Optional<Counted> next = Optional.ofNullable(now.get(unit.getKey()));
                    // where both have the same figures there is nothing to compare
                    if (next.filter(old::hasFiguresOf).isEmpty()) {
                        boolean isPutTogether = togetherBefore.contains(old.file())
                                || next.filter(file -> togetherNow.contains(file.file()))
                                        .isPresent();
                        found.add(resubmission(unit, old, next, isPutTogether, form));
                    }
                });
        return found.stream().filter(unit -> !unit.changes().isEmpty()).toList();
    }

    private Resubmission resubmission(
            Map.Entry<String, String> unit, Counted old, Optional<Counted> next, boolean isPutTogether, Form form) {
        Figures before = figures(old);
        Figures now = next.map(this::figures).orElse(Figures.NONE);
        Map<CellCode, BigDecimal> changes = new HashMap<>();
        add(changes, before.amounts(), false, form);
        add(changes, now.amounts(), true, form);
        return new Resubmission(
                unit.getKey(),
                unit.getValue(),
                old.path(),
                next.map(Counted::path),
                next.filter(file -> file.sha256().equals(old.sha256())).isPresent(),
                isPutTogether,
                before.isAmended() || now.isAmended(),
                changes);
    }

    /** The files of a run that count, by their units' codes. */
    private Map<String, Counted> counted(long run) {
        Map<String, Counted> files = new HashMap<>();
        sql.sql("SELECT unit_code, file_no, path, sha256, read_run, read_file FROM received_file WHERE run_id = ? AND "
                        + StatusColumn.counted())
                .param(run)
                .query((ResultSet row) -> {
                    files.put(
                            row.getString(1),
                            new Counted(
                                    row.getInt(2), row.getString(3), row.getString(4), row.getLong(5), row.getInt(6)));
                });
        return files;
    }

    /** The numbers of the files whose figures were put together from several. */
    private Set<Integer> putTogether(long run) {
        return Set.copyOf(sql.sql("SELECT file_no FROM own_reading WHERE run_id = ?")
                .param(run)
                .query(Integer.class)
                .list());
    }

    private Figures figures(Counted file) {
        return sql.sql("SELECT amounts, sent IS NOT NULL FROM figures WHERE read_run = ? AND read_file = ?")
                .params(file.readRun(), file.readFile())
                .query((row, index) -> new Figures(StoredNumbers.of(row, 1), row.getBoolean(2)))
                .optional()
                .orElse(Figures.NONE);
    }

    /** Adds a submission's numbers to a unit's changes, or subtracts them; zero is no change. */
    private static void add(Map<CellCode, BigDecimal> changes, BigDecimal[] amounts, boolean added, Form form) {
        for (int place = 0; place < amounts.length; place++) {
            if (amounts[place] != null && amounts[place].signum() != 0) {
                BigDecimal change = added ? amounts[place] : amounts[place].negate();
                changes.merge(form.cells().get(place).code(), change, ComparisonStore::sum);
            }
        }
    }

    /** Null when there is nothing left. */
    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        BigDecimal sum = one.add(other);
        return sum.signum() == 0 ? null : sum;
    }
}
