package org.disclosure.rollup.store.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.disclosure.rollup.store.row.FilesWithErrors;
import org.disclosure.rollup.store.row.StatusColumn;
import org.disclosure.rollup.store.row.StoredNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of the files that count in a run. */
final class CountedFigures {

    /** Files whose figures are asked for at once, and are in memory together: by their numbers, which needs no plan. */
    private static final int AT_ONCE = 500;

    private final JdbcClient sql;

    CountedFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /** A file that counts: the code of its unit, and where its figures are. */
    private record Counted(long readRun, int readFile, String unit) {}

    private List<Counted> files(long run, String condition) {
        return sql.sql("SELECT read_run, read_file, unit_code FROM received_file WHERE run_id = :run AND "
                        + StatusColumn.counted() + condition + " ORDER BY read_run, read_file")
                .param("run", run)
                .query((row, index) -> new Counted(row.getLong(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /** Numbers of files that count, of the whole and of each area, by the areas' codes. */
    Map<String, Integer> count(long run) {
        Map<String, Integer> counts = new HashMap<>();
        sql.sql("""
                        SELECT '', COUNT(*) FROM received_file WHERE run_id = :run AND %1$s
                        UNION ALL
                        SELECT area, COUNT(*) FROM roster_area
                        JOIN received_file
                            ON received_file.run_id = roster_area.run_id AND received_file.unit_code = roster_area.unit_code
                        WHERE roster_area.run_id = :run AND %1$s GROUP BY area
                        """.formatted(StatusColumn.counted())).param("run", run).query((ResultSet row) -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    /** Gives the numbers of every file with the code of its unit, some files of a run at a time. */
    void forEach(long run, BiConsumer<String, BigDecimal[]> action) {
        List<Counted> files = files(run, "");
        int next = 0;
        while (next < files.size()) {
            Counted first = files.get(next);
            Map<Integer, String> units = new HashMap<>();
            while (next < files.size() && isNear(first, files.get(next))) {
                units.put(files.get(next).readFile(), files.get(next++).unit());
            }
            sql.sql("SELECT read_file, amounts FROM figures WHERE read_run = ? AND read_file BETWEEN ? AND ?")
                    .params(first.readRun(), first.readFile(), first.readFile() + AT_ONCE - 1)
                    .query((ResultSet row) -> {
                        String unit = units.get(row.getInt(1));
                        if (unit != null) {
                            action.accept(unit, StoredNumbers.of(row, 2));
                        }
                    });
        }
    }

    private static boolean isNear(Counted first, Counted other) {
        return other.readRun() == first.readRun() && other.readFile() < first.readFile() + AT_ONCE;
    }

    /** The same of the files with an open error. */
    void forEachWithErrors(long run, BiConsumer<String, BigDecimal[]> action) {
        for (Counted file : files(run, " AND file_no IN (" + FilesWithErrors.SELECT + ")")) {
            sql.sql("SELECT amounts FROM figures WHERE read_run = ? AND read_file = ?")
                    .params(file.readRun(), file.readFile())
                    .query((ResultSet row) -> {
                        action.accept(file.unit(), StoredNumbers.of(row, 1));
                    });
        }
    }
}
