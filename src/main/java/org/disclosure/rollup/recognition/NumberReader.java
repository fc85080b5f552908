package org.disclosure.rollup.recognition;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.RawCell;
import org.disclosure.rollup.submission.Reading;

/** Reads the number in a cell: the one place where text becomes a figure. */
final class NumberReader {

    private static final Set<String> NOT_APPLICABLE =
            Set.of("-", "--", "—", "——", "–", "−", "―", "─", "/", "\\", "无", "n/a", "na");

    /** Words for nought; a letter O or a circle is none. */
    private static final Set<String> NOUGHTS = Set.of("零", "〇");

    private static final String DIGITS = "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|[+-]?\\.\\d+";
    private static final Pattern NUMBER = Pattern.compile("(" + DIGITS + ")(?:[eE]([+-]?\\d{1,3}))?");
    private static final Pattern WITH_REMARK =
            Pattern.compile("(" + DIGITS + ")(件|条|宗|份|起|个|次|项|例|封|万元|元)?(\\(.*\\))?");

    /** {@code 251000（元）}: a unit in brackets is a unit, not a remark. */
    private static final Pattern BRACKETED_UNIT = Pattern.compile("\\((万?元)\\)");

    /** Two numbers in one cell and footnote marks, which folding would run together: {@code 3 4}, {@code 22①}. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("\\p{Nd}[\\s\\p{Z}]+\\p{Nd}|\\p{No}");

    private static final Pattern BRACKET = Pattern.compile("[(（]");

    /** A figure has at most 15 digits, what a spreadsheet keeps; more is another kind of number. */
    private static final int MOST_DIGITS = 15;

    private static final BigDecimal YUAN_IN_WAN = BigDecimal.valueOf(10_000);

    private NumberReader() {}

    /**
     * What was read.
     *
     * @param problem what is wrong with the way it is written
     * @param variant the variant of the problem's message; empty for its only one
     */
    record Result(Reading reading, Optional<Problem> problem, String variant) {

        private static Result fine(Reading reading) {
            return new Result(reading, Optional.empty(), "");
        }

        private static Result noted(Reading reading, Problem problem, String variant) {
            return new Result(reading, Optional.of(problem), variant);
        }
    }

    /**
     * Reads a cell.
     *
     * @param cell empty for a cell that holds nothing
     * @param yuan whether the table's header says that money is in 元 where the form wants 万元
     */
    static Result read(Optional<RawCell> cell, NumberKind kind, boolean yuan) {
        if (cell.isEmpty()) {
            return Result.fine(new Reading.Blank(""));
        }
        String raw = cell.get().text();
        boolean value = cell.get().kind() == RawCell.Kind.NUMBER || cell.get().kind() == RawCell.Kind.TEXT;
        if (value && isPlain(raw) && !(yuan && kind == NumberKind.MONEY)) {
            return Result.fine(new Reading.Amount(BigDecimal.valueOf(Long.parseLong(raw)), raw));
        }
        String text = LabelText.compact(raw);
        if (text.isEmpty()) {
            return Result.fine(new Reading.Blank(raw));
        }
        if (isNotApplicable(cell.get())) {
            return Result.fine(new Reading.NotApplicable(raw));
        }
        return switch (cell.get().kind()) {
            case FORMULA -> Result.noted(new Reading.Unreadable(raw), Problem.F_NOT_A_NUMBER, "formula");
            case ERROR -> Result.noted(new Reading.Unreadable(raw), Problem.F_NOT_A_NUMBER, "error");
            default ->
                isRunTogether(raw)
                        ? Result.noted(new Reading.Unreadable(raw), Problem.F_NOT_A_NUMBER, "unreadable")
                        : number(BRACKETED_UNIT.matcher(text).replaceFirst("$1"), raw, kind, yuan);
        };
    }

    /** Whether it is digits and nothing else, as nearly all figures are: no way to write a number has more to say of them. */
    private static boolean isPlain(String raw) {
        if (raw.isEmpty() || raw.length() > MOST_DIGITS) {
            return false;
        }
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) < '0' || raw.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether the cell holds a sign for "does not apply". */
    static boolean isNotApplicable(RawCell cell) {
        return NOT_APPLICABLE.contains(LabelText.compact(cell.text()).toLowerCase(Locale.ROOT));
    }

    private static boolean isRunTogether(String raw) {
        return RUN_TOGETHER.matcher(BRACKET.split(raw, 2)[0]).find();
    }

    private static Result number(String text, String raw, NumberKind kind, boolean yuan) {
        if (NOUGHTS.contains(text)) {
            return checked(BigDecimal.ZERO, raw, kind, Optional.of(Problem.F_NOT_A_NUMBER), "");
        }
        Matcher plain = NUMBER.matcher(text);
        if (plain.matches()) {
            String exponent = plain.group(2);
            BigDecimal value =
                    new BigDecimal(plain.group(1).replace(",", "") + (exponent == null ? "" : "E" + exponent));
            return yuan && kind == NumberKind.MONEY
                    ? checked(value.divide(YUAN_IN_WAN), raw, kind, Optional.of(Problem.F_UNIT), "")
                    : checked(value, raw, kind, Optional.empty(), "");
        }
        Matcher remarked = WITH_REMARK.matcher(text);
        return remarked.matches()
                ? withRemark(remarked, raw, kind, yuan)
                : Result.noted(new Reading.Unreadable(raw), Problem.F_NOT_A_NUMBER, "unreadable");
    }

    private static Result withRemark(Matcher remarked, String raw, NumberKind kind, boolean yuan) {
        BigDecimal value = new BigDecimal(remarked.group(1).replace(",", ""));
        String unit = remarked.group(2) == null ? "" : remarked.group(2);
        if (unit.isEmpty() && yuan && kind == NumberKind.MONEY) {
            unit = "元";
        }
        boolean money = unit.equals("元") || unit.equals("万元");
        if (money != (kind == NumberKind.MONEY) && !unit.isEmpty()) {
            return Result.noted(new Reading.Unreadable(raw), Problem.F_NOT_A_NUMBER, "unreadable");
        }
        if (money) {
            BigDecimal wan = unit.equals("元") ? value.divide(YUAN_IN_WAN) : value;
            return checked(wan, raw, kind, Optional.of(Problem.F_UNIT), "");
        }
        return checked(value, raw, kind, Optional.of(Problem.F_NOT_A_NUMBER), "");
    }

    private static Result checked(
            BigDecimal value, String raw, NumberKind kind, Optional<Problem> problem, String variant) {
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.precision() - shortest.scale() > MOST_DIGITS || shortest.scale() > MOST_DIGITS) {
            return Result.noted(new Reading.Unreadable(raw), Problem.F_NOT_A_NUMBER, "too-long");
        }
        Reading reading = new Reading.Amount(shortest.scale() < 0 ? shortest.setScale(0) : shortest, raw);
        if (shortest.signum() < 0 && !kind.negativeAllowed()) {
            return Result.noted(reading, Problem.F_NEGATIVE, "");
        }
        if (shortest.scale() > 0 && kind.whole()) {
            return Result.noted(reading, Problem.F_FRACTION, "");
        }
        return new Result(reading, problem, variant);
    }
}
