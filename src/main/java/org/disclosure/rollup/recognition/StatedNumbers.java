package org.disclosure.rollup.recognition;

import java.math.BigDecimal;
import java.util.Optional;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.table.MoneyUnits;
import org.disclosure.rollup.recognition.text.CountUnit;
import org.disclosure.rollup.recognition.text.MoneyUnit;
import org.disclosure.rollup.recognition.text.NumberReader;

/** Reader of the numbers at the places of a table, in the units that the report states for them. */
final class StatedNumbers {

    private final MoneyUnits units;

    StatedNumbers(MoneyUnits units) {
        this.units = units;
    }

    NumberReader.Result read(FoundTable.Place place, NumberKind kind) {
        return kind == NumberKind.MONEY ? money(place) : count(place, kind);
    }

    /** The count; none when its labels say that it is in tens or more of a unit. */
    private static NumberReader.Result count(FoundTable.Place place, NumberKind kind) {
        NumberReader.Result result = NumberReader.read(place.cell(), kind, false);
        if (!isAmount(result)) {
            return result;
        }
        String ofColumn = CountUnit.multiple(place.columnLabel());
        String multiple = ofColumn.isEmpty() ? CountUnit.multiple(place.rowLabel()) : ofColumn;
        return multiple.isEmpty()
                ? result
                : NumberReader.Result.asked(result.reading().raw(), "multiple", multiple);
    }

    /** The amount in its stated unit; none when that unit is not certain, and the cell states none itself. */
    private NumberReader.Result money(FoundTable.Place place) {
        MoneyUnits.StatedUnit said = units.of(place);
        NumberReader.Result result = NumberReader.read(place.cell(), NumberKind.MONEY, said.unit() == MoneyUnit.YUAN);
        boolean doubtful = said.unit() == MoneyUnit.OTHER
                && result.problem().filter(Problem.F_UNIT::equals).isEmpty()
                && isAmount(result);
        return doubtful ? NumberReader.Result.asked(result.reading().raw(), "unit", said.words()) : result;
    }

    /** True if it would change a sum. */
    static boolean isAmount(NumberReader.Result result) {
        Optional<BigDecimal> amount = result.reading().amount();
        return amount.isPresent() && amount.get().signum() != 0;
    }
}
