package org.disclosure.rollup.store.row;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.selection.SubmissionStatus;

/** The column {@code standing}: the text that the store holds for each {@link SubmissionStatus}, null for none. */
public final class StatusColumn {

    private StatusColumn() {}

    /** The text of a status. Stores of every release hold these texts, so that they stay when a status is renamed. */
    public static String text(SubmissionStatus status) {
        return switch (status) {
            case COUNTED -> "COUNTED";
            case COMPARED_ONLY -> "DISTRICT";
            case NOT_ADDED -> "NOT_ADDED";
            case PART -> "PART";
            case PART_WITH_TEXT -> "PART_TEXT";
            case SUPERSEDED -> "SUPERSEDED";
            case OTHER_YEAR -> "SET_ASIDE";
            case VOID -> "VOID";
            case CONTESTED -> "CONTESTED";
        };
    }

    /** The status of a text; empty for null, and for a text that no release wrote: that the row was changed is told by its seal. */
    public static Optional<SubmissionStatus> find(String text) {
        return Arrays.stream(SubmissionStatus.values())
                .filter(status -> text(status).equals(text))
                .findFirst();
    }

    /** The condition that a file of {@code received_file} counts. */
    public static String counted() {
        return counted("received_file");
    }

    /** The same of a table or view under this name. */
    public static String counted(String table) {
        return is(table, SubmissionStatus.COUNTED);
    }

    /** The condition that a file of {@code received_file} has this status. */
    public static String is(SubmissionStatus status) {
        return is("received_file", status);
    }

    /** The same of a table or view under this name. */
    public static String is(String table, SubmissionStatus status) {
        return table + ".standing = '" + text(status) + "'";
    }

    /** The condition that a file of {@code received_file} is the one that is taken of its unit's. */
    public static String selected() {
        return selected("received_file");
    }

    /** The same of a table or view under this name. */
    public static String selected(String table) {
        return in(table, SubmissionStatus::isSelected);
    }

    /** The condition that a file of {@code received_file} is to be checked: the one that is taken, or its unit's running text. */
    public static String checked() {
        return in("received_file", status -> status.isSelected() || status == SubmissionStatus.PART_WITH_TEXT);
    }

    /** The condition that a file of a table or view under this name is a part of its unit's submission beside the one taken. */
    public static String part(String table) {
        return in(table, SubmissionStatus::isPart);
    }

    private static String in(String table, Predicate<SubmissionStatus> asked) {
        return Arrays.stream(SubmissionStatus.values())
                .filter(asked)
                .map(status -> "'" + text(status) + "'")
                .collect(Collectors.joining(", ", table + ".standing IN (", ")"));
    }

    /** The condition that a file of {@code received_file} has another status than this, or none. */
    public static String isNot(SubmissionStatus status) {
        return "(received_file.standing IS NULL OR received_file.standing <> '" + text(status) + "')";
    }
}
