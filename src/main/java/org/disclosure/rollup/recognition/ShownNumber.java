package org.disclosure.rollup.recognition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.RawCell;
import org.disclosure.rollup.submission.Reading;

/**
 * Reads a number of which something else is seen than its digits. What is seen may be the number rounded, in words or with
 * its unit: then it is the number. Money seen as so many 万元 of the 元 that are stored counts as it is seen, with all its
 * digits. Whatever else is seen (a date, a percentage, another scale) is no figure.
 */
final class ShownNumber {

    private static final Pattern SHOWN = Pattern.compile(
            "[¥$]?([+-]?)[¥$]?(\\(?)((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?\\)?(\\D*)");

    /** A column too narrow for the number shows these. */
    private static final Pattern TOO_NARROW = Pattern.compile("#+");

    /** By the unit of money the power of ten of its 元. */
    private static final Map<String, Integer> POWERS =
            Map.of("元", 0, "千元", 3, "万元", 4, "万", 4, "百万元", 6, "百万", 6, "千万元", 7, "亿元", 8, "亿", 8);

    private static final int WAN = 4;

    /** A number of more places is no figure, and rounding it would take all memory. */
    private static final int MOST_PLACES = 100;

    private final RawCell cell;
    private final BigDecimal stored;
    private final String shown;
    private final NumberKind kind;
    private final boolean yuan;

    private ShownNumber(RawCell cell, String shown, NumberKind kind, boolean yuan) {
        this.cell = cell;
        this.stored = new BigDecimal(cell.text());
        this.shown = LabelText.compact(shown).replace("\"", "");
        this.kind = kind;
        this.yuan = yuan;
    }

    /**
     * Reads a cell of kind {@link RawCell.Kind#NUMBER}.
     *
     * @param shown what is seen of it
     * @param yuan whether the table says that money is in 元 where the form wants 万元
     */
    static NumberReader.Result read(RawCell cell, String shown, NumberKind kind, boolean yuan) {
        return new ShownNumber(cell, shown, kind, yuan)
                .read()
                .orElseGet(() -> NumberReader.Result.asked(cell.text(), "shown", shown.strip()));
    }

    private Optional<NumberReader.Result> read() {
        if (Math.abs((long) stored.scale()) > MOST_PLACES) {
            return Optional.empty();
        }
        // a format may print nought as a stroke, a word or nothing; whatever it prints adds nothing
        boolean nought = stored.signum() == 0 && !shown.chars().anyMatch(Character::isDigit);
        if (nought || TOO_NARROW.matcher(shown).matches() || ChineseDigits.isSame(shown, stored)) {
            return Optional.of(NumberReader.value(cell, kind, yuan));
        }
        Matcher seen = SHOWN.matcher(shown);
        if (!seen.matches()) {
            return Optional.empty();
        }
        BigDecimal number =
                new BigDecimal(seen.group(3).replace(",", "") + (seen.group(4) == null ? "" : seen.group(4)));
        boolean negative = seen.group(1).equals("-") || !seen.group(2).isEmpty();
        String unit = seen.group(5);
        return rounded(negative ? number.negate() : number, unit, seen.group(4) != null);
    }

    private Optional<NumberReader.Result> rounded(BigDecimal seen, String unit, boolean scientific) {
        if (unit.contains("%") || unit.contains("‰")) {
            return Optional.empty();
        }
        if (scientific
                ? stored.round(new MathContext(seen.precision())).compareTo(seen) == 0
                : isRounded(stored, seen)) {
            return Optional.of(withUnit(unit));
        }
        if (kind != NumberKind.MONEY || scientific) {
            return Optional.empty();
        }
        int power = unit.isEmpty() && !yuan ? WAN : POWERS.getOrDefault(unit, 0);
        if (power == 0 || !isRounded(stored.movePointLeft(power), seen)) {
            return Optional.empty();
        }
        NumberReader.Result read = NumberReader.checked(
                stored.movePointLeft(WAN), cell.text(), kind, Optional.of(Problem.F_UNIT), "shown");
        return Optional.of(new NumberReader.Result(read.reading(), read.problem(), read.variant(), shown));
    }

    /** The number with a unit that is the format's own text reads as if the unit were written behind it. */
    private NumberReader.Result withUnit(String unit) {
        boolean money = POWERS.containsKey(unit);
        if (!money) {
            return NumberReader.value(cell, kind, yuan);
        }
        NumberReader.Result read = NumberReader.value(
                new RawCell(cell.row(), cell.column(), cell.text() + unit, RawCell.Kind.TEXT), kind, yuan);
        return read.reading()
                .amount()
                .map(amount -> new NumberReader.Result(
                        new Reading.Amount(amount, cell.text()),
                        unit.equals("万元") ? Optional.empty() : read.problem(),
                        ""))
                .orElseGet(() -> NumberReader.Result.asked(cell.text(), "shown", shown));
    }

    private static boolean isRounded(BigDecimal exact, BigDecimal seen) {
        int places = Math.max(seen.scale(), 0);
        return exact.setScale(places, RoundingMode.HALF_UP).compareTo(seen) == 0
                || exact.setScale(places, RoundingMode.HALF_EVEN).compareTo(seen) == 0;
    }
}
