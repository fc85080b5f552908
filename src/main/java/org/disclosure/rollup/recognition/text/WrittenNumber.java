package org.disclosure.rollup.recognition.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.submission.Reading;

/** Reads a number written as text: digits, with a sign of currency, a unit or a remark, or a word for zero. */
final class WrittenNumber {

    /** Words for zero; a letter O or a circle is none. */
    private static final Set<String> NOUGHTS = Set.of("零", "〇");

    /** Notations that keep a program from changing a number in a text table: {@code ="12"}, {@code '12}. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"|['`‘’](.+)");

    private static final String DIGITS = "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|[+-]?\\.\\d+";
    private static final Pattern NUMBER = Pattern.compile(DIGITS);
    private static final Pattern SCIENTIFIC = Pattern.compile("(?:" + DIGITS + ")[eE][+-]?\\d{1,3}");

    /** One pair of brackets after the other: between two pairs may be another number. */
    private static final String REMARKS =
            "(?:\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\)|\\[[^\\[\\]]*\\])+|[*※†]+";

    private static final Pattern WITH_REMARK = Pattern.compile("((?:人民币|[Rr][Mm][Bb]|[Cc][Nn][Yy]|[¥$])*:?)(" + DIGITS
            + ")(件|条|宗|份|起|个|次|人次|件次|项|例|封|万元|元|圆|万)?(?:人民币)?整?(" + REMARKS + ")?");

    /** Remarks that a number is uncertain: {@code 12（约）}. */
    private static final Pattern UNCERTAIN = Pattern.compile("约|估|预计|左右|以上|以下|不详|待|暂|核实|\\?");

    /** Remarks that give a number for the whole: {@code 89（98）}, {@code 89（应为98件）}. */
    private static final Pattern WHOLE = Pattern.compile("(?<![^)])\\(共?(" + DIGITS
            + ")[件条宗份起个次项]?\\)|(?:应为|应是|更正为|改为|改成|实为|调整为|\\(实际[^()\\d]{0,4})(" + DIGITS + ")");

    private static final Set<String> MONEY_UNITS = Set.of("元", "圆", "万元", "万");

    /** An amount of this many 元 or more with a sign of currency is in 元; less may as well be meant in 万元. */
    private static final BigDecimal CLEARLY_YUAN = BigDecimal.valueOf(1000);

    /** {@code 251000（元）}: a unit in brackets is a unit, not a remark. */
    private static final Pattern BRACKETED_UNIT = Pattern.compile("\\((万?元)\\)");

    /** Two numbers in one cell and footnote marks, which folding would run together: {@code 3 4}, {@code 22①}. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("\\p{Nd}[\\s\\p{Z}]+\\p{Nd}|\\p{No}");

    private static final Pattern BRACKET = Pattern.compile("[(（]");

    private static final BigDecimal YUAN_IN_WAN = BigDecimal.valueOf(10_000);

    private WrittenNumber() {}

    /**
     * Reads the text of a cell.
     *
     * @param raw as it is in the file
     * @param text the same in narrow letters, without spaces
     * @param yuan whether the table says that money is in 元 where the form wants 万元
     */
    static NumberReader.Result read(String raw, String text, NumberKind kind, boolean yuan) {
        if (isRunTogether(raw)) {
            return NumberReader.Result.asked(raw, "unreadable", "");
        }
        Matcher kept = KEPT_AS_TEXT.matcher(text);
        String bare = kept.matches() ? kept.group(kept.group(1) == null ? 2 : 1) : text;
        return bare.isEmpty()
                ? NumberReader.Result.fine(new Reading.Blank(raw))
                : number(BRACKETED_UNIT.matcher(bare).replaceFirst("$1"), raw, kind, yuan);
    }

    private static boolean isRunTogether(String raw) {
        return RUN_TOGETHER.matcher(BRACKET.split(raw, 2)[0]).find();
    }

    private static NumberReader.Result number(String text, String raw, NumberKind kind, boolean yuan) {
        if (NOUGHTS.contains(text)) {
            return NumberReader.checked(BigDecimal.ZERO, raw, kind, Optional.of(Problem.F_NOT_A_NUMBER), "");
        }
        if (NUMBER.matcher(text).matches()) {
            BigDecimal value = new BigDecimal(text.replace(",", ""));
            return yuan && kind == NumberKind.MONEY
                    ? NumberReader.checked(value.divide(YUAN_IN_WAN), raw, kind, Optional.of(Problem.F_UNIT), "")
                    : NumberReader.checked(value, raw, kind, Optional.empty(), "");
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            // a spreadsheet program wrote what it showed: the other digits are lost
            return NumberReader.Result.asked(raw, "scientific", "");
        }
        Matcher remarked = WITH_REMARK.matcher(text);
        return remarked.matches()
                ? withRemark(remarked, raw, kind, yuan)
                : NumberReader.Result.asked(raw, "unreadable", "");
    }

    private static NumberReader.Result withRemark(Matcher remarked, String raw, NumberKind kind, boolean yuan) {
        BigDecimal value = new BigDecimal(remarked.group(2).replace(",", ""));
        String unit = remarked.group(3) == null ? "" : remarked.group(3);
        String currency = remarked.group(1);
        String remark = remarked.group(4) == null ? "" : remarked.group(4);
        if (UNCERTAIN.matcher(remark).find() || givesAnother(remark, value)) {
            return NumberReader.Result.asked(raw, "unreadable", "");
        }
        if (currency.contains("$") || !currency.isEmpty() && unit.isEmpty() && !yuan && isSmall(value)) {
            return NumberReader.Result.asked(raw, "unreadable", "");
        }
        if (unit.isEmpty() && kind == NumberKind.MONEY && (yuan || !currency.isEmpty())) {
            unit = "元";
        }
        boolean money = !currency.isEmpty() || MONEY_UNITS.contains(unit);
        if (money != (kind == NumberKind.MONEY) && !(unit.isEmpty() && currency.isEmpty())) {
            return NumberReader.Result.asked(raw, "unreadable", "");
        }
        if (money) {
            BigDecimal wan = unit.startsWith("万") ? value : value.divide(YUAN_IN_WAN);
            return NumberReader.checked(wan, raw, kind, Optional.of(Problem.F_UNIT), "");
        }
        return NumberReader.checked(value, raw, kind, Optional.of(Problem.F_NOT_A_NUMBER), "");
    }

    private static boolean givesAnother(String remark, BigDecimal value) {
        Matcher whole = WHOLE.matcher(remark);
        while (whole.find()) {
            String number = whole.group(1) == null ? whole.group(2) : whole.group(1);
            if (new BigDecimal(number.replace(",", "")).compareTo(value) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(BigDecimal value) {
        return value.signum() != 0 && value.abs().compareTo(CLEARLY_YUAN) < 0;
    }
}
