package org.disclosure.rollup.check.locate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes that would clear broken relations at once, as typing errors. They are only suggested, never made. */
record Suggestion(List<TypingError> lapses) {

    Suggestion {
        lapses = List.copyOf(lapses);
    }

    /** The likeliest first: what the report's text says decides, then how a hand slips. */
    static Comparator<Suggestion> byLikelihood(TextFigures textFigures) {
        return Comparator.comparing((Suggestion suggestion) -> suggestion.contradicts(textFigures))
                .thenComparing(suggestion -> -suggestion.agreements(textFigures))
                .thenComparing(suggestion -> TypingError.cost(suggestion.lapses));
    }

    /** Between equally likely ones: fewer cells first, then those that add totals up again. */
    static Comparator<Suggestion> bySize() {
        return Comparator.comparing(
                        (Suggestion suggestion) -> suggestion.changes().count())
                .thenComparing(suggestion ->
                        -suggestion.changes().filter(Change::total).count());
    }

    Stream<Change> changes() {
        return lapses.stream().flatMap(typingError -> typingError.changes().stream());
    }

    /** True if a cell that holds the value stated in the text would change. */
    private boolean contradicts(TextFigures textFigures) {
        return changes().anyMatch(change -> change.contradicts(textFigures));
    }

    long agreements(TextFigures textFigures) {
        return changes().filter(change -> change.agrees(textFigures)).count();
    }

    /** True if a single typing error explains all changes. */
    boolean isSlip() {
        return TypingError.cost(lapses) == 1;
    }

    boolean changesAs(Suggestion other) {
        return changes().collect(Collectors.toSet()).equals(other.changes().collect(Collectors.toSet()));
    }

    /** {@code cell=value}, several cells joined by {@code ;}. */
    String machine() {
        return changes()
                .map(change -> change.cell().code() + "=" + change.then().toPlainString())
                .collect(Collectors.joining(";"));
    }
}
