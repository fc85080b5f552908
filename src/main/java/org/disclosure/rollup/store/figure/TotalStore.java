package org.disclosure.rollup.store.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.YearFigures;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.row.AreasOfUnits;
import org.disclosure.rollup.store.row.StoredNumbers;
import org.disclosure.rollup.store.row.Sums;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Store of the sums of the units' figures: added up in one pass once a run. */
@Repository
public class TotalStore {

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final TransactionOperations transactions;
    private final CountedFigures counted;

    TotalStore(JdbcClient sql, JdbcTemplate batch, TransactionOperations transactions) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.counted = new CountedFigures(sql);
    }

    /**
     * Adds up what the files that count give, of all units and of each area's, in place of what an earlier attempt came to;
     * which files these are is settled.
     */
    public void addUp(long run, Form form) {
        transactions.executeWithoutResult(transaction -> {
            AreasOfUnits areas = areasOfUnits(run);
            Map<String, Sums> sums = nothing(form, areas);
            counted.forEach(
                    run,
                    (unit, amounts) ->
                            areas.withWhole(unit).forEach(area -> sums.get(area).add(amounts)));
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
        });
    }

    private static Map<String, Sums> nothing(Form form, AreasOfUnits areas) {
        return areas.all().stream()
                .collect(Collectors.toMap(
                        area -> area, area -> new Sums(form.cells().size())));
    }

    AreasOfUnits areasOfUnits(long run) {
        AreasOfUnits areas = new AreasOfUnits();
        sql.sql("SELECT unit_code, area FROM roster_area WHERE run_id = ?")
                .param(run)
                .query((ResultSet row) -> areas.put(row.getString(1), row.getString(2)));
        return areas;
    }

    /**
     * The sums of the whole and of each area, of all units and of those without errors. Few have errors: theirs are taken off,
     * which is less work than adding up those of the others.
     */
    Map<String, List<CellSum>> sums(long run, Form form, AreasOfUnits areas) {
        Map<String, Integer> reported = counted.count(run);
        Map<String, Sums> all = nothing(form, areas);
        all.putAll(kept(run));
        Map<String, Sums> wrong = wrong(run, form, areas);
        return areas.all().stream()
                .collect(Collectors.toMap(
                        area -> area,
                        area -> sums(form, all.get(area), wrong.get(area), reported.getOrDefault(area, 0))));
    }

    private static List<CellSum> sums(Form form, Sums all, Sums wrong, int reported) {
        List<CellSum> sums = new ArrayList<>();
        for (int place = 0; place < form.cells().size(); place++) {
            sums.add(new CellSum(
                    form.cells().get(place).code(),
                    all.sum(place),
                    all.sumWithout(wrong, place),
                    all.counted(place),
                    reported - all.counted(place)));
        }
        return sums;
    }

    /** The figures of a run alone, of the whole and of each area that has any, by the areas' codes. */
    Map<String, YearFigures> figures(long run, int year, Form form) {
        Map<String, Integer> reported = counted.count(run);
        Map<String, YearFigures> figures = new HashMap<>();
        kept(run).forEach((area, sums) -> {
            Map<CellCode, BigDecimal> given = new HashMap<>();
            for (int place = 0; place < form.cells().size(); place++) {
                CellCode cell = form.cells().get(place).code();
                sums.sum(place).ifPresent(sum -> given.put(cell, sum));
            }
            figures.put(area, new YearFigures(year, form, reported.getOrDefault(area, 0), given));
        });
        return figures;
    }

    /** The sums that were added up, by the areas' codes. */
    private Map<String, Sums> kept(long run) {
        Map<String, Sums> kept = new HashMap<>();
        sql.sql("SELECT sums, counted, area FROM figure_total WHERE run_id = ?")
                .param(run)
                .query((ResultSet row) -> {
                    kept.put(row.getString(3), kept(row));
                });
        return kept;
    }

    private static Sums kept(ResultSet row) throws SQLException {
        BigDecimal[] sums = StoredNumbers.of(row, 1);
        Object[] counts = (Object[]) row.getArray(2).getArray();
        int[] counted = new int[counts.length];
        for (int place = 0; place < counted.length; place++) {
            counted[place] = ((Number) counts[place]).intValue();
        }
        return new Sums(sums, counted);
    }

    /** The sums of the files with an open error. */
    private Map<String, Sums> wrong(long run, Form form, AreasOfUnits areas) {
        Map<String, Sums> sums = nothing(form, areas);
        counted.forEachWithErrors(
                run,
                (unit, amounts) ->
                        areas.withWhole(unit).forEach(area -> sums.get(area).add(amounts)));
        return sums;
    }
}
