package org.disclosure.rollup.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.form.Form;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the units' figures come to: added up in one pass once a run, and kept. */
@Repository
public class TotalStore {

    /** Files whose figures are asked for at once, and are in memory together: by their numbers, which needs no plan. */
    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    TotalStore(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /**
     * Adds up what the files that count give, of all units and of each area's, in place of what an earlier attempt came to;
     * which files these are is settled.
     */
    @Transactional
    public void addUp(long run, Form form) {
        int cells = form.cells().size();
        Map<String, List<String>> areas = areasOfUnits(run);
        Map<String, Sums> sums = new LinkedHashMap<>();
        sums.put(Area.WHOLE.code(), new Sums(cells));
        areas.values().forEach(codes -> codes.forEach(code -> sums.put(code, new Sums(cells))));
        forEach(run, (unit, amounts) -> {
            sums.get(Area.WHOLE.code()).add(amounts);
            areas.getOrDefault(unit, List.of()).forEach(area -> sums.get(area).add(amounts));
        });
        batch.update("DELETE FROM figure_total WHERE run_id = ?", run);
        batch.batchUpdate(
                "INSERT INTO figure_total (run_id, area, sums, counted) VALUES (?, ?, ?, ?)",
                sums.entrySet().stream()
                        .map(total -> new Object[] {
                            run,
                            total.getKey(),
                            new SqlArrayValue("numeric", total.getValue().sums()),
                            new SqlArrayValue("integer", total.getValue().counts())
                        })
                        .toList());
    }

    private Map<String, List<String>> areasOfUnits(long run) {
        Map<String, List<String>> areas = new HashMap<>();
        sql.sql("SELECT unit_code, area FROM roster_area WHERE run_id = ?")
                .param(run)
                .query((ResultSet row) -> {
                    areas.computeIfAbsent(row.getString(1), unit -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return areas;
    }

    /**
     * The sums of an area, of all units and of those without errors. Few have errors: theirs are taken off, which is less
     * work than adding up those of the others.
     */
    List<CellSum> sums(long run, Form form, Area area) {
        int cells = form.cells().size();
        int reported = sql.sql("SELECT COUNT(*) FROM received_file WHERE run_id = :run AND standing = 'COUNTED'"
                        + AreaUnits.among(area, "unit_code"))
                .param("run", run)
                .param("area", area.code())
                .query(Integer.class)
                .single();
        Sums all = sql.sql("SELECT sums, counted FROM figure_total WHERE run_id = ? AND area = ?")
                .params(run, area.code())
                .query((row, index) -> kept(row))
                .optional()
                .orElseGet(() -> new Sums(cells));
        Sums wrong = wrong(run, form, area);
        List<CellSum> sums = new ArrayList<>();
        for (int place = 0; place < cells; place++) {
            sums.add(new CellSum(
                    form.cells().get(place).code(),
                    all.sum(place),
                    all.sumWithout(wrong, place),
                    all.counted(place),
                    reported - all.counted(place)));
        }
        return sums;
    }

    private static Sums kept(ResultSet row) throws SQLException {
        BigDecimal[] sums = StoredFigures.numbers(row, 1);
        Object[] counts = (Object[]) row.getArray(2).getArray();
        int[] counted = new int[counts.length];
        for (int place = 0; place < counted.length; place++) {
            counted[place] = ((Number) counts[place]).intValue();
        }
        return new Sums(sums, counted);
    }

    /** A file that counts: of which unit it is, and where its figures are. */
    private record Counted(long readRun, int readFile, String unit) {}

    private List<Counted> counted(long run, String condition, Area area) {
        return sql.sql("SELECT read_run, read_file, unit_code FROM received_file"
                        + " WHERE run_id = :run AND standing = 'COUNTED'" + condition
                        + AreaUnits.among(area, "unit_code") + " ORDER BY read_run, read_file")
                .param("run", run)
                .param("area", area.code())
                .query((row, index) -> new Counted(row.getLong(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /** Gives the numbers of every file that counts, with the code of its unit: some files of a run at a time. */
    private void forEach(long run, BiConsumer<String, BigDecimal[]> action) {
        List<Counted> files = counted(run, "", Area.WHOLE);
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
                            action.accept(unit, StoredFigures.numbers(row, 2));
                        }
                    });
        }
    }

    private static boolean isNear(Counted first, Counted other) {
        return other.readRun() == first.readRun() && other.readFile() < first.readFile() + AT_ONCE;
    }

    /** The sums of the files of which an error stands. */
    private Sums wrong(long run, Form form, Area area) {
        Sums sums = new Sums(form.cells().size());
        for (Counted file : counted(run, " AND file_no IN (" + FilesWithErrors.SELECT + ")", area)) {
            sql.sql("SELECT amounts FROM figures WHERE read_run = ? AND read_file = ?")
                    .params(file.readRun(), file.readFile())
                    .query((ResultSet row) -> sums.add(StoredFigures.numbers(row, 1)));
        }
        return sums;
    }
}
