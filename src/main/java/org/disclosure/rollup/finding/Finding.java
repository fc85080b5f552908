package org.disclosure.rollup.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;

/**
 * Something wrong or doubtful in what a bureau sent, in words a clerk can act on. Never a fault of this program: that is
 * an exception.
 *
 * @param code the public code of the check
 * @param variant which of the code's messages is meant; empty for its only one
 * @param arguments what the message fills in: labels, addresses and numbers, the same in every language
 * @param outcome whether the check is broken or could not be decided
 * @param cell the cell the finding is filed under; empty when it is about no single cell
 * @param sheet the sheet, empty when there is none
 * @param address the address on the sheet as Excel shows it, empty when there is none
 * @param observed what was found, empty when there is no single value
 * @param expected what would be right, empty when it is not known
 * @param difference observed less expected, empty when there is none
 * @param suggestion for machines: {@code cell=value}, several cells joined by {@code ;}, alternatives by {@code |}
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
        String suggestion) {

    /** What a check found. */
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
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_ARGUMENT ? text.substring(0, LONGEST_ARGUMENT) + "…" : text;
    }

    /** A finding of this problem with the problem's own severity. */
    public static Finding of(Problem problem, String... arguments) {
        return of(problem.code(), problem.severity(), arguments);
    }

    public static Finding of(String code, Severity severity, String... arguments) {
        return new Finding(
                code, severity, "", List.of(arguments), Outcome.BROKEN, Optional.empty(), "", "", "", "", "", "");
    }

    public Finding as(String newVariant) {
        return new Finding(
                code,
                severity,
                newVariant,
                arguments,
                outcome,
                cell,
                sheet,
                address,
                observed,
                expected,
                difference,
                suggestion);
    }

    public Finding weighing(Severity newSeverity) {
        return new Finding(
                code,
                newSeverity,
                variant,
                arguments,
                outcome,
                cell,
                sheet,
                address,
                observed,
                expected,
                difference,
                suggestion);
    }

    public Finding undecided() {
        return new Finding(
                code,
                severity,
                "undecided",
                arguments,
                Outcome.UNDECIDED,
                cell,
                sheet,
                address,
                observed,
                expected,
                difference,
                suggestion);
    }

    public Finding about(CellCode newCell) {
        return new Finding(
                code,
                severity,
                variant,
                arguments,
                outcome,
                Optional.of(newCell),
                sheet,
                address,
                observed,
                expected,
                difference,
                suggestion);
    }

    public Finding at(String newSheet, String newAddress) {
        return new Finding(
                code,
                severity,
                variant,
                arguments,
                outcome,
                cell,
                newSheet,
                newAddress,
                observed,
                expected,
                difference,
                suggestion);
    }

    public Finding comparing(String newObserved, String newExpected, String newDifference) {
        return new Finding(
                code,
                severity,
                variant,
                arguments,
                outcome,
                cell,
                sheet,
                address,
                newObserved,
                newExpected,
                newDifference,
                suggestion);
    }

    public Finding suggesting(String newSuggestion) {
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
                newSuggestion);
    }

    /**
     * The finding of a check with what would clear it, added to what its message fills in.
     *
     * @param change the likeliest change: cells, addresses, numbers
     * @param checks how many checks it clears at once
     * @param changes how many different changes would do so
     */
    public Finding clearedBy(String change, int checks, int changes) {
        List<String> more = new ArrayList<>(arguments);
        more.addAll(List.of(change, Integer.toString(checks), Integer.toString(changes)));
        return new Finding(
                code,
                severity,
                variant,
                more,
                outcome,
                cell,
                sheet,
                address,
                observed,
                expected,
                difference,
                suggestion);
    }
}
