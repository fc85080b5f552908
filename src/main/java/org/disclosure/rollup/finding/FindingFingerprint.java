package org.disclosure.rollup.finding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Subject and values of a finding, from which its number is made. Both come from fields that its check declares, never
 * from its message: the same figures in another layout, label or wording leave the same finding.
 *
 * @param subject tells the finding from others of the same check and unit
 * @param values what a decision on the finding holds for
 * @param line the values in one line, in no language
 */
public record FindingFingerprint(List<String> subject, List<String> values, String line) {

    /** Every address has them somewhere. */
    private static final Pattern LETTER_AND_DIGIT = Pattern.compile("[A-Z][1-9]");

    private static final Pattern BRACKETED = Pattern.compile("[（(](?:[^（）]{0,200}!)?[A-Z]{1,3}[1-9]\\d{0,6}[)）]");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[^\\s、，；：“”（()）!]*+!)?(?<![A-Za-z0-9])[A-Z]{1,3}[1-9]\\d{0,6}(?![A-Za-z0-9-])");

    public FindingFingerprint {
        subject = List.copyOf(subject);
        values = List.copyOf(values);
    }

    /** @param path the file that the finding is about; empty when it is about none */
    public static FindingFingerprint of(Finding finding, String path) {
        return switch (Problem.numbering(finding.code())) {
            case FILE -> of(List.of(path), finding.values(), finding);
            case DECLARED -> of(finding.names(), finding.values(), finding);
            case CELL -> {
                String first = finding.cell().map(Object::toString).orElse(finding.variant());
                List<String> compared = List.of(finding.observed(), finding.expected(), finding.difference());
                yield of(join(List.of(first), finding.names()), join(compared, finding.values()), finding);
            }
        };
    }

    private static FindingFingerprint of(List<String> subject, List<String> values, Finding finding) {
        String line = finding.valuesLine().isEmpty()
                ? values.stream().filter(value -> !value.isBlank()).distinct().collect(Collectors.joining("；"))
                : finding.valuesLine();
        return new FindingFingerprint(subject, values, line);
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * Texts in the form in which numbers have had them since the first release: shortened as arguments are, and, but in
     * findings about files, without anything that looks like a cell's address. Bureaus' words and names of units may hold
     * such a thing ({@code A4}, {@code WD13}), and numbers that were printed long ago must still be met.
     */
    static List<String> keptTexts(String code, String... texts) {
        boolean whole = Problem.numbering(code) == Problem.Numbering.FILE;
        return Stream.of(texts)
                .map(Finding::shortened)
                .map(text -> whole ? text : withoutAddresses(text))
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
}
