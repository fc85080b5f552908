package org.disclosure.rollup.finding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a finding is about and the values it was given for. Neither holds a place in a file: the same figures in another
 * layout leave the same finding. Of findings about files themselves (I-*) the file is what they are about.
 *
 * @param subject tells the finding from others of the same check and unit
 * @param values what a decision on the finding holds for
 */
public record Essence(List<String> subject, List<String> values) {

    /** Every address has them somewhere. */
    private static final Pattern LETTER_AND_DIGIT = Pattern.compile("[A-Z][1-9]");

    private static final Pattern BRACKETED = Pattern.compile("[（(](?:[^（）]{0,200}!)?[A-Z]{1,3}[1-9]\\d{0,6}[)）]");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[^\\s、，；：“”（()）!]*+!)?(?<![A-Za-z0-9])[A-Z]{1,3}[1-9]\\d{0,6}(?![A-Za-z0-9-])");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("\\S [≠<] \\S");

    /** A check fills in its scope, its formula, the difference and the blanks; what may have caused it comes after. */
    private static final int CHECK_ARGUMENTS = 4;

    public Essence {
        subject = List.copyOf(subject);
        values = List.copyOf(values);
    }

    /** @param path the file that the finding is about; empty when it is about none */
    public static Essence of(Finding finding, String path) {
        List<String> arguments = finding.arguments();
        return switch (finding.code()) {
            // days pass; who is missing and since when stays the same
            case "D-MISSING" -> new Essence(List.of(), part(arguments, 1, 2));
            case "D-LATE" -> new Essence(List.of(), part(arguments, 1, 3));
            case "D-RECORDED" -> new Essence(cell(finding), comparison(finding));
            case "D-IDENTITY" -> new Essence(join(cell(finding), part(arguments, 0, 1)), comparison(finding));
            // one finding a table: which cells, and not where the first of them stands
            case "F-BLANK" -> new Essence(part(arguments, 0, 1), join(part(arguments, 1, 3), part(arguments, 4, 5)));
            case "F-EXTRA-ROW" ->
                new Essence(join(List.of(finding.variant()), part(arguments, 0, 2)), part(arguments, 2, 9));
            default -> finding.code().startsWith("I-") ? new Essence(List.of(path), arguments) : usual(finding);
        };
    }

    private static Essence usual(Finding finding) {
        boolean compared = !finding.difference().isEmpty();
        List<String> arguments = part(finding.arguments(), 0, compared ? CHECK_ARGUMENTS : Integer.MAX_VALUE);
        List<String> subject =
                finding.cell().isPresent() ? cell(finding) : join(List.of(finding.variant()), name(arguments));
        return new Essence(subject, join(comparison(finding), arguments));
    }

    /** What a finding without a cell names first; a number is a value and names nothing. */
    private static List<String> name(List<String> arguments) {
        return arguments.stream()
                .limit(1)
                .filter(first -> !NUMBER.matcher(first).matches())
                .toList();
    }

    /** The values as one line, in no language. A formula says it all. */
    public String text() {
        return values.stream()
                .filter(value -> FORMULA.matcher(value).find())
                .findFirst()
                .orElseGet(() -> values.stream()
                        .filter(value -> !value.isBlank())
                        .distinct()
                        .collect(Collectors.joining("；")));
    }

    private static List<String> cell(Finding finding) {
        return finding.cell().map(Object::toString).stream().toList();
    }

    private static List<String> comparison(Finding finding) {
        return List.of(finding.observed(), finding.expected(), finding.difference());
    }

    private static List<String> part(List<String> arguments, int from, int to) {
        return arguments.stream()
                .skip(from)
                .limit(to - from)
                .map(Essence::withoutAddresses)
                .toList();
    }

    private static String withoutAddresses(String text) {
        if (!LETTER_AND_DIGIT.matcher(text).find()) {
            // most texts have no address, and looking for a whole one takes long
            return text.strip();
        }
        String unbracketed = BRACKETED.matcher(text).replaceAll("");
        return ADDRESS.matcher(unbracketed).replaceAll("").strip();
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
