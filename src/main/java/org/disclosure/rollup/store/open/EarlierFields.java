package org.disclosure.rollup.store.open;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of which a finding's number is made, cut out of the arguments of its message: releases before version 14 of the
 * schema stored nothing else. For their findings only; checks declare these fields themselves now.
 *
 * @param names as {@link org.disclosure.rollup.finding.Finding#names()}
 * @param values as {@link org.disclosure.rollup.finding.Finding#values()}
 * @param line as {@link org.disclosure.rollup.finding.Finding#valuesLine()}
 */
record EarlierFields(List<String> names, List<String> values, String line) {

    private static final Pattern LETTER_AND_DIGIT = Pattern.compile("[A-Z][1-9]");
    private static final Pattern BRACKETED = Pattern.compile("[（(](?:[^（）]{0,200}!)?[A-Z]{1,3}[1-9]\\d{0,6}[)）]");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[^\\s、，；：“”（()）!]*+!)?(?<![A-Za-z0-9])[A-Z]{1,3}[1-9]\\d{0,6}(?![A-Za-z0-9-])");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("\\S [≠<] \\S");

    /** A check filled in its scope, its formula, the difference and the blanks; what may have caused it came after. */
    private static final int CHECK_ARGUMENTS = 4;

    /**
     * A finding as it was stored.
     *
     * @param cell whether it is filed under a cell
     * @param compared what was observed, what was expected and the difference
     */
    record Row(String code, String variant, boolean cell, List<String> compared, List<String> arguments) {

        private List<String> part(int from, int to) {
            return arguments.stream()
                    .skip(from)
                    .limit(to - from)
                    .map(EarlierFields::withoutAddresses)
                    .toList();
        }
    }

    static EarlierFields of(Row row) {
        List<String> values = values(row);
        String formula = values.stream()
                .filter(value -> FORMULA.matcher(value).find())
                .findFirst()
                .orElse("");
        return new EarlierFields(names(row), values, formula);
    }

    private static List<String> names(Row row) {
        return switch (row.code()) {
            case "D-MISSING", "D-LATE", "D-RECORDED" -> List.of();
            case "D-IDENTITY", "F-BLANK" -> row.part(0, 1);
            case "F-EXTRA-ROW" ->
                Stream.concat(Stream.of(row.variant()), row.part(0, 2).stream()).toList();
            // what a finding without a cell names first; a number is a value and names nothing
            default ->
                row.cell() || row.code().startsWith("I-")
                        ? List.of()
                        : row.part(0, 1).stream()
                                .filter(first -> !NUMBER.matcher(first).matches())
                                .toList();
        };
    }

    private static List<String> values(Row row) {
        boolean sums = !row.compared().get(2).isEmpty();
        return switch (row.code()) {
            case "D-MISSING" -> row.part(1, 2);
            case "D-LATE" -> row.part(1, 3);
            case "D-RECORDED", "D-IDENTITY" -> List.of();
            case "F-BLANK" ->
                Stream.concat(row.part(1, 3).stream(), row.part(4, 5).stream()).toList();
            case "F-EXTRA-ROW" -> row.part(2, 9);
            // both files; what they differ in came later
            case "I-DUPLICATE" -> row.arguments().stream().limit(2).toList();
            default ->
                row.code().startsWith("I-") ? row.arguments() : row.part(0, sums ? CHECK_ARGUMENTS : Integer.MAX_VALUE);
        };
    }

    private static String withoutAddresses(String text) {
        if (!LETTER_AND_DIGIT.matcher(text).find()) {
            return text.strip();
        }
        String unbracketed = BRACKETED.matcher(text).replaceAll("");
        return ADDRESS.matcher(unbracketed).replaceAll("").strip();
    }
}
