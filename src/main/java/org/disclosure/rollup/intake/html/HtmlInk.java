package org.disclosure.rollup.intake.html;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.page.ink.Colour;
import org.jsoup.nodes.Element;

/**
 * Colours of the text in an element.
 *
 * @param colour of its letters; {@link #ANY} for one that is not known, on which they are seen
 * @param ground the colour behind them; the same
 */
record HtmlInk(int colour, int ground) {

    /** That of a page. */
    static final HtmlInk PLAIN = new HtmlInk(Colour.BLACK, Colour.WHITE);

    private static final int ANY = -1;
    private static final int LINK = 0x0000EE;
    private static final int SHORT = 3;
    private static final int HEXADECIMAL = 16;
    private static final double FULL = 255;
    private static final double PERCENT = 100;

    private static final Set<String> AS_AROUND =
            Set.of("", "inherit", "transparent", "none", "initial", "unset", "currentcolor", "revert");

    private static final Pattern DIGITS = Pattern.compile("#?([0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern PARTS = Pattern.compile(
            "rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})\\s*(?:[,/]\\s*([\\d.]+)(%)?\\s*)?\\)");

    /** Colours by their names, all that are nearly white among them; others are taken for ones that are seen. */
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            entry("white", 0xFFFFFF),
            entry("snow", 0xFFFAFA),
            entry("ivory", 0xFFFFF0),
            entry("ghostwhite", 0xF8F8FF),
            entry("floralwhite", 0xFFFAF0),
            entry("whitesmoke", 0xF5F5F5),
            entry("mintcream", 0xF5FFFA),
            entry("azure", 0xF0FFFF),
            entry("aliceblue", 0xF0F8FF),
            entry("honeydew", 0xF0FFF0),
            entry("seashell", 0xFFF5EE),
            entry("black", 0x000000),
            entry("windowtext", 0x000000),
            entry("window", 0xFFFFFF),
            entry("red", 0xFF0000),
            entry("blue", 0x0000FF),
            entry("navy", 0x000080),
            entry("green", 0x008000),
            entry("yellow", 0xFFFF00),
            entry("gray", 0x808080),
            entry("grey", 0x808080),
            entry("silver", 0xC0C0C0));

    /** True if letters are not seen on what is behind them. */
    boolean isUnseen() {
        return colour != ANY && ground != ANY && Colour.isSame(colour, ground);
    }

    /**
     * That of an element with this around it.
     *
     * @param said what the element's style says, in lower case
     */
    HtmlInk within(Element element, Map<String, String> said) {
        int behind = ground(element, said);
        String own = said.getOrDefault("color", "");
        if (AS_AROUND.contains(own)) {
            own = element.attr(element.normalName().equals("body") ? "text" : "color")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }
        boolean link = element.normalName().equals("a") && element.hasAttr("href");
        int letters = AS_AROUND.contains(own) ? (link ? LINK : colour) : parsed(own, behind);
        return letters == colour && behind == ground ? this : new HtmlInk(letters, behind);
    }

    private int ground(Element element, Map<String, String> said) {
        String own = said.getOrDefault("background-color", "");
        String all = said.getOrDefault("background", "");
        if (all.contains("url(") || all.contains("gradient(") || element.hasAttr("background")) {
            return ANY;
        }
        if (AS_AROUND.contains(own)) {
            own = all;
        }
        if (AS_AROUND.contains(own)) {
            own = element.attr("bgcolor").strip().toLowerCase(Locale.ROOT);
        }
        return AS_AROUND.contains(own) ? ground : parsed(own, ground);
    }

    /** The colour that is seen. */
    private static int parsed(String written, int behind) {
        Matcher parts = PARTS.matcher(written);
        if (parts.find()) {
            return mixed(parts, behind);
        }
        for (String word : written.split("\\s+")) {
            Matcher digits = DIGITS.matcher(word);
            if (digits.matches()) {
                return hexadecimal(digits.group(1));
            }
            if (NAMES.containsKey(word)) {
                return NAMES.get(word);
            }
        }
        return ANY;
    }

    private static int mixed(Matcher parts, int behind) {
        int told = Colour.of(part(parts.group(1)), part(parts.group(2)), part(parts.group(3)));
        if (parts.group(4) == null) {
            return told;
        }
        double share = Double.parseDouble(parts.group(4)) / (parts.group(5) == null ? 1 : PERCENT);
        return share >= 1 ? told : behind == ANY ? ANY : Colour.mixed(told, behind, share);
    }

    private static int part(String written) {
        return (int) Math.min(FULL, Integer.parseInt(written));
    }

    private static int hexadecimal(String digits) {
        String all = digits.length() == SHORT ? digits.replaceAll("(.)", "$1$1") : digits;
        return Integer.parseInt(all, HEXADECIMAL);
    }
}
