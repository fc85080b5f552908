package org.disclosure.rollup.intake.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.disclosure.rollup.intake.format.FormatToken.Type;

/**
 * The digits that a section of a number format shows of a number without its sign: scaled, rounded, and laid out over the
 * section's places with whatever stands between them.
 */
final class FormattedDigits {

    private static final int THOUSAND = 3;

    private final List<FormatToken> tokens;

    /** The last place before the point, as a position in the tokens; negative for none. */
    private final int lastWhole;

    private final int places;
    private final int decimals;
    private final boolean grouped;
    private final int power;

    FormattedDigits(List<FormatToken> tokens) {
        this.tokens = tokens;
        int exponent = end(Type.EXPONENT, tokens.size());
        int point = end(Type.POINT, exponent);
        this.places = digits(0, point);
        this.decimals = digits(point, exponent);
        this.lastWhole = last(point);
        this.grouped = commas(0, lastWhole) > 0;
        int scaling = places + decimals == 0 ? 0 : commas(Math.max(lastWhole, 0), exponent);
        this.power = 2 * count(Type.PERCENT, 0, tokens.size()) - THOUSAND * scaling;
    }

    private int end(Type type, int otherwise) {
        for (int index = 0; index < otherwise; index++) {
            if (tokens.get(index).is(type)) {
                return index;
            }
        }
        return otherwise;
    }

    private int last(int end) {
        int last = end - 1;
        while (last >= 0 && !tokens.get(last).is(Type.DIGIT)) {
            last--;
        }
        return last;
    }

    private int digits(int from, int end) {
        return count(Type.DIGIT, from, end);
    }

    private int commas(int from, int end) {
        return count(Type.COMMA, from, end);
    }

    private int count(Type type, int from, int end) {
        int count = 0;
        for (int index = from; index < end; index++) {
            count += tokens.get(index).is(type) ? 1 : 0;
        }
        return count;
    }

    /** True if the digits are those of the number, rounded, with nothing between them, around them or changed. */
    boolean isPlain() {
        boolean sure = tokens.stream().anyMatch(token -> token.text().equals("0"));
        return sure
                && power == 0
                && tokens.stream()
                        .allMatch(token -> token.is(Type.DIGIT)
                                || token.is(Type.POINT)
                                || token.is(Type.COMMA)
                                || token.is(Type.LITERAL) && token.text().isBlank());
    }

    String of(BigDecimal number) {
        BigDecimal scaled = number.movePointRight(power);
        int exponent = end(Type.EXPONENT, tokens.size());
        if (exponent == tokens.size()) {
            return laidOut(scaled, exponent);
        }
        int tens = tens(scaled);
        // 9.99 rounds to 10.0, which is 1.0 of the next power
        if (tens(scaled.movePointLeft(tens).setScale(decimals, RoundingMode.HALF_UP)) >= Math.max(places, 1)) {
            tens += Math.max(places, 1);
        }
        String sign = tens < 0 ? "-" : tokens.get(exponent).text().substring(1).replace("-", "");
        FormattedDigits power = new FormattedDigits(tokens.subList(exponent + 1, tokens.size()));
        return laidOut(scaled.movePointLeft(tens), exponent)
                + "E"
                + sign
                + power.laidOut(BigDecimal.valueOf(Math.abs(tens)), power.tokens.size());
    }

    /** The power of ten that leaves as many digits before the point as there are places. */
    private int tens(BigDecimal number) {
        int step = Math.max(places, 1);
        int exponent = number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
        return Math.floorDiv(exponent, step) * step;
    }

    private String laidOut(BigDecimal number, int end) {
        String digits =
                number.setScale(decimals, RoundingMode.HALF_UP).unscaledValue().toString();
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        String whole = padded.substring(0, padded.length() - decimals);
        String fraction = padded.substring(padded.length() - decimals);
        return laidOut(whole.equals("0") ? "" : whole, fraction, number, end);
    }

    private String laidOut(String whole, String fraction, BigDecimal number, int end) {
        StringBuilder text = new StringBuilder();
        int place = 0;
        boolean pointed = false;
        for (FormatToken token : tokens.subList(0, end)) {
            switch (token.type()) {
                case DIGIT -> {
                    if (place < places) {
                        whole(text, whole, place, token.text());
                    } else {
                        fraction(text, fraction, place - places, token.text());
                    }
                    place++;
                }
                case COMMA -> text.append(places + decimals == 0 ? "," : "");
                case WHOLE -> text.append(number.stripTrailingZeros().toPlainString());
                case CONDITION -> {
                    // chooses the section
                }
                case POINT -> {
                    // all digits before the point are out, though no place was there for them
                    text.append(!pointed && places == 0 && decimals > 0 ? whole : "")
                            .append('.');
                    pointed = true;
                }
                default -> text.append(token.text());
            }
        }
        return text.toString();
    }

    /** The digit at this place; all that have no place of their own are at the first. */
    private void whole(StringBuilder text, String digits, int place, String kind) {
        int behind = places - 1 - place;
        int last = digits.length() - 1 - behind;
        if (last < 0) {
            text.append(filler(kind));
            group(text, behind, kind.equals("0"));
            return;
        }
        for (int index = place == 0 ? 0 : last; index <= last; index++) {
            text.append(digits.charAt(index));
            group(text, digits.length() - 1 - index, true);
        }
    }

    private void group(StringBuilder text, int behind, boolean digit) {
        if (grouped && digit && behind > 0 && behind % THOUSAND == 0) {
            text.append(',');
        }
    }

    private static void fraction(StringBuilder text, String digits, int place, String kind) {
        boolean noughts = digits.substring(place).chars().allMatch(digit -> digit == '0');
        text.append(noughts ? filler(kind) : digits.substring(place, place + 1));
    }

    /** Filler where the number has no digit. */
    private static String filler(String kind) {
        return switch (kind) {
            case "0" -> "0";
            case "?" -> " ";
            default -> "";
        };
    }
}
