package org.disclosure.rollup.recognition.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.submission.Reading;

/** Reads the number in a cell: the one place where text becomes a figure. */
public final class NumberReader {

    private static final Set<String> NOT_APPLICABLE =
            Set.of("-", "--", "—", "——", "–", "−", "―", "─", "/", "\\", "无", "n/a", "na");

    /** Words for zero; a letter O or a circle is none. */
    private static final Set<String> NOUGHTS = Set.of("零", "〇");

    /** Words that programs write into a text for a missing value. */
    private static final Set<String> MISSING = Set.of("nan", "none", "nat", "<na>", "null");

    /** Notations that keep a program from changing a number in a text table: {@code ="12"}, {@code '12}. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"|['`‘’](.+)");

    private static final String DIGITS = "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|[+-]?\\.\\d+";
    private static final Pattern NUMBER = Pattern.compile(DIGITS);
    private static final Pattern SCIENTIFIC = Pattern.compile("(?:" + DIGITS + ")[eE][+-]?\\d{1,3}");
    private static final Pattern WITH_REMARK = Pattern.compile("((?:人民币|[Rr][Mm][Bb]|[Cc][Nn][Yy]|[¥$])*:?)(" + DIGITS
            + ")(件|条|宗|份|起|个|次|人次|件次|项|例|封|万元|元|圆|万)?(?:人民币)?整?(\\(.*\\)|\\[.*\\]|[*※†]+)?");

    /** Remarks that a number is uncertain: {@code 12（约）}. */
    private static final Pattern UNCERTAIN = Pattern.compile("约|估|预计|左右|以上|以下|不详|待|暂|核实|\\?");

    private static final Set<String> MONEY_UNITS = Set.of("元", "圆", "万元", "万");

    /** An amount of this many 元 or more with a sign of currency is in 元; less may as well be meant in 万元. */
    private static final BigDecimal CLEARLY_YUAN = BigDecimal.valueOf(1000);

    /** {@code 251000（元）}: a unit in brackets is a unit, not a remark. */
    private static final Pattern BRACKETED_UNIT = Pattern.compile("\\((万?元)\\)");

    /** Two numbers in one cell and footnote marks, which folding would run together: {@code 3 4}, {@code 22①}. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("\\p{Nd}[\\s\\p{Z}]+\\p{Nd}|\\p{No}");

    private static final Pattern BRACKET = Pattern.compile("[(（]");

    /** A figure has at most 15 digits, what a spreadsheet keeps; more is another kind of number. */
    private static final int MOST_DIGITS = 15;

    static final BigDecimal YUAN_IN_WAN = BigDecimal.valueOf(10_000);

    private NumberReader() {}

    /**
     * Reading of a text as a number.
     *
     * @param problem what is wrong with the way it is written
     * @param variant the variant of the problem's message; empty for its only one
     * @param besides what the message shows besides the cell's text: what the number's format shows, the result that the
     *     file holds for a formula, the pieces of text that were left out; empty for nothing
     */
    public record Result(Reading reading, Optional<Problem> problem, String variant, String besides) {

        Result(Reading reading, Optional<Problem> problem, String variant) {
            this(reading, problem, variant, "");
        }

        static Result fine(Reading reading) {
            return new Result(reading, Optional.empty(), "");
        }

        static Result noted(Reading reading, Problem problem, String variant) {
            return new Result(reading, Optional.of(problem), variant);
        }

        /** No figure: the text there does not state one. */
        public static Result asked(String raw, String variant, String besides) {
            return new Result(new Reading.Unreadable(raw), Optional.of(Problem.F_NOT_A_NUMBER), variant, besides);
        }
    }

    /**
     * Reads a cell.
     *
     * @param cell empty for a cell that holds nothing
     * @param yuan whether the table says that money is in 元 where the form wants 万元
     */
    public static Result read(Optional<RawCell> cell, NumberKind kind, boolean yuan) {
        if (cell.isEmpty()) {
            return Result.fine(new Reading.Blank(""));
        }
        RawCell there = cell.get();
        if (there.details() == CellDetails.NONE) {
            return value(there, kind, yuan);
        }
        if (there.details().struckOut()) {
            return Result.asked(there.text(), "struck", "");
        }
        if (there.details().stored().isPresent()) {
            String stored = there.details().stored().get();
            return Result.asked(
                    there.text(), there.kind() == RawCell.Kind.FORMULA ? "formula-stored" : "stored", stored);
        }
        if (there.kind() == RawCell.Kind.NUMBER && there.details().shown().isPresent()) {
            return without(
                    there.details().leftOut(),
                    ShownNumber.read(there, there.details().shown().get(), kind, yuan));
        }
        return without(there.details().leftOut(), value(there, kind, yuan));
    }

    /** The result with a word about the pieces of text that were left out, when there is nothing else to say. */
    private static Result without(List<TextRun> leftOut, Result result) {
        if (leftOut.isEmpty()
                || result.problem().isPresent()
                || result.reading().amount().isEmpty()) {
            return result;
        }
        String variant = switch (leftOut.get(0).look()) {
            case RAISED -> "raised";
            case STRUCK -> "struck-part";
            case DELETED -> "deleted-part";
            default -> "hidden-part";
        };
        String pieces = leftOut.stream().map(run -> run.text().strip()).collect(Collectors.joining("、"));
        return new Result(result.reading(), Optional.of(Problem.F_NOT_A_NUMBER), variant, pieces);
    }

    /** Reads what is the cell's value. */
    static Result value(RawCell cell, NumberKind kind, boolean yuan) {
        String raw = cell.text();
        boolean value = cell.kind() == RawCell.Kind.NUMBER || cell.kind() == RawCell.Kind.TEXT;
        if (value && isPlain(raw) && !(yuan && kind == NumberKind.MONEY)) {
            return Result.fine(new Reading.Amount(BigDecimal.valueOf(Long.parseLong(raw)), raw));
        }
        String text = LabelText.compact(raw);
        if (text.isEmpty() || MISSING.contains(text.toLowerCase(Locale.ROOT))) {
            return Result.fine(new Reading.Blank(raw));
        }
        if (isNotApplicable(cell)) {
            return Result.fine(new Reading.NotApplicable(raw));
        }
        return switch (cell.kind()) {
            case FORMULA -> Result.asked(raw, "formula", "");
            case ERROR -> Result.asked(raw, "error", "");
            default -> text(raw, text, kind, yuan);
        };
    }

    private static Result text(String raw, String text, NumberKind kind, boolean yuan) {
        if (isRunTogether(raw)) {
            return Result.asked(raw, "unreadable", "");
        }
        Matcher kept = KEPT_AS_TEXT.matcher(text);
        String bare = kept.matches() ? kept.group(kept.group(1) == null ? 2 : 1) : text;
        return bare.isEmpty()
                ? Result.fine(new Reading.Blank(raw))
                : number(BRACKETED_UNIT.matcher(bare).replaceFirst("$1"), raw, kind, yuan);
    }

    /** True if the text is digits and nothing else, as nearly all figures are: no other notation applies to them. */
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

    /** True if the cell holds a sign for "does not apply". */
    public static boolean isNotApplicable(RawCell cell) {
        return NOT_APPLICABLE.contains(LabelText.compact(cell.text()).toLowerCase(Locale.ROOT));
    }

    private static boolean isRunTogether(String raw) {
        return RUN_TOGETHER.matcher(BRACKET.split(raw, 2)[0]).find();
    }

    private static Result number(String text, String raw, NumberKind kind, boolean yuan) {
        if (NOUGHTS.contains(text)) {
            return checked(BigDecimal.ZERO, raw, kind, Optional.of(Problem.F_NOT_A_NUMBER), "");
        }
        if (NUMBER.matcher(text).matches()) {
            BigDecimal value = new BigDecimal(text.replace(",", ""));
            return yuan && kind == NumberKind.MONEY
                    ? checked(value.divide(YUAN_IN_WAN), raw, kind, Optional.of(Problem.F_UNIT), "")
                    : checked(value, raw, kind, Optional.empty(), "");
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            // a spreadsheet program wrote what it showed: the other digits are lost
            return Result.asked(raw, "scientific", "");
        }
        Matcher remarked = WITH_REMARK.matcher(text);
        return remarked.matches() ? withRemark(remarked, raw, kind, yuan) : Result.asked(raw, "unreadable", "");
    }

    private static Result withRemark(Matcher remarked, String raw, NumberKind kind, boolean yuan) {
        BigDecimal value = new BigDecimal(remarked.group(2).replace(",", ""));
        String unit = remarked.group(3) == null ? "" : remarked.group(3);
        String currency = remarked.group(1);
        String remark = remarked.group(4) == null ? "" : remarked.group(4);
        if (UNCERTAIN.matcher(remark).find()) {
            return Result.asked(raw, "unreadable", "");
        }
        if (currency.contains("$") || !currency.isEmpty() && unit.isEmpty() && !yuan && isSmall(value)) {
            return Result.asked(raw, "unreadable", "");
        }
        if (unit.isEmpty() && kind == NumberKind.MONEY && (yuan || !currency.isEmpty())) {
            unit = "元";
        }
        boolean money = !currency.isEmpty() || MONEY_UNITS.contains(unit);
        if (money != (kind == NumberKind.MONEY) && !(unit.isEmpty() && currency.isEmpty())) {
            return Result.asked(raw, "unreadable", "");
        }
        if (money) {
            BigDecimal wan = unit.startsWith("万") ? value : value.divide(YUAN_IN_WAN);
            return checked(wan, raw, kind, Optional.of(Problem.F_UNIT), "");
        }
        return checked(value, raw, kind, Optional.of(Problem.F_NOT_A_NUMBER), "");
    }

    private static boolean isSmall(BigDecimal value) {
        return value.signum() != 0 && value.abs().compareTo(CLEARLY_YUAN) < 0;
    }

    /** The amount, with what is wrong with it as the form's kind of number. */
    static Result checked(BigDecimal value, String raw, NumberKind kind, Optional<Problem> problem, String variant) {
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.precision() - shortest.scale() > MOST_DIGITS || shortest.scale() > MOST_DIGITS) {
            return Result.asked(raw, "too-long", "");
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
