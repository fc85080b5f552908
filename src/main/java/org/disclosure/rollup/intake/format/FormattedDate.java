package org.disclosure.rollup.intake.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.disclosure.rollup.intake.format.FormatToken.Type;

/** The date or time that a section of a number format shows a number as. */
final class FormattedDate {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final int NOON = 12;

    /** The first number past Excel's last day, 9999-12-31. */
    private static final int END = 2_958_466;

    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final List<FormatToken> tokens;
    private final BigDecimal value;
    private final LocalDateTime time;
    private final boolean halves;

    private FormattedDate(List<FormatToken> tokens, BigDecimal value, LocalDateTime time) {
        this.tokens = tokens;
        this.value = value;
        this.time = time;
        this.halves = tokens.stream().anyMatch(token -> token.text().contains("/") && token.is(Type.DATE));
    }

    /** Text shown for the date; nothing for a number that is no date. */
    static Optional<String> of(List<FormatToken> tokens, BigDecimal value, boolean since1904) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(END)) >= 0) {
            return Optional.empty();
        }
        LocalDateTime time = DateUtil.getLocalDateTime(value.doubleValue(), since1904, true);
        return Optional.of(new FormattedDate(tokens, value, time).text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < tokens.size(); index++) {
            FormatToken token = tokens.get(index);
            switch (token.type()) {
                case DATE -> text.append(part(token.text(), index));
                case ELAPSED -> text.append(elapsed(token.text().charAt(0)));
                // the parts of a second, which dates are rounded to
                case DIGIT -> text.append('0');
                case WHOLE, CONDITION -> {
                    // not seen in a date
                }
                default -> text.append(token.text());
            }
        }
        return text.toString();
    }

    private String part(String letters, int index) {
        return switch (letters.charAt(0)) {
            case 'y', 'e' -> in(letters.length() > 2 || letters.charAt(0) == 'e' ? "uuuu" : "uu");
            case 'b' -> Integer.toString(time.getYear() + 543);
            case 'm' -> in(isMinute(index) ? "m".repeat(Math.min(letters.length(), 2)) : month(letters.length()));
            case 'd' -> in(letters.length() > 2 ? "E".repeat(letters.length()) : letters);
            case 'h' -> in((halves ? "h" : "H").repeat(Math.min(letters.length(), 2)));
            case 's' -> in("s".repeat(Math.min(letters.length(), 2)));
            case 'a' ->
                (letters.length() > 3 ? "星期" : "")
                        + WEEKDAYS.charAt(time.getDayOfWeek().ordinal());
            case 'A' -> time.getHour() < NOON ? "AM" : "PM";
            case '上' -> time.getHour() < NOON ? "上午" : "下午";
            default -> "";
        };
    }

    private static String month(int letters) {
        return "M".repeat(Math.min(letters, 5));
    }

    private String in(String pattern) {
        return time.format(DateTimeFormatter.ofPattern(pattern.substring(0, Math.min(pattern.length(), 5)), Locale.US));
    }

    /** {@code m} means minutes behind hours and before seconds. */
    private boolean isMinute(int index) {
        return isNeighbour(index, -1, 'h') || isNeighbour(index, 1, 's');
    }

    private boolean isNeighbour(int index, int step, char letter) {
        for (int at = index + step; at >= 0 && at < tokens.size(); at += step) {
            FormatToken token = tokens.get(at);
            boolean half = token.text().contains("/");
            if ((token.is(Type.DATE) || token.is(Type.ELAPSED)) && !half) {
                return Character.toLowerCase(token.text().charAt(0)) == letter;
            }
        }
        return false;
    }

    private String elapsed(char letter) {
        BigDecimal hours = value.multiply(HOURS);
        BigDecimal units = switch (Character.toLowerCase(letter)) {
            case 'h' -> hours;
            case 'm' -> hours.multiply(SIXTY);
            default -> hours.multiply(SIXTY).multiply(SIXTY);
        };
        return units.setScale(0, RoundingMode.DOWN).toPlainString();
    }
}
