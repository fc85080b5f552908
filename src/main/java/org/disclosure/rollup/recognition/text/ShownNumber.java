package org.disclosure.rollup.recognition.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.submission.Reading;

/**
 * Reads a number of which something else is seen than its digits. What is seen may be the number rounded, in words or with
 * its unit: then it is the number, unless a count with a fraction is seen as a whole one. Money seen as so many 万元 of the 元 that are stored counts as it is seen, with all its
 * digits. Whatever else is seen (a date, a percentage, another scale) is no figure.
 */
final class ShownNumber {

    private static final Pattern SHOWN = Pattern.compile("(?:合计|共计|总计|小计|共|计)?([¥$]?)([+-]?)([¥$]?)(\\(?)"
            + "((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?\\)?(\\D*)");

    /** A word behind a number that neither multiplies it nor makes a date or a share of it. */
    private static final Pattern COUNTED = Pattern.compile("[\\p{IsHan}&&[^十百千万亿拾佰仟萬億年月日时分秒成折倍]]{0,4}");

    /** {@code (万元)}, {@code 元整}: text around a unit. */
    private static final Pattern UNIT = Pattern.compile("\\(?([^()]*?)整?\\)?");

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
    private final String written;
    private final String shown;
    private final NumberKind kind;
    private final boolean yuan;

    private ShownNumber(RawCell cell, String shown, NumberKind kind, boolean yuan) {
        this.cell = cell;
        this.stored = new BigDecimal(cell.text());
        this.written = shown.strip();
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
        Matcher unit = seen.matches() ? UNIT.matcher(seen.group(7)) : null;
        if (unit == null || !unit.matches()) {
            return Optional.empty();
        }
        String power = seen.group(6) == null ? "" : seen.group(6);
        BigDecimal number = new BigDecimal(seen.group(5).replace(",", "") + power);
        boolean negative = seen.group(2).equals("-") || !seen.group(4).isEmpty();
        return read(
                negative ? number.negate() : number,
                !power.isEmpty(),
                seen.group(1) + seen.group(3),
                unit.group(1).equals("万") && kind == NumberKind.MONEY ? "万元" : unit.group(1));
    }

    private Optional<NumberReader.Result> read(BigDecimal seen, boolean scientific, String currency, String unit) {
        if (scientific
                ? stored.round(new MathContext(seen.precision())).compareTo(seen) == 0
                : isRounded(stored, seen)) {
            boolean madeWhole = kind.whole() && isWhole(seen) && !isWhole(stored);
            return madeWhole ? Optional.empty() : withUnit(currency, unit);
        }
        // a format scales by ten thousand with a point of its own only
        boolean bare = unit.isEmpty() && !yuan && seen.scale() > 0;
        int power = bare ? WAN : POWERS.getOrDefault(unit, 0);
        boolean lost = seen.signum() == 0 || !isRounded(stored.movePointLeft(power), seen);
        if (kind != NumberKind.MONEY || scientific || power == 0 || lost) {
            return Optional.empty();
        }
        NumberReader.Result read = NumberReader.checked(
                stored.movePointLeft(WAN), cell.text(), kind, Optional.of(Problem.F_UNIT), "shown");
        return Optional.of(new NumberReader.Result(read.reading(), read.problem(), read.variant(), written));
    }

    /** The number with a unit or a sign of currency that the format writes reads as if they were written with it. */
    private Optional<NumberReader.Result> withUnit(String currency, String unit) {
        boolean sign = kind == NumberKind.MONEY && !currency.isEmpty() && stored.signum() != 0;
        if (!POWERS.containsKey(unit) && !(unit.isEmpty() && sign)) {
            return COUNTED.matcher(unit).matches()
                    ? Optional.of(NumberReader.value(cell, kind, yuan))
                    : Optional.empty();
        }
        String text = (sign ? currency : "") + cell.text() + unit;
        NumberReader.Result read =
                NumberReader.value(new RawCell(cell.row(), cell.column(), text, RawCell.Kind.TEXT), kind, yuan);
        return read.reading()
                .amount()
                .map(amount -> new NumberReader.Result(
                        new Reading.Amount(amount, cell.text()),
                        read.problem().filter(problem -> yuan || problem != Problem.F_UNIT || !unit.equals("万元")),
                        ""));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isRounded(BigDecimal exact, BigDecimal seen) {
        int places = Math.max(seen.scale(), 0);
        return exact.setScale(places, RoundingMode.HALF_UP).compareTo(seen) == 0
                || exact.setScale(places, RoundingMode.HALF_EVEN).compareTo(seen) == 0;
    }
}
