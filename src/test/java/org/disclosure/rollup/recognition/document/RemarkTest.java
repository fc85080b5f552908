package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each wording of a remark has one of the letters by which text that has none of them is passed over. */
class RemarkTest {

    private static final Pattern LOOKED_AROUND = Pattern.compile("\\(\\?<?[!=][^()]*\\)");
    private static final Pattern LETTERS = Pattern.compile("\\[((?:\\\\.|[^\\]\\\\])+)\\]");
    private static final Pattern GROUP = Pattern.compile("\\(\\?:([^()]*)\\)(\\??)");
    private static final Pattern MAY_BE = Pattern.compile("(.)\\?");

    @ParameterizedTest
    @EnumSource(Remark.class)
    void eachWordingHasOneOfTheLetters(Remark remark) {
        assertThat(wordings(remark.words())
                        .flatMap(wording -> Stream.of(wording, wording.toUpperCase(Locale.ROOT)))
                        .filter(wording -> wording.chars()
                                .noneMatch(letter -> remark.letters().indexOf(letter) >= 0)))
                .isEmpty();
    }

    @Test
    void wordingsAreAllThatAPatternMatches() {
        assertThat(wordings("废(?=稿|件(?!数))|[甲(](?:乙丙?|丁)?.{0,4}戊(?:(?:己))"))
                .containsExactly("废", "甲乙丙戊己", "甲乙戊己", "甲丁戊己", "甲戊己", "〈乙丙戊己", "〈乙戊己", "〈丁戊己", "〈戊己");
    }

    /** The texts that a pattern matches, without what it looks around for. */
    private static Stream<String> wordings(String pattern) {
        String plain = pattern;
        for (Matcher around = LOOKED_AROUND.matcher(plain); around.find(); around = LOOKED_AROUND.matcher(plain)) {
            plain = around.replaceAll("");
        }
        plain = LETTERS.matcher(plain).replaceAll(found -> "(?:" + letters(found.group(1)) + ")");
        return expanded(plain.replaceAll("\\.\\{\\d,\\d\\}|[$^]", ""));
    }

    private static String letters(String written) {
        return written.startsWith("^")
                ? " "
                : written.replace("\\", "")
                        .replaceAll("[(\\[]", "〈")
                        .replaceAll("[)\\]]", "〉")
                        .chars()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("|"));
    }

    private static Stream<String> expanded(String pattern) {
        Matcher group = GROUP.matcher(pattern);
        if (group.find()) {
            String inside = group.group(1) + (group.group(2).isEmpty() ? "" : "|");
            return replaced(pattern, group, List.of(inside.split("\\|", -1)));
        }
        return Stream.of(pattern.split("\\|")).flatMap(RemarkTest::withAndWithout);
    }

    /** The pattern of the alternative in which the group stands, once with each of its own; then the other alternatives. */
    private static Stream<String> replaced(String pattern, Matcher group, List<String> choices) {
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0 && letter == '|') {
                return Stream.concat(expanded(pattern.substring(0, at)), expanded(pattern.substring(at + 1)));
            }
        }
        return choices.stream()
                .flatMap(choice ->
                        expanded(pattern.substring(0, group.start()) + choice + pattern.substring(group.end())));
    }

    private static Stream<String> withAndWithout(String wording) {
        Matcher may = MAY_BE.matcher(wording);
        return may.find()
                ? Stream.of(may.group(1), "")
                        .flatMap(letter -> withAndWithout(
                                wording.substring(0, may.start()) + letter + wording.substring(may.end())))
                : Stream.of(wording);
    }
}
