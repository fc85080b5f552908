package org.disclosure.rollup.finding.decision;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.submission.Reading;

/**
 * The value that a cell has instead of what its unit sent: a number, or blank.
 *
 * @param number empty for a blank
 */
public record AmendedValue(Optional<BigDecimal> number) {

    /** The word for a blank in files. */
    public static final String BLANK = "blank";

    private static final AmendedValue NONE = new AmendedValue(Optional.empty());
    private static final Set<String> BLANKS = Set.of(BLANK, "空", "空白");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    /** Reads a number, or a word for blank; empty for anything else. */
    public static Optional<AmendedValue> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (BLANKS.contains(plain)) {
            return Optional.of(NONE);
        }
        return NUMBER.matcher(plain).matches() ? Optional.of(of(new BigDecimal(plain))) : Optional.empty();
    }

    private static AmendedValue of(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return new AmendedValue(Optional.of(shortest.scale() < 0 ? shortest.setScale(0) : shortest));
    }

    /** Whether a cell of the form may hold it. */
    public boolean fits(NumberKind kind) {
        return number.isEmpty()
                || (kind.negativeAllowed() || number.get().signum() >= 0)
                        && (!kind.whole() || number.get().scale() == 0);
    }

    /** What stands in the cell then. */
    public Reading reading() {
        return number.<Reading>map(amount -> new Reading.Amount(amount, amount.toPlainString()))
                .orElseGet(() -> new Reading.Blank(""));
    }

    /** Whether a cell says just this. */
    public boolean isSaidBy(Reading reading) {
        return number.isPresent()
                ? reading.amount()
                        .filter(amount -> amount.compareTo(number.get()) == 0)
                        .isPresent()
                : reading.state() == Reading.State.BLANK;
    }

    /** As files have it: the number, or the word for blank. */
    @Override
    public String toString() {
        return number.map(BigDecimal::toPlainString).orElse(BLANK);
    }
}
