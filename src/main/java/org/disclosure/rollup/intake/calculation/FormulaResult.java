package org.disclosure.rollup.intake.calculation;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.formula.value.Value;
import org.disclosure.rollup.intake.sheet.FormulaCell;
import org.disclosure.rollup.intake.sheet.PlainNumber;
import org.disclosure.rollup.intake.sheet.RawCell;

/** Result of a formula: the calculated one, the stored one, or neither. */
final class FormulaResult {

    /** Results that are a title or a label, by which no figure can be meant: words, what begins with a year, a day. */
    private static final Pattern LABEL = Pattern.compile(
            "\\s*(?:\\p{IsHan}\\s*[\\p{IsHan}\\p{IsAlphabetic}].*|\\d{4}\\s*年.*|\\d{4}-\\d{1,2}-\\d{1,2}.*)",
            Pattern.DOTALL);

    /** Two numbers are the same that differ by no more than this, or by no more than this part of them. */
    private static final BigDecimal DUST = new BigDecimal("1E-10");

    private static final BigDecimal PART = new BigDecimal("1E-14");

    private final FormulaCell formula;
    private final RawCell stored;
    private final boolean storedOther;

    /**
     * @param stored the cell with the result that the file holds; of kind {@link RawCell.Kind#FORMULA} when there is none
     * @param storedOther whether that is a day, a time or a truth value
     */
    FormulaResult(FormulaCell formula, RawCell stored, boolean storedOther) {
        this.formula = formula;
        this.stored = stored;
        this.storedOther = storedOther;
    }

    /**
     * The cell of a formula that is not calculated.
     *
     * @param text the formula as it is shown
     */
    RawCell notCalculated(String text) {
        boolean label = stored.kind() == RawCell.Kind.TEXT
                && LABEL.matcher(stored.text()).matches();
        if (label || stored.kind() == RawCell.Kind.ERROR) {
            return stored;
        }
        RawCell cell = cell("=" + text, RawCell.Kind.FORMULA);
        return isNothingStored() ? cell : storing(cell);
    }

    /**
     * The cell of a formula that is calculated.
     *
     * @param believed whether the file's stored results are as good as calculated ones
     */
    RawCell calculated(Value value, boolean believed) {
        RawCell result = cell(value);
        if (isStored(value, result)) {
            return stored;
        }
        boolean taken = isNothingStored() || isAlmostStored(result) || !believed || formula.stale();
        if (taken) {
            return formula.formatted().apply(result);
        }
        return result.text().isBlank()
                ? notCalculated(formula.text())
                : storing(formula.formatted().apply(result));
    }

    private boolean isNothingStored() {
        return stored.kind() == RawCell.Kind.FORMULA;
    }

    private boolean isStored(Value value, RawCell result) {
        if (storedOther) {
            return value instanceof Value.Number || value instanceof Value.Truth;
        }
        return result.kind() == stored.kind() && squeezed(result.text()).equals(squeezed(stored.text()));
    }

    /** The text as every kind of file keeps it. */
    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** True if the stored number is the calculated one but for rounding of its binary digits. */
    private boolean isAlmostStored(RawCell result) {
        if (result.kind() != RawCell.Kind.NUMBER || stored.kind() != RawCell.Kind.NUMBER) {
            return false;
        }
        BigDecimal calculated = new BigDecimal(result.text());
        BigDecimal difference =
                calculated.subtract(new BigDecimal(stored.text())).abs();
        return difference.signum() == 0
                || difference.compareTo(DUST.max(calculated.abs().multiply(PART))) < 0
                        && difference.compareTo(BigDecimal.ONE) < 0;
    }

    private RawCell storing(RawCell cell) {
        return new RawCell(
                cell.row(),
                cell.column(),
                cell.text(),
                cell.kind(),
                cell.details().storing(stored.text()));
    }

    private RawCell cell(Value value) {
        if (value instanceof Value.Number number) {
            return cell(PlainNumber.of(number.shown().toString()), RawCell.Kind.NUMBER);
        } else if (value instanceof Value.Fault fault) {
            return cell(fault.code(), RawCell.Kind.ERROR);
        } else if (value instanceof Value.Truth truth) {
            return cell(truth.holds() ? "TRUE" : "FALSE", RawCell.Kind.TEXT);
        }
        return cell(value instanceof Value.Text text ? text.text() : "", RawCell.Kind.TEXT);
    }

    private RawCell cell(String text, RawCell.Kind kind) {
        return new RawCell(formula.row(), formula.column(), text, kind);
    }
}
