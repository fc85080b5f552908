package org.disclosure.rollup.intake.html;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Values shown by the fields of a page's form. */
final class HtmlFields {

    /** Fields that show no text, or not what was typed. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "hidden", "password", "checkbox", "radio", "button", "submit", "reset", "image", "file", "range", "color");

    private HtmlFields() {}

    static boolean isField(Element element) {
        return Set.of("input", "select", "textarea").contains(element.normalName());
    }

    /** The text in a field; empty for none. */
    static String text(Element field) {
        return switch (field.normalName()) {
            case "input" ->
                WITHOUT_TEXT.contains(field.attr("type").strip().toLowerCase(java.util.Locale.ROOT))
                        ? ""
                        : field.attr("value");
            case "textarea" -> field.wholeText();
            default -> chosen(field);
        };
    }

    /** The options that are chosen; where none is, the first that may be, as browsers show it. */
    private static String chosen(Element select) {
        Elements options = select.select("option");
        Elements selected = options.select("[selected]");
        if (select.hasAttr("multiple")) {
            return selected.stream().map(HtmlFields::label).collect(Collectors.joining(" "));
        }
        if (!selected.isEmpty()) {
            return label(selected.get(selected.size() - 1));
        }
        return options.stream()
                .filter(option -> !option.hasAttr("disabled"))
                .findFirst()
                .map(HtmlFields::label)
                .orElse("");
    }

    private static String label(Element option) {
        return option.attr("label").isEmpty() ? option.text() : option.attr("label");
    }
}
