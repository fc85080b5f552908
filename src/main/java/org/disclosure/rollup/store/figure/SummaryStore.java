package org.disclosure.rollup.store.figure;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.StrayFile;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.district.YearFigures;
import org.disclosure.rollup.district.selection.DueDates;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.store.row.AreaUnits;
import org.disclosure.rollup.store.row.AreasOfUnits;
import org.disclosure.rollup.store.row.ChangedFiguresException;
import org.disclosure.rollup.store.row.FilesWithErrors;
import org.disclosure.rollup.store.row.Packed;
import org.disclosure.rollup.store.row.StatusColumn;
import org.disclosure.rollup.store.row.StoredFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Store of a run's results for outputs: sums in one pass, the units' status, every figure. */
@Repository
public class SummaryStore {

    private final JdbcClient sql;
    private final TotalStore totals;
    private final UnitStore units;

    SummaryStore(JdbcClient sql, TotalStore totals, UnitStore units) {
        this.sql = sql;
        this.totals = totals;
        this.units = units;
    }

    /** The figures of all units and of each area's, and the status of each unit. */
    public RunSummaries summaries(long run, int year, Form form, DueDates dueDates) {
        AreasOfUnits areasOf = totals.areasOfUnits(run);
        Map<String, List<CellSum>> sums = totals.sums(run, form, areasOf);
        Map<String, List<UnitLine>> lines = new HashMap<>();
        for (UnitLine unit : units.of(run, dueDates)) {
            areasOf.withWhole(unit.code())
                    .forEach(area -> lines.computeIfAbsent(area, code -> new ArrayList<>())
                            .add(unit));
        }
        BiFunction<Area, Optional<String>, DistrictSummary> summary = (area, government) -> new DistrictSummary(
                area, government, year, form, sums.get(area.code()), lines.getOrDefault(area.code(), List.of()));
        return new RunSummaries(
                summary.apply(Area.WHOLE, government(run)),
                areas(run).stream()
                        .map(area -> summary.apply(area, Optional.of(area.name())))
                        .toList());
    }

    /**
     * The figures of a run alone, of the whole and of each area that has any, by the areas' codes; that is little work and little
     * memory, whatever the run holds.
     */
    public Map<String, YearFigures> figures(long run, int year, Form form) {
        return totals.figures(run, year, form);
    }

    /** The government that is below none, whose report is the whole's. */
    private Optional<String> government(long run) {
        return sql
                .sql("SELECT name FROM roster_unit WHERE run_id = ? AND kind = 'GOVERNMENT' AND parent = ''"
                        + " ORDER BY position")
                .param(run)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** The areas of a run besides the whole, in the order of its roster. */
    private List<Area> areas(long run) {
        return sql.sql("SELECT code, name FROM roster_unit WHERE run_id = ?"
                        + " AND code IN (SELECT area FROM roster_area WHERE run_id = ?) ORDER BY position")
                .params(run, run)
                .query((row, index) -> new Area(row.getString(1), row.getString(2)))
                .list();
    }

    /** The codes of an area's units. */
    public Set<String> unitsOf(long run, Area area) {
        return Set.copyOf(sql.sql("SELECT code FROM roster_unit WHERE run_id = :run" + AreaUnits.among(area, "code"))
                .param("run", run)
                .param("area", area.code())
                .query(String.class)
                .list());
    }

    /**
     * Every figure of an area that counts, unit by unit in the roster's order; one unit's are in memory at a time.
     *
     * @throws ChangedFiguresException when some are not what was stored
     */
    public void forEachUnit(long run, Form form, Area area, Consumer<UnitReport> action) {
        forEach(run, form, SubmissionStatus.COUNTED, area, action, StoredFigures::sealed);
    }

    /** The same, of figures too that are not what was stored. */
    public void forEachUnitAsTheyAre(long run, Form form, Area area, Consumer<UnitReport> action) {
        forEach(run, form, SubmissionStatus.COUNTED, area, action, StoredFigures::asTheyAre);
    }

    /** Gives the figures that a run read from a file. */
    @FunctionalInterface
    private interface Figures {
        StoredFigures.Sealed of(JdbcClient sql, Form form, long readRun, int readFile, Packed.Known places);
    }

    /** The same of those that are checked and in no sum: of governments that are only compared, of units that are only listed. */
    public void forEachCompared(long run, Form form, Area area, Consumer<UnitReport> action) {
        forEach(run, form, SubmissionStatus.COMPARED_ONLY, area, action, StoredFigures::sealed);
        forEach(run, form, SubmissionStatus.NOT_ADDED, area, action, StoredFigures::sealed);
    }

    private void forEach(
            long run, Form form, SubmissionStatus status, Area area, Consumer<UnitReport> action, Figures figures) {
        Packed.Known places = new Packed.Known();
        sql.sql("""
                        SELECT read_run, read_file, roster_unit.code, roster_unit.name, written_on, path, sha256
                        FROM received_file
                        JOIN roster_unit
                            ON roster_unit.run_id = received_file.run_id AND roster_unit.code = received_file.unit_code
                        WHERE received_file.run_id = :run AND received_file.standing = :standing
                        """ + AreaUnits.among(area, "received_file.unit_code") + " ORDER BY roster_unit.position")
                .param("run", run)
                .param("standing", StatusColumn.text(status))
                .param("area", area.code())
                // one by one: all of a province would fill the memory
                .query((ResultSet row) -> {
                    StoredFigures.Sealed read = figures.of(sql, form, row.getLong(1), row.getInt(2), places);
                    action.accept(new UnitReport(
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getString(6),
                            row.getString(7),
                            read.checksum(),
                            read.entries()));
                });
    }

    /** The codes of the units whose submission counts and has no ERROR finding, other than overruled ones. */
    public Set<String> unitsWithoutErrors(long run) {
        return Set.copyOf(sql.sql("SELECT unit_code FROM received_file WHERE run_id = :run AND "
                        + StatusColumn.counted() + " AND file_no NOT IN (" + FilesWithErrors.SELECT + ")")
                .param("run", run)
                .query(String.class)
                .list());
    }

    /** Files that are parts of a report of which another file is the one that counts. */
    public Set<String> parts(long run) {
        return sql.sql("SELECT path FROM received_file WHERE run_id = ? AND " + StatusColumn.part("received_file"))
                .param(run)
                .query(String.class)
                .set();
    }

    /** Files of unknown unit. */
    public List<StrayFile> strayFiles(long run) {
        return sql.sql("SELECT path, received FROM received_file WHERE run_id = ? AND unit_code IS NULL"
                        + " ORDER BY file_no")
                .param(run)
                .query((row, index) -> new StrayFile(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }
}
