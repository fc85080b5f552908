package org.disclosure.rollup.recognition.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.MoneyUnit;

/**
 * Tells in which unit the amounts of a report are: by the labels of the amount, by a cell beside it that holds a unit, by
 * the nearest line above it, or by the lines of a document around its tables.
 */
public final class MoneyUnits {

    /**
     * Largest number of rows above an amount in which its unit is looked for; the table and its titles are no longer.
     */
    private static final int ROWS_ABOVE = 60;

    /** The sheets without a table. */
    private final List<Sheet> around;

    public MoneyUnits(List<Sheet> around) {
        this.around = around;
    }

    /** Unit of an amount, as stated. */
    public record StatedUnit(MoneyUnit unit, String words) {

        private static final StatedUnit NOTHING = new StatedUnit(MoneyUnit.WAN, "");
    }

    /**
     * The unit of an amount; 万元 when nothing is said. Where two that are said differ it is {@link MoneyUnit#OTHER}, with
     * the words of both.
     */
    public StatedUnit of(FoundTable.Place place) {
        StatedUnit label = said(List.of(place.columnLabel(), place.rowLabel()));
        StatedUnit besides = besides(place);
        if (label.words().isEmpty() || besides.words().isEmpty() || label.unit() == besides.unit()) {
            return label.words().isEmpty() ? besides : label;
        }
        return new StatedUnit(MoneyUnit.OTHER, label.words() + "；" + besides.words());
    }

    /** Unit that the labels name; both when they differ. */
    private static StatedUnit said(List<String> labels) {
        StatedUnit said = StatedUnit.NOTHING;
        for (String label : labels) {
            Optional<MoneyUnit> unit = MoneyUnit.named(label);
            if (unit.isPresent()) {
                StatedUnit named = new StatedUnit(unit.get(), LabelText.compact(label));
                said = said.words().isEmpty() || said.unit() == named.unit()
                        ? named
                        : new StatedUnit(MoneyUnit.OTHER, said.words() + "；" + named.words());
            }
        }
        return said;
    }

    private StatedUnit besides(FoundTable.Place place) {
        for (RawCell cell : place.sheet().row(place.row())) {
            Optional<MoneyUnit> unit =
                    cell.column() == place.column() ? Optional.empty() : MoneyUnit.alone(cell.text());
            if (unit.isPresent()) {
                return new StatedUnit(unit.get(), cell.text());
            }
        }
        return above(place).orElseGet(this::around);
    }

    private static Optional<StatedUnit> above(FoundTable.Place place) {
        List<Row> rows = place.sheet().rows(place.row() - ROWS_ABOVE, place.row() - 1);
        for (int index = rows.size() - 1; index >= 0; index--) {
            Optional<StatedUnit> said = stated(rows.get(index), place.columnLabel());
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /**
     * Unit that the cells of a row state together.
     *
     * @param label of a column, which is no line above it
     */
    private static Optional<StatedUnit> stated(Row row, String label) {
        ReadingTimeLimit.check();
        if (row.stream().noneMatch(cell -> MoneyUnit.mayBeIn(cell.text()))) {
            return Optional.empty();
        }
        String line = row.stream()
                .filter(cell -> cell.kind() == RawCell.Kind.TEXT && !cell.text().equals(label))
                .map(cell -> cell.text().strip())
                .collect(Collectors.joining(" "));
        return MoneyUnit.stated(line).map(unit -> new StatedUnit(unit, line));
    }

    /** Unit that the lines of a document state, in which each table is a sheet; none when they differ. */
    private StatedUnit around() {
        StatedUnit found = StatedUnit.NOTHING;
        Set<MoneyUnit> units = EnumSet.noneOf(MoneyUnit.class);
        for (Sheet sheet : around) {
            for (Row row : sheet.rows()) {
                Optional<StatedUnit> said = stated(row, "");
                if (said.isPresent()) {
                    found = said.get();
                    units.add(found.unit());
                }
            }
        }
        return units.size() == 1 ? found : StatedUnit.NOTHING;
    }
}
