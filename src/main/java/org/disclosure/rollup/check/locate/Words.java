package org.disclosure.rollup.check.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Phrase;
import org.disclosure.rollup.submission.Entry;

/** Puts suggestions into words for a clerk. */
final class Words {

    private final TextFigures textFigures;

    Words(TextFigures textFigures) {
        this.textFigures = textFigures;
    }

    /**
     * {@code 自然人·本机关不掌握相关政府信息（D16） 很可能应为 31（现填 317，多打一位），改后 2 项勾稽全部平衡}, or all that fit.
     *
     * @param shown the suggestions, the likeliest first
     * @param all how many there are
     * @param relations how many checks each of them clears
     * @param decided whether the first is likelier than all others
     */
    List<Phrase> of(List<Suggestion> shown, int all, int relations, boolean decided) {
        if (all == 1) {
            return List.of(Phrase.of("check.clears", suggestion(shown.get(0), "check.clears.likely"), relations));
        }
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(Phrase.of(decided ? "check.clears.ranked" : "check.clears.several", all, relations));
        for (Suggestion suggestion : shown) {
            phrases.add(Phrase.of(
                    "check.clears.alternative", phrases.size(), suggestion(suggestion, "check.clears.change")));
        }
        if (all > shown.size()) {
            phrases.add(Phrase.of("check.clears.more", all - shown.size()));
        }
        return phrases;
    }

    private Phrase suggestion(Suggestion suggestion, String key) {
        return suggestion.lapses().stream()
                .flatMap(typingError -> typingError.slip().isShift()
                        ? Stream.of(shift(typingError))
                        : typingError.changes().stream().map(change -> change(change, typingError.slip(), key)))
                .reduce((one, other) -> Phrase.of("check.clears.and", one, other))
                .orElseThrow();
    }

    private Phrase change(Change change, TypingErrorKind typingErrorKind, String key) {
        List<Phrase> notes = new ArrayList<>();
        if (typingErrorKind != TypingErrorKind.ARBITRARY) {
            notes.add(Phrase.of("check.slip." + typingErrorKind.name()));
        }
        if (change.agrees(textFigures)) {
            notes.add(Phrase.of("check.clears.stated"));
        }
        if (change.contradicts(textFigures)) {
            notes.add(Phrase.of("check.clears.unlike"));
        }
        return Phrase.of(
                key,
                cell(change),
                change.then().toPlainString(),
                now(change),
                notes.stream()
                        .map(note -> Phrase.of("check.clears.note", note).toString())
                        .collect(Collectors.joining()));
    }

    private static Phrase shift(TypingError typingError) {
        Change first = typingError.changes().get(0);
        boolean row = typingError.slip() == TypingErrorKind.SHIFTED_RIGHT
                || typingError.slip() == TypingErrorKind.SHIFTED_LEFT;
        return Phrase.of(
                "check.slip." + typingError.slip().name(),
                row ? first.cell().row().name() : first.cell().column().label().plain(),
                cell(first),
                typingError
                        .overwritten()
                        .map(change -> Phrase.of(
                                "check.clears.overwritten",
                                cell(change),
                                change.then().toPlainString()))
                        .map(Phrase::toString)
                        .orElse(""));
    }

    /** {@code 自然人·属于国家秘密（D8）}. */
    private static String cell(Change change) {
        String address = change.entry().map(Entry::address).orElse("");
        return change.cell().name() + (address.isEmpty() ? "" : "（" + address + "）");
    }

    private static Object now(Change change) {
        return change.now()
                .<Object>map(BigDecimal::toPlainString)
                .orElseGet(() -> Phrase.of("state." + change.state().name()));
    }
}
