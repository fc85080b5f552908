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

    /** Files whose figures are asked for at once, and are in memory together. */
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
        forEach(run, "", Area.WHOLE, (unit, amounts) -> {
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
        Sums wrong = new Sums(cells);
        forEach(
                run,
                " AND received_file.file_no IN (" + FilesWithErrors.SELECT + ")",
                area,
                (unit, amounts) -> wrong.add(amounts));
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

    /** Gives the numbers of each file of an area's that counts, with the code of its unit. */
    private void forEach(long run, String condition, Area area, BiConsumer<String, BigDecimal[]> action) {
        int last = sql.sql("SELECT COALESCE(MAX(file_no), 0) FROM received_file WHERE run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
        String select = "SELECT unit_code, amounts FROM received_file JOIN figures"
                + " ON figures.read_run = received_file.read_run AND figures.read_file = received_file.read_file"
                + " WHERE received_file.run_id = :run AND received_file.standing = 'COUNTED'"
                + " AND received_file.file_no BETWEEN :first AND :last" + condition
                + AreaUnits.among(area, "received_file.unit_code");
        for (int first = 1; first <= last; first += AT_ONCE) {
            sql.sql(select)
                    .param("run", run)
                    .param("area", area.code())
                    .param("first", first)
                    .param("last", first + AT_ONCE - 1)
                    .query((ResultSet row) -> action.accept(row.getString(1), StoredFigures.numbers(row, 2)));
        }
    }
}
