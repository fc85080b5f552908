package org.disclosure.rollup.intake.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Style rules of a page, from its style sheets and {@code style} attributes, as far as they affect what is read. Rules
 * for other media than the screen are left out, as are those that depend on what the user does.
 */
final class HtmlRules {

    private static final int MOST_RULES = 2_000;
    private static final int LONGEST_SELECTOR = 200;
    private static final String IMPORTANT = "!important";

    private static final Pattern EMPHASIS = Pattern.compile("\\s*!\\s*important$");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)|<!--|-->", Pattern.DOTALL);
    private static final Pattern ON_SCREEN = Pattern.compile("@media\\s+(?:all|(?:only\\s+)?screen)\\s*");

    /** Text in quotes, escapes and all, or up to the end of a declaration. */
    private static final Pattern DECLARATION =
            Pattern.compile("([\\w-]+)\\s*:((?:\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|[^;\"'])*+)");

    private static final Pattern IDS = Pattern.compile("#[\\w-]+");
    private static final Pattern CLASSES = Pattern.compile("\\.[\\w-]+|\\[|:(?!not)");
    private static final Pattern TAGS = Pattern.compile("(?:^|[\\s>+~(])[a-zA-Z]");

    private static final long WEIGHT_OF_TAG = 1L << 12;
    private static final long WEIGHT_OF_CLASS = 1L << 24;
    private static final long WEIGHT_OF_ID = 1L << 36;
    private static final long WEIGHT_INLINE = 1L << 48;
    private static final long WEIGHT_IMPORTANT = 1L << 60;

    private final Document document;
    private final Map<Element, Map<String, PropertyValue>> said = new IdentityHashMap<>();
    private int rules;

    /**
     * Value of a property.
     *
     * @param weight the greater holds; of two that weigh the same the later
     */
    private record PropertyValue(String value, long weight) {}

    HtmlRules(Document document) {
        this.document = document;
        for (Element style : document.select("style")) {
            sheet(COMMENT.matcher(style.data()).replaceAll(" "));
        }
    }

    /** Values of the properties of the element, by name in lower case. */
    Map<String, String> of(Element element) {
        Map<String, PropertyValue> all = said.getOrDefault(element, Map.of());
        String inline = element.attr("style");
        if (!inline.isEmpty()) {
            all = new HashMap<>(all);
            put(declared(inline), WEIGHT_INLINE, all);
        }
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        all.forEach((property, value) -> values.put(property, value.value()));
        return values;
    }

    private void sheet(String css) {
        int at = 0;
        while (at < css.length()) {
            ReadingTimeLimit.check();
            int open = css.indexOf('{', at);
            int end = css.indexOf(';', at);
            if (end >= 0 && (open < 0 || end < open)) {
                at = end + 1;
                continue;
            }
            if (open < 0) {
                return;
            }
            int close = close(css, open);
            block(css.substring(at, open).strip(), css.substring(open + 1, close));
            at = close + 1;
        }
    }

    /** Position where the block opened here is closed; the end of the text when it is not. */
    private static int close(String css, int open) {
        int depth = 0;
        for (int at = open; at < css.length(); at++) {
            char letter = css.charAt(at);
            if (letter == '"' || letter == '\'') {
                at = endOfText(css, at);
            } else if (letter == '{') {
                depth++;
            } else if (letter == '}' && --depth == 0) {
                return at;
            }
        }
        return css.length();
    }

    /** Position where the quoted text that begins here ends: at the end of its line at the latest. */
    private static int endOfText(String css, int quote) {
        int at = quote + 1;
        while (at < css.length() && css.charAt(at) != css.charAt(quote) && css.charAt(at) != '\n') {
            at += css.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private void block(String head, String body) {
        if (ON_SCREEN.matcher(head).matches()) {
            sheet(body);
            return;
        }
        List<String[]> declarations = declared(body);
        if (head.startsWith("@") || declarations.isEmpty()) {
            return;
        }
        for (String selector : head.split(",")) {
            if (++rules <= MOST_RULES && selector.length() <= LONGEST_SELECTOR) {
                rule(selector.strip(), declarations);
            }
        }
    }

    private void rule(String selector, List<String[]> declarations) {
        long weight = count(IDS, selector) * WEIGHT_OF_ID
                + count(CLASSES, selector) * WEIGHT_OF_CLASS
                + count(TAGS, selector) * WEIGHT_OF_TAG;
        try {
            for (Element element : document.select(selector)) {
                ReadingTimeLimit.check();
                put(declarations, weight, said.computeIfAbsent(element, key -> new HashMap<>()));
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // what the pointer hovers over, letters before the text: nothing that a figure depends on
        }
    }

    private static long count(Pattern pattern, String selector) {
        return pattern.matcher(selector).results().count();
    }

    private static void put(List<String[]> declarations, long weight, Map<String, PropertyValue> into) {
        for (String[] declaration : declarations) {
            boolean important = declaration[1].endsWith(IMPORTANT);
            String value = important
                    ? declaration[1]
                            .substring(0, declaration[1].length() - IMPORTANT.length())
                            .strip()
                    : declaration[1];
            into.merge(
                    declaration[0],
                    new PropertyValue(value, weight + (important ? WEIGHT_IMPORTANT : 0)),
                    (old, later) -> later.weight() >= old.weight() ? later : old);
        }
    }

    /** The properties that make a difference, each with its value. */
    private static List<String[]> declared(String body) {
        List<String[]> declarations = new ArrayList<>();
        Matcher matcher = DECLARATION.matcher(body);
        while (matcher.find()) {
            String property = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
            if (HtmlStyle.PROPERTIES.contains(property) || HtmlStyle.DISTANCES.contains(property)) {
                String value =
                        matcher.group(2).toLowerCase(java.util.Locale.ROOT).strip();
                declarations.add(new String[] {property, EMPHASIS.matcher(value).replaceFirst(IMPORTANT)});
            }
        }
        return declarations;
    }
}
