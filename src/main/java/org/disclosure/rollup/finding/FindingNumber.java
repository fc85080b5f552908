package org.disclosure.rollup.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The number of a finding (编号), printed so that what the office writes beside it can be matched back:
 * {@code 2023-WD03-Y-STOCK-3f9a2c04-81bd7e}. Two findings with the same number say the same of the same thing; what a number is made of is a {@link FindingFingerprint}.
 *
 * @param key the finding: year, unit, check, and a digest of what it is about
 * @param values a digest of the values it was given for
 */
public record FindingNumber(String key, String values) {

    private static final int KEY_DIGITS = 8;
    private static final int VALUE_DIGITS = 6;

    /** Of unit and check in letters, more than any have. */
    private static final int LONGEST_STEM = 300;

    private static final Pattern TEXT = Pattern.compile(
            "(20\\d{2}-.{1," + LONGEST_STEM + "}-[0-9a-f]{" + KEY_DIGITS + "})-([0-9a-f]{" + VALUE_DIGITS + "})");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /**
     * The number of a finding.
     *
     * @param unit the code of the unit; empty when the finding is about none
     * @param path the file; empty when it is about none
     */
    public static FindingNumber of(int year, Optional<String> unit, String path, Finding finding) {
        FindingFingerprint findingFingerprint = FindingFingerprint.of(finding, path);
        String stem = year + "-" + unit.map(code -> code + "-").orElse("") + finding.code();
        List<String> subject = new ArrayList<>(List.of(stem));
        subject.addAll(findingFingerprint.subject());
        return new FindingNumber(
                stem + "-" + digest(subject, KEY_DIGITS), digest(findingFingerprint.values(), VALUE_DIGITS));
    }

    /** Reads a number as printed; spaces, line breaks and full-width letters that crept in do no harm. */
    public static Optional<FindingNumber> parse(String text) {
        Matcher matcher = TEXT.matcher(
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(""));
        return matcher.matches()
                ? Optional.of(new FindingNumber(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** The report year. */
    public int year() {
        return Integer.parseInt(key.substring(0, 4));
    }

    /** The unit, if there is one, and the check: what findings of two years may have in common. */
    public String about() {
        return key.substring(5, key.length() - KEY_DIGITS - 1);
    }

    /** Whether it is of a finding of this check. */
    public boolean isOf(Problem problem) {
        return key.substring(0, key.length() - KEY_DIGITS - 1).endsWith("-" + problem.code());
    }

    private static String digest(List<String> texts, int digits) {
        String joined = texts.stream().map(text -> text + "\u001F").collect(Collectors.joining());
        return DigestUtils.sha256Hex(joined).substring(0, digits);
    }

    @Override
    public String toString() {
        return key + "-" + values;
    }
}
