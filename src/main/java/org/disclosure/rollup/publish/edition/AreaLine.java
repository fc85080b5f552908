package org.disclosure.rollup.publish.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.submission.UnitKind;

/**
 * Line of an area beside the whole: how its units reported, and their sums.
 *
 * @param depth how many units stand above it
 * @param due how many of its units must report
 * @param counted how many of their reports count
 * @param owed how many of them owe one
 * @param alarming of how many of those something is wrong: before the deadline, only where a useless report came
 * @param standsForAll whether its own government's report stands for all of it
 * @param errors open findings that must be put right
 * @param explains open findings to put right or explain
 * @param figures the sums of {@link KeyFigure#LEADING}; empty where nobody gave a number
 * @param folder of its outputs, as {@link AreaFolders} names it
 * @param path where that folder is, seen from the one that the line stands in
 */
public record AreaLine(
        Area area,
        int depth,
        long due,
        long counted,
        long owed,
        long alarming,
        boolean standsForAll,
        int errors,
        int explains,
        List<Optional<BigDecimal>> figures,
        String folder,
        String path) {

    /** The keys of the names of an area's columns before its figures. */
    public static final List<String> COLUMNS = Stream.of(
                    "area", "source", "due", "counted", "owed", "errors", "explains")
            .map(name -> "areas.column." + name)
            .toList();

    public AreaLine {
        figures = List.copyOf(figures);
    }

    /**
     * The line of an area.
     *
     * @param findings those of its units, and of the area as a whole
     */
    public static AreaLine of(DistrictSummary summary, int depth, String folder, List<FiledFinding> findings) {
        Area area = summary.area();
        List<UnitLine> units = summary.units();
        return new AreaLine(
                area,
                depth,
                summary.due(),
                summary.counted(),
                units.stream().filter(unit -> unit.status().isOwed()).count(),
                units.stream().filter(unit -> unit.status().isAlarming()).count(),
                units.stream()
                        .filter(unit -> unit.code().equals(area.code()))
                        .anyMatch(unit -> unit.kind() == UnitKind.GOVERNMENT
                                && unit.status().counts()),
                open(findings, Severity.ERROR),
                open(findings, Severity.EXPLAIN),
                summary.form().keyFigures().cells(KeyFigure.LEADING).stream()
                        .map(summary::amount)
                        .toList(),
                folder,
                AreaFolders.PARENT + "/" + folder);
    }

    /** The same line in the outputs of another area, whose folder is beside its own. */
    public AreaLine beside() {
        return new AreaLine(
                area,
                depth,
                due,
                counted,
                owed,
                alarming,
                standsForAll,
                errors,
                explains,
                figures,
                folder,
                "../" + folder);
    }

    /** The key of the words for what its figures come from. */
    public String source() {
        return standsForAll ? "areas.own" : counted > 0 ? "areas.units" : "areas.none";
    }

    /** Indentation for the area's depth. */
    public String indent() {
        return "　".repeat(depth);
    }

    private static int open(List<FiledFinding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(filed -> filed.isOpen() && filed.finding().severity() == severity)
                .count();
    }
}
