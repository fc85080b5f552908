package org.disclosure.rollup.finding;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.disclosure.rollup.form.CellCode;

/**
 * Something wrong or doubtful in what a bureau sent, in words a clerk can act on. Never a fault of this program: that is
 * an exception.
 *
 * @param code the public code of the check
 * @param variant which of the code's messages is meant; empty for its only one
 * @param arguments what the message fills in: labels, addresses and numbers, the same in every language; and what is said
 *     behind the message, as {@link Phrase}s
 * @param outcome whether the check is broken or could not be decided
 * @param cell the cell the finding is filed under; empty when it is about no single cell
 * @param sheet the sheet, empty when there is none
 * @param address the address on the sheet as Excel shows it, empty when there is none
 * @param observed what was found, empty when there is no single value
 * @param expected what would be right, empty when it is not known
 * @param difference observed less expected, empty when there is none
 * @param suggestion for machines: {@code cell=value}, several cells joined by {@code ;}, alternatives by {@code |}
 * @param names what tells it from others of the same check and unit, besides its cell; see {@link FindingFingerprint}
 * @param values what a decision on it holds for, besides what is compared
 * @param valuesLine the values as one line when they are a formula; empty when they are told one by one
 */
public record Finding(
        String code,
        Severity severity,
        String variant,
        List<String> arguments,
        Outcome outcome,
        Optional<CellCode> cell,
        String sheet,
        String address,
        String observed,
        String expected,
        String difference,
        String suggestion,
        List<String> names,
        List<String> values,
        String valuesLine) {

    /** Outcome of a check that did not pass. */
    public enum Outcome {
        /** It does not hold. */
        BROKEN,
        /** A blank or unreadable cell keeps it open; shown apart, never counted as passed. */
        UNDECIDED
    }

    /** A message stays readable, and a hostile file cannot blow it up. */
    private static final int LONGEST_ARGUMENT = 1000;

    public Finding {
        arguments = arguments.stream().map(Finding::shortened).toList();
        observed = shortened(observed);
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    static String shortened(String text) {
        return text.length() > LONGEST_ARGUMENT ? text.substring(0, LONGEST_ARGUMENT) + "…" : text;
    }

    /** A finding of this problem with the problem's own severity. */
    public static Finding of(Problem problem, String... arguments) {
        return of(problem.code(), problem.severity(), arguments);
    }

    public static Finding of(String code, Severity severity, String... arguments) {
        return new Finding(
                code,
                severity,
                "",
                List.of(arguments),
                Outcome.BROKEN,
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                "");
    }

    public Finding as(String newVariant) {
        return with(draft -> draft.variant = newVariant);
    }

    public Finding weighing(Severity newSeverity) {
        return with(draft -> draft.severity = newSeverity);
    }

    public Finding undecided() {
        return with(draft -> {
            draft.variant = "undecided";
            draft.outcome = Outcome.UNDECIDED;
        });
    }

    public Finding about(CellCode newCell) {
        return with(draft -> draft.cell = Optional.of(newCell));
    }

    public Finding at(String newSheet, String newAddress) {
        return with(draft -> {
            draft.sheet = newSheet;
            draft.address = newAddress;
        });
    }

    public Finding comparing(String newObserved, String newExpected, String newDifference) {
        return with(draft -> {
            draft.observed = newObserved;
            draft.expected = newExpected;
            draft.difference = newDifference;
        });
    }

    public Finding suggesting(String newSuggestion) {
        return with(draft -> draft.suggestion = newSuggestion);
    }

    /** Tells it from others of the same check and unit, in texts that stay the same whatever the message says. */
    public Finding named(String... newNames) {
        return with(draft -> draft.names = FindingFingerprint.keptTexts(code, newNames));
    }

    /**
     * Declares what a decision on it holds for: numbers, units, the bureau's own words, {@link
     * org.disclosure.rollup.form.KeptNames} of the form. Nothing that is worded by the program, no place in a file; an
     * empty text stands where the first release had a place.
     */
    public Finding given(String... newValues) {
        return with(draft -> draft.values = FindingFingerprint.keptTexts(code, newValues));
    }

    /** Declares the values, of which this one, a formula, says all. */
    public Finding givenFormula(String formula, String... newValues) {
        Finding declared = given(newValues);
        return declared.with(draft ->
                draft.valuesLine = FindingFingerprint.keptTexts(code, formula).get(0));
    }

    /** Says this too, behind the message. */
    public Finding remarking(List<Phrase> remarks) {
        return with(draft -> draft.arguments = Stream.concat(
                        arguments.stream(), remarks.stream().map(Phrase::text))
                .toList());
    }

    private Finding with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finding();
    }

    /** A finding in the making: its parts, of which some are about to change. */
    private static final class Draft {

        private final String code;
        private Severity severity;
        private String variant;
        private List<String> arguments;
        private Outcome outcome;
        private Optional<CellCode> cell;
        private String sheet;
        private String address;
        private String observed;
        private String expected;
        private String difference;
        private String suggestion;
        private List<String> names;
        private List<String> values;
        private String valuesLine;

        private Draft(Finding finding) {
            code = finding.code;
            severity = finding.severity;
            variant = finding.variant;
            arguments = finding.arguments;
            outcome = finding.outcome;
            cell = finding.cell;
            sheet = finding.sheet;
            address = finding.address;
            observed = finding.observed;
            expected = finding.expected;
            difference = finding.difference;
            suggestion = finding.suggestion;
            names = finding.names;
            values = finding.values;
            valuesLine = finding.valuesLine;
        }

        private Finding finding() {
            return new Finding(
                    code,
                    severity,
                    variant,
                    arguments,
                    outcome,
                    cell,
                    sheet,
                    address,
                    observed,
                    expected,
                    difference,
                    suggestion,
                    names,
                    values,
                    valuesLine);
        }
    }
}
