package org.disclosure.rollup.intake.html;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Position of an element of a page relative to the text around it. */
enum HtmlPlace {
    /** In the line: letters run on. */
    IN_LINE,
    /** In the line as a box of its own, or moved out of it. */
    APART,
    OWN_LINE;

    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "br",
            "hr",
            "table",
            "td",
            "th",
            "tr",
            "caption",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "nav",
            "aside",
            "form",
            "fieldset",
            "legend",
            "address",
            "center",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "details",
            "summary");

    private static final Pattern DISTANCE = Pattern.compile(".*[1-9].*");

    /**
     * That of an element.
     *
     * @param said what the element's style says, in lower case
     */
    static HtmlPlace of(Element element, Map<String, String> said) {
        String name = element.normalName();
        String display = said.getOrDefault("display", "");
        boolean usual = display.isEmpty() || name.equals("br");
        if (usual ? LINES.contains(name) : !display.startsWith("inline") && !display.equals("contents")) {
            return OWN_LINE;
        }
        boolean apart = HtmlFields.isField(element)
                || display.startsWith("inline-")
                || !said.getOrDefault("float", "none").equals("none")
                || said.getOrDefault("position", "").matches("absolute|fixed")
                || HtmlStyle.DISTANCES.stream()
                        .anyMatch(side ->
                                DISTANCE.matcher(said.getOrDefault(side, "")).matches());
        return apart ? APART : IN_LINE;
    }
}
