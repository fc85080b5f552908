package org.disclosure.rollup.intake.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FractionFormat;
import org.disclosure.rollup.intake.format.FormatToken.Type;

/** One of the sections of a number format. */
final class FormatSection {

    /** The longest denominator that is looked for. */
    private static final int MOST_DIGITS = 3;

    private final List<FormatToken> tokens;
    private final FormattedDigits digits;
    private final boolean date;

    /** Position of the stroke of a fraction; negative for no fraction. */
    private final int stroke;

    private final String comparison;
    private final BigDecimal bound;

    FormatSection(List<FormatToken> tokens) {
        this.tokens = List.copyOf(tokens);
        this.digits = new FormattedDigits(this.tokens);
        this.date = tokens.stream().anyMatch(token -> token.is(Type.DATE) || token.is(Type.ELAPSED));
        this.stroke = date ? -1 : stroke(tokens);
        Optional<Matcher> condition = tokens.stream()
                .filter(token -> token.is(Type.CONDITION))
                .map(token -> FormatTokenizer.CONDITION.matcher(token.text()))
                .filter(Matcher::matches)
                .findFirst();
        this.comparison = condition.map(matcher -> matcher.group(1)).orElse("");
        this.bound = condition.map(matcher -> new BigDecimal(matcher.group(2))).orElse(BigDecimal.ZERO);
    }

    private static int stroke(List<FormatToken> tokens) {
        for (int at = 1; at < tokens.size() - 1; at++) {
            FormatToken after = tokens.get(at + 1);
            if (tokens.get(at).is(Type.SLASH)
                    && tokens.get(at - 1).is(Type.DIGIT)
                    && (after.is(Type.DIGIT) || isNumber(after))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isNumber(FormatToken token) {
        return token.is(Type.LITERAL) && token.text().chars().allMatch(Character::isDigit);
    }

    boolean hasCondition() {
        return !comparison.isEmpty();
    }

    /** True if its condition holds for the number. */
    boolean holdsFor(BigDecimal value) {
        int order = value.compareTo(bound);
        return switch (comparison) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }

    /** True if its condition holds for negative numbers only; the section then writes the sign. */
    boolean isForNegatives() {
        return switch (comparison) {
            case "<" -> bound.signum() <= 0;
            case "<=", "=" -> bound.signum() < 0;
            default -> false;
        };
    }

    /** True if it is for texts. */
    boolean isForText() {
        return tokens.stream().anyMatch(token -> token.text().equals("@") && token.is(Type.WHOLE));
    }

    /** True if it shows the digits of the number, rounded or grouped, and nothing else. */
    boolean isPlain() {
        boolean whole = tokens.size() == 1 && tokens.get(0).is(Type.WHOLE);
        return whole || !date && stroke < 0 && digits.isPlain();
    }

    /** Text shown for the number. */
    String shown(BigDecimal value, boolean signed, boolean since1904) {
        if (date) {
            return FormattedDate.of(tokens, value, since1904).orElse("");
        }
        BigDecimal size = value.abs();
        String text = stroke < 0 ? digits.of(size) : fraction(size);
        // a number that is rounded to nought has no sign
        boolean nought = stroke < 0 && text.chars().allMatch(character -> character < '1' || character > '9');
        return (signed && value.signum() < 0 && !(nought && text.indexOf('0') >= 0) ? "-" : "") + text;
    }

    /** Whole, numerator and denominator, with the format's text before and behind them. */
    private String fraction(BigDecimal size) {
        StringBuilder denominator = new StringBuilder();
        int end = stroke + 1;
        while (end < tokens.size() && (tokens.get(end).is(Type.DIGIT) || isNumber(tokens.get(end)))) {
            denominator.append(isFixed() ? tokens.get(end).text() : "#");
            end++;
        }
        denominator.setLength(Math.min(denominator.length(), MOST_DIGITS));
        int start = stroke - 1;
        while (start >= 0 && tokens.get(start).is(Type.DIGIT)) {
            start--;
        }
        boolean whole = tokens.subList(0, Math.max(start, 0)).stream().anyMatch(token -> token.is(Type.DIGIT));
        try {
            String fraction = new FractionFormat(whole ? "#" : "", "?/" + denominator).format(size.doubleValue());
            return literals(0, whole ? 0 : start + 1) + fraction + literals(end, tokens.size());
        } catch (RuntimeException e) {
            // too large for a fraction
            return "/";
        }
    }

    private String literals(int from, int end) {
        return tokens.subList(from, end).stream()
                .filter(token -> token.is(Type.LITERAL))
                .map(FormatToken::text)
                .collect(Collectors.joining());
    }

    /** True if the denominator is written in the format. */
    private boolean isFixed() {
        return isNumber(tokens.get(stroke + 1));
    }
}
