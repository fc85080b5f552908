package org.disclosure.rollup.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.form.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the units' figures come to: added up by the database once a run, and kept. */
@Repository
public class TotalStore {

    private static final String FIGURES =
            "figures ON figures.read_run = received_file.read_run AND figures.read_file = received_file.read_file";

    private final JdbcClient sql;

    TotalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two arrays: each cell's sum, and how many gave a number for it. */
    private static String sums(Form form) {
        return "ARRAY[" + each(form, "SUM(figures.amounts[#])") + "], ARRAY[" + each(form, "COUNT(figures.amounts[#])")
                + "]";
    }

    private static String each(Form form, String expression) {
        return IntStream.rangeClosed(1, form.cells().size())
                .mapToObj(position -> expression.replace("#", Integer.toString(position)))
                .collect(Collectors.joining(", "));
    }

    /**
     * Adds up what the files that count give, of all units and of each area's, in place of what an earlier attempt came to;
     * which files these are is settled.
     */
    @Transactional
    public void addUp(long run, Form form) {
        sql.sql("DELETE FROM figure_total WHERE run_id = ?").param(run).update();
        String into = "INSERT INTO figure_total (run_id, area, sums, counted) SELECT CAST(:run AS BIGINT), ";
        String counted = " WHERE received_file.run_id = :run AND received_file.standing = 'COUNTED'";
        sql.sql(into + "'', " + sums(form) + " FROM received_file JOIN " + FIGURES + counted)
                .param("run", run)
                .update();
        sql.sql(into + "roster_area.area, " + sums(form) + " FROM received_file JOIN " + FIGURES
                        + " JOIN roster_area ON roster_area.run_id = received_file.run_id"
                        + " AND roster_area.unit_code = received_file.unit_code" + counted
                        + " GROUP BY roster_area.area")
                .param("run", run)
                .update();
    }

    /**
     * The sums of an area, of all units and of those without errors. Few have errors: theirs are taken off, which is half
     * the work of adding up those of the others as well.
     */
    List<CellSum> sums(long run, Form form, Area area) {
        String counted = " received_file.standing = 'COUNTED'" + AreaUnits.among(area, "received_file.unit_code");
        int reported = sql.sql("SELECT COUNT(*) FROM received_file WHERE run_id = :run AND" + counted)
                .param("run", run)
                .param("area", area.code())
                .query(Integer.class)
                .single();
        List<Total> all =
                totals("SELECT sums, counted FROM figure_total WHERE run_id = :run AND area = :area", run, form, area);
        List<Total> wrong = totals(
                "SELECT " + sums(form) + " FROM (" + FilesWithErrors.SELECT + ") wrong"
                        + " JOIN received_file ON received_file.run_id = :run AND received_file.file_no = wrong.file_no"
                        + " JOIN " + FIGURES + " WHERE" + counted,
                run,
                form,
                area);
        List<CellSum> sums = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            Total total = all.get(index);
            Total errorFree = total.without(wrong.get(index));
            sums.add(new CellSum(
                    form.cells().get(index).code(),
                    total.value(),
                    errorFree.value(),
                    total.counted(),
                    reported - total.counted()));
        }
        return sums;
    }

    /** What units gave for a cell, and how many gave a number. */
    private record Total(BigDecimal sum, int counted) {

        private static final Total NOTHING = new Total(BigDecimal.ZERO, 0);

        private Total without(Total others) {
            return new Total(sum.subtract(others.sum), counted - others.counted);
        }

        /** Empty when nobody gave a number. */
        private Optional<BigDecimal> value() {
            return counted == 0 ? Optional.empty() : Optional.of(StoredFigures.plain(sum));
        }
    }

    /** By the place of the cells; nothing for each when nothing was added up. */
    private List<Total> totals(String select, long run, Form form, Area area) {
        return sql.sql(select)
                .param("run", run)
                .param("area", area.code())
                .query((row, index) -> totals(row))
                .optional()
                .orElseGet(
                        () -> form.cells().stream().map(cell -> Total.NOTHING).toList());
    }

    private static List<Total> totals(ResultSet row) throws SQLException {
        BigDecimal[] sums = StoredFigures.numbers(row, 1);
        Object[] counted = (Object[]) row.getArray(2).getArray();
        List<Total> totals = new ArrayList<>();
        for (int index = 0; index < sums.length; index++) {
            int count = ((Number) counted[index]).intValue();
            totals.add(count == 0 ? Total.NOTHING : new Total(sums[index], count));
        }
        return totals;
    }
}
