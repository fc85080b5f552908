package org.disclosure.rollup.check.text.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact number with its unit in canonical text.
 *
 * @param start where its mark begins
 * @param end behind its mark
 */
public record Quantity(BigDecimal number, String unit, int start, int end) {

    /** Any of them, its number and unit as groups. */
    static final String ANY = "<(\\d+(?:\\.\\d+)?)([^\\d<>?]{1,2})>";

    private static final Pattern MARK = Pattern.compile(ANY);

    public static List<Quantity> in(String text) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            quantities.add(of(matcher));
        }
        return quantities;
    }

    /**
     * The one whose mark begins here.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Quantity at(String text, int start) {
        Matcher matcher = MARK.matcher(text).region(start, text.length());
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("No number at " + start + " of " + text);
        }
        return of(matcher);
    }

    private static Quantity of(Matcher matcher) {
        return new Quantity(new BigDecimal(matcher.group(1)), matcher.group(2), matcher.start(), matcher.end());
    }
}
