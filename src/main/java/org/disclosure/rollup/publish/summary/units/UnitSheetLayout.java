package org.disclosure.rollup.publish.summary.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.UnitKind;

/**
 * Layout of the sheet 分单位明细, and the formulas by which other sheets add it up: the units by their kinds, each kind
 * under a line with its subtotals.
 */
public final class UnitSheetLayout {

    /** Columns before the figures: code, unit, kind, status, errors. */
    public static final int FIXED = 5;

    static final int HEADER_ROWS = 4;

    /** Sums of money keep this many decimals: without it binary fractions show, and 1 分 is 0.000001 万元. */
    private static final int DECIMALS = 10;

    /** A unit's line: its row on the sheet and its {@link KeyFigure#LEADING}; null where it gave no number. */
    public record Line(UnitLine unit, int row, BigDecimal[] keys) {}

    /** The units of a kind, under the row of their subtotals, which are in the form's order; null where there is none. */
    public record Group(UnitKind kind, int row, List<Line> lines, BigDecimal[] subtotals) {

        private int last() {
            return row + lines.size();
        }
    }

    private final String sheet;
    /** The figures of units that other sheets show as well; only these are kept. */
    private final List<CellCode> keys;

    private final String noErrors;
    private final Map<CellCode, Integer> columns = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final Set<String> withoutErrors;
    private final int total;

    public UnitSheetLayout(Edition edition) {
        sheet = "'" + edition.text("sheet.units") + "'!";
        keys = edition.form().keyFigures().cells(KeyFigure.LEADING);
        noErrors = edition.text("units.errors.none");
        withoutErrors = edition.unitsWithoutErrors();
        for (FormCell cell : edition.form().cells()) {
            columns.put(cell.code(), FIXED + columns.size());
        }
        int row = HEADER_ROWS;
        for (UnitKind kind : UnitKind.values()) {
            // a government's own report is no part of the sums, and a unit it stands for has no figures
            List<UnitLine> units = edition.summary().units().stream()
                    .filter(unit -> unit.kind() == kind && unit.status().isDue())
                    .toList();
            if (!units.isEmpty()) {
                row = group(kind, row, units);
            }
        }
        total = row;
    }

    /**
     * Adds a unit's figures up.
     *
     * @param places by the places of their cells in the form
     */
    public void add(String unitCode, Entry[] places) {
        Line line = line(unitCode);
        BigDecimal[] subtotals = group(line).subtotals();
        for (int place = 0; place < places.length; place++) {
            if (places[place] != null && places[place].reading() instanceof Reading.Amount amount) {
                BigDecimal sum = subtotals[place];
                // most figures are 0, which of the same scale adds nothing
                boolean adds = sum == null
                        || amount.value().signum() != 0
                        || amount.value().scale() > sum.scale();
                subtotals[place] = sum == null ? amount.value() : adds ? sum.add(amount.value()) : sum;
            }
        }
        for (int key = 0; key < keys.size(); key++) {
            Entry entry = places[column(keys.get(key)) - FIXED];
            line.keys()[key] = entry == null ? null : entry.reading().amount().orElse(null);
        }
    }

    Line line(String unitCode) {
        return lines.get(unitCode);
    }

    Group group(Line line) {
        return groups.stream()
                .filter(group -> group.kind() == line.unit().kind())
                .findFirst()
                .orElseThrow();
    }

    private int group(UnitKind kind, int row, List<UnitLine> units) {
        List<Line> group = new ArrayList<>();
        for (UnitLine unit : units) {
            Line line = new Line(unit, row + group.size() + 1, new BigDecimal[keys.size()]);
            group.add(line);
            lines.put(unit.code(), line);
        }
        groups.add(new Group(kind, row, group, new BigDecimal[columns.size()]));
        return row + group.size() + 1;
    }

    public List<Group> groups() {
        return groups;
    }

    /** The row under the last unit. */
    int totalRow() {
        return total;
    }

    int column(CellCode cell) {
        return columns.get(cell);
    }

    boolean isWithoutErrors(UnitLine unit) {
        return withoutErrors.contains(unit.code());
    }

    /** The number that a unit gave for one of {@link KeyFigure#LEADING}. */
    public Optional<BigDecimal> amount(Line line, CellCode key) {
        return Optional.ofNullable(line.keys()[keys.indexOf(key)]);
    }

    /** Subtotal of a group for a cell; empty when none of its units gave a number. */
    Optional<BigDecimal> subtotal(Group group, CellCode cell) {
        return Optional.ofNullable(group.subtotals()[column(cell) - FIXED]);
    }

    /** Place of the unit's line; empty when it has none. */
    public Optional<String> findPlace(String unitCode) {
        return Optional.ofNullable(lines.get(unitCode)).map(line -> sheet + "B" + (line.row() + 1));
    }

    /** Place of a unit's figure; empty when the unit has no line. */
    public Optional<String> findPlace(String unitCode, CellCode cell) {
        return Optional.ofNullable(lines.get(unitCode)).map(line -> reference(line, cell));
    }

    /** A cell of a unit as another sheet refers to it. */
    public String reference(Line line, CellCode cell) {
        return sheet + new CellReference(line.row(), column(cell)).formatAsString();
    }

    /** The sum of a group, without blank cells; {@code —} when no unit gave a number. */
    String subtotalFormula(Group group, CellCode cell, Optional<BigDecimal> result) {
        return sumOf(
                new CellRangeAddress(group.row() + 1, group.last(), column(cell), column(cell)).formatAsString(),
                result);
    }

    /** The sum over all units. Each kind's lines are named, so that the subtotals between them are not added. */
    public String formula(CellCode cell, Optional<BigDecimal> result) {
        if (groups.isEmpty()) {
            return nothing();
        }
        return sumOf(
                groups.stream()
                        .map(group -> absolute(group.row() + 1, group.last(), column(cell)))
                        .collect(Collectors.joining(",")),
                result);
    }

    /** The sum over the units without errors; subtotals say nothing of errors and so are not among them. */
    public String errorFreeFormula(CellCode cell, Optional<BigDecimal> result) {
        if (groups.isEmpty()) {
            return nothing();
        }
        String figures = absolute(HEADER_ROWS, total - 1, column(cell));
        String errors = absolute(HEADER_ROWS, total - 1, FIXED - 1);
        String which = errors + ",\"" + noErrors + "\"";
        String sum = rounded("SUMIFS(" + figures + "," + which + ")", result);
        return "IF(COUNTIFS(" + which + "," + figures + ",\"<1E+300\")=0," + nothing() + "," + sum + ")";
    }

    private static String sumOf(String ranges, Optional<BigDecimal> result) {
        return "IF(COUNT(" + ranges + ")=0," + nothing() + "," + rounded("SUM(" + ranges + ")", result) + ")";
    }

    private static String rounded(String sum, Optional<BigDecimal> result) {
        return result.filter(number -> number.scale() > 0).isPresent() ? "ROUND(" + sum + "," + DECIMALS + ")" : sum;
    }

    private static String nothing() {
        return "\"" + PrintedTable.NOTHING + "\"";
    }

    private String absolute(int first, int last, int column) {
        String letters = CellReference.convertNumToColString(column);
        return sheet + "$" + letters + "$" + (first + 1) + ":$" + letters + "$" + (last + 1);
    }
}
