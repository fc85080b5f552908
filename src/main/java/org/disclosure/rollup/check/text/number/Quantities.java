package org.disclosure.rollup.check.text.number;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes every number with a unit in one way: {@code <12件>}, {@code <2400元>}, {@code <8.5%>}. A number that is not exact
 * or that may be misread becomes {@code <?>}. Numbers without a unit (dates, clauses of a law, telephone numbers) stay.
 */
public final class Quantities {

    private static final String UNITS = "件次|人次|次|件|宗|条|起|个|份|例|封|项|人|篇|元|%";

    private static final String HAN = "[零〇一二三四五六七八九十百千万两几数]{1,12}";

    private static final Pattern WRITTEN = Pattern.compile("百分之(?:(?<percent>\\d+(?:\\.\\d+)?)|(?<hanpercent>" + HAN
            + "))|"
            + "(?:(?<digits>\\d{1,3}(?:，\\d{3}){1,4}(?!\\d)|\\d+(?:\\.\\d+)?)(?<times>[百千万亿]{0,3})|(?<han>" + HAN
            + "))(?<more>[余多几来]?)(?<unit>" + UNITS + ")");

    private static final Pattern DOUBT_BEFORE =
            Pattern.compile("(?:近|约|超过|超|逾|不足|不到|至少|多达|第|[A-Za-z_.\\-/%#\\d]|[\\d一二三四五六七八九十][、至到和])$");

    private static final Pattern DOUBT_BEHIND = Pattern.compile("^(?:以上|以下|以内|左右|上下|之多|百分点|多|余|/)");

    /** Longer numbers are none of a report. */
    private static final int MOST_DIGITS = 12;

    /** Below 万, so that 1.2345万件 is exact and 1.2万件 is not. */
    private static final int EXACT_DECIMALS = 4;

    private static final String DOUBTFUL = "<?>";

    private Quantities() {}

    public static Canonical mark(Canonical sentence) {
        return sentence.replace(WRITTEN, match -> counted(match, sentence.text()));
    }

    private static String counted(Matcher match, String text) {
        if (match.group("unit") == null) {
            return marked(match, text, number(match.group("percent"), match.group("hanpercent")), "%");
        }
        String unit = match.group("unit");
        Optional<BigDecimal> value =
                match.group("more").isEmpty() ? number(match.group("digits"), match.group("han")) : Optional.empty();
        return marked(
                match,
                text,
                switch (unit) {
                    case "元" -> value.flatMap(number -> times(number, match.group("times")));
                    case "%" -> value.filter(number -> noTimes(match));
                    default -> value.flatMap(number -> whole(number, match));
                },
                unit);
    }

    private static String marked(Matcher match, String text, Optional<BigDecimal> value, String unit) {
        boolean certain = !DOUBT_BEFORE
                        .matcher(text.substring(Math.max(0, match.start() - 2), match.start()))
                        .find()
                && !DOUBT_BEHIND
                        .matcher(text.substring(match.end(), Math.min(text.length(), match.end() + 3)))
                        .find();
        return value.filter(number -> certain)
                .map(number -> "<" + number.toPlainString() + unit + ">")
                .orElse(DOUBTFUL);
    }

    private static Optional<BigDecimal> number(String digits, String han) {
        if (digits == null) {
            return Numerals.parse(han);
        }
        boolean padded = digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.';
        return padded || digits.length() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new BigDecimal(digits.replace("，", "")));
    }

    private static boolean noTimes(Matcher match) {
        return match.group("times") == null || match.group("times").isEmpty();
    }

    /** A count is a whole number; in 万 only when all its digits are given, or else it is a round one. */
    private static Optional<BigDecimal> whole(BigDecimal number, Matcher match) {
        if (noTimes(match)) {
            return Optional.of(number).filter(count -> count.scale() == 0);
        }
        return Optional.of(number)
                .filter(count -> count.scale() == EXACT_DECIMALS)
                .flatMap(count -> times(count, match.group("times")))
                .map(count -> count.setScale(0));
    }

    private static Optional<BigDecimal> times(BigDecimal number, String times) {
        if (times == null || times.isEmpty()) {
            return Optional.of(number);
        }
        return switch (times) {
            case "万" -> Optional.of(plain(number.movePointRight(4)));
            case "亿" -> Optional.of(plain(number.movePointRight(8)));
            default -> Optional.empty();
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
