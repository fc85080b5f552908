package org.disclosure.rollup.check;

import java.math.BigDecimal;

/** How likely it is that a number was written for another one: slips of the hand come before arbitrary values. */
final class Plausibility {

    /** A blank that was to be filled in, digits that changed places, one digit too many or too few, a sign. */
    static final int SLIP = 1;

    /** A total that was not added up again, a single wrong digit. */
    private static final int LIKELY = 2;

    private static final int ARBITRARY = 4;

    private Plausibility() {}

    static int cost(Suggestion.Change change) {
        if (change.now().isEmpty()) {
            return SLIP;
        }
        int slip = slip(change.now().get(), change.then());
        return change.total() ? Math.min(slip, LIKELY) : slip;
    }

    private static int slip(BigDecimal now, BigDecimal then) {
        String written = now.abs().toPlainString();
        String meant = then.abs().toPlainString();
        if (written.equals(meant) || isOneDigitMore(written, meant) || isOneDigitMore(meant, written)) {
            return SLIP;
        }
        if (written.length() != meant.length()) {
            return ARBITRARY;
        }
        int first = 0;
        while (written.charAt(first) == meant.charAt(first)) {
            first++;
        }
        int last = written.length() - 1;
        while (written.charAt(last) == meant.charAt(last)) {
            last--;
        }
        boolean changedPlaces = last == first + 1
                && written.charAt(first) == meant.charAt(last)
                && written.charAt(last) == meant.charAt(first);
        if (changedPlaces) {
            return SLIP;
        }
        return first == last && written.length() > 1 ? LIKELY : ARBITRARY;
    }

    /** {@code 317} for {@code 31}; a number that merely has one digit is no slip of another. */
    private static boolean isOneDigitMore(String longer, String shorter) {
        if (longer.length() != shorter.length() + 1 || shorter.equals("0")) {
            return false;
        }
        for (int left = 0; left < longer.length(); left++) {
            if ((longer.substring(0, left) + longer.substring(left + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }
}
