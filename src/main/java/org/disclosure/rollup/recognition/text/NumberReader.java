package org.disclosure.rollup.recognition.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /** Words that programs write into a text for a missing value. */
    private static final Set<String> MISSING = Set.of("nan", "none", "nat", "<na>", "null");

    /** A figure has at most 15 digits, what a spreadsheet keeps; more is another kind of number. */
    private static final int MOST_DIGITS = 15;

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
        if (there.kind() == RawCell.Kind.TEXT && there.details().isUnseen()) {
            return Result.asked(there.text(), "unseen", "");
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
            case UNSEEN -> "unseen-part";
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
            default -> WrittenNumber.read(raw, text, kind, yuan);
        };
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
