package org.disclosure.rollup.finding;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the program in one language. Official labels of the form stay Chinese in both. */
public final class Messages {

    /** The languages that the program speaks. */
    public enum Language {
        ZH,
        EN
    }

    private static final Pattern HALF = Pattern.compile("⟦([^⟧]*)⟧");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)\\}");
    private static final Set<String> NOTHING = Set.of("", "0", "—");

    private final Language language;
    private final ResourceBundle bundle;

    public Messages(Language language) {
        this.language = language;
        this.bundle = bundle(language);
    }

    public Language language() {
        return language;
    }

    /** The language's texts by key. */
    public static ResourceBundle bundle(Language language) {
        return bundle("messages", language);
    }

    /** The texts by key of one of the program's sets of words. */
    public static ResourceBundle bundle(String name, Language language) {
        // no fallback to the machine's locale: outputs are the same everywhere
        return ResourceBundle.getBundle(
                "messages/" + name,
                Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The text of this key, its {@code {0}}, {@code {1}} filled in.
     *
     * @throws MissingResourceException when there is no such text
     */
    public String text(String key, Object... arguments) {
        return fill(whole(bundle.getString(key), arguments), arguments);
    }

    /** The text without the halves in ⟦ ⟧ that would say nothing: all that they fill in is none, nought or a dash. */
    private static String whole(String text, Object... arguments) {
        return text.indexOf('⟦') < 0
                ? text
                : HALF.matcher(text)
                        .replaceAll(half ->
                                Matcher.quoteReplacement(saysSomething(half.group(1), arguments) ? half.group(1) : ""));
    }

    private static boolean saysSomething(String half, Object... arguments) {
        return PLACE.matcher(half)
                .results()
                .map(place -> Integer.parseInt(place.group(1)))
                .filter(place -> place < arguments.length)
                .anyMatch(place -> !NOTHING.contains(String.valueOf(arguments[place])));
    }

    /** Title of the check with this code; the code itself when an office's own check has no title here. */
    public String title(String code) {
        return bundle.containsKey(code + ".title") ? bundle.getString(code + ".title") : code;
    }

    /** The finding in words: those of its code and variant, else those that all checks share; and its remarks. */
    public String message(Finding finding) {
        String variant = finding.variant().isEmpty() ? "" : "." + finding.variant();
        String key = Stream.of(finding.code() + variant, "check" + variant, finding.code())
                .filter(bundle::containsKey)
                .findFirst()
                .orElse("check.broken");
        String remarks = finding.arguments().stream()
                .filter(Phrase::is)
                .map(phrase -> Phrase.inWords(phrase, this::phrase))
                .collect(Collectors.joining());
        return text(key, finding.arguments().toArray()) + remarks;
    }

    /** A phrase in words; nothing when another version of the program knew it. */
    private String phrase(String key, Object... arguments) {
        return bundle.containsKey(key) ? text(key, arguments) : "";
    }

    private static String fill(String pattern, Object... arguments) {
        StringBuilder filled = new StringBuilder(pattern.length() + 64);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            int index = Integer.parseInt(pattern.substring(open + 1, close));
            filled.append(pattern, at, open).append(index < arguments.length ? arguments[index] : "");
            at = close + 1;
        }
        return filled.append(pattern.substring(at)).toString();
    }
}
