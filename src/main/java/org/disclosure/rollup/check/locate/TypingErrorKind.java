package org.disclosure.rollup.check.locate;

import java.math.BigDecimal;
import org.disclosure.rollup.submission.Reading;

/** Kind of typing error behind a wrong number. The words for it are the texts {@code check.slip.*}. */
public enum TypingErrorKind {
    /** The cell was left blank. */
    LEFT_OUT(TypingErrorKind.OF_THE_HAND),
    /** The cell holds what is no number. */
    NO_NUMBER(TypingErrorKind.OF_THE_HAND),
    DIGIT_MORE(TypingErrorKind.OF_THE_HAND),
    DIGIT_LESS(TypingErrorKind.OF_THE_HAND),
    /** Two neighbouring digits changed places. */
    DIGITS_SWAPPED(TypingErrorKind.OF_THE_HAND),
    SIGN(TypingErrorKind.OF_THE_HAND),
    /** Two figures of a row or column changed places. */
    SWAPPED(TypingErrorKind.OF_THE_HAND),
    /** A figure was written into the column beside its own, which was left blank or 0. */
    NEIGHBOUR_COLUMN(TypingErrorKind.OF_THE_HAND),
    NEIGHBOUR_ROW(TypingErrorKind.OF_THE_HAND),
    /** A figure was written somewhere else in its row or column. */
    ELSEWHERE(TypingErrorKind.OF_THE_HAND),
    /** From some cell on, the figures of a row are one column too far right. */
    SHIFTED_RIGHT(TypingErrorKind.OF_THE_HAND),
    SHIFTED_LEFT(TypingErrorKind.OF_THE_HAND),
    /** From some cell on, the figures of a column are one row too far down. */
    SHIFTED_DOWN(TypingErrorKind.OF_THE_HAND),
    SHIFTED_UP(TypingErrorKind.OF_THE_HAND),
    NOT_ADDED_UP(TypingErrorKind.LIKELY),
    WRONG_DIGIT(TypingErrorKind.LIKELY),
    /** No slip that has a name. */
    ARBITRARY(TypingErrorKind.FAR_FETCHED);

    private static final int OF_THE_HAND = 1;
    private static final int LIKELY = 2;
    private static final int FAR_FETCHED = 4;

    private final int cost;

    TypingErrorKind(int cost) {
        this.cost = cost;
    }

    /** Cost of the explanation: the smaller, the likelier. */
    int cost() {
        return cost;
    }

    /** True if many cells are wrong by it, which no remark on a single cell explains. */
    boolean isShift() {
        return switch (this) {
            case SHIFTED_RIGHT, SHIFTED_LEFT, SHIFTED_DOWN, SHIFTED_UP -> true;
            default -> false;
        };
    }

    /** Kind of typing error that explains a change of one number into another. */
    static TypingErrorKind of(Change change) {
        if (change.now().isEmpty()) {
            return change.state() == Reading.State.UNREADABLE ? NO_NUMBER : LEFT_OUT;
        }
        TypingErrorKind typingErrorKind = of(change.held(), change.then());
        return change.total() && typingErrorKind.cost() >= LIKELY ? NOT_ADDED_UP : typingErrorKind;
    }

    private static TypingErrorKind of(BigDecimal now, BigDecimal then) {
        String written = now.abs().toPlainString();
        String meant = then.abs().toPlainString();
        if (now.signum() < 0 && written.equals(meant)) {
            return SIGN;
        }
        if (isOneDigitMore(written, meant)) {
            return DIGIT_MORE;
        }
        if (isOneDigitMore(meant, written)) {
            return DIGIT_LESS;
        }
        return written.length() == meant.length() && written.length() > 1 ? ofDigits(written, meant) : ARBITRARY;
    }

    private static TypingErrorKind ofDigits(String written, String meant) {
        int first = 0;
        while (written.charAt(first) == meant.charAt(first)) {
            first++;
        }
        int last = written.length() - 1;
        while (written.charAt(last) == meant.charAt(last)) {
            last--;
        }
        if (first == last) {
            return WRONG_DIGIT;
        }
        boolean swapped = last == first + 1
                && written.charAt(first) == meant.charAt(last)
                && written.charAt(last) == meant.charAt(first);
        return swapped ? DIGITS_SWAPPED : ARBITRARY;
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
