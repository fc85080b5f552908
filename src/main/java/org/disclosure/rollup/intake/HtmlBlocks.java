package org.disclosure.rollup.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes what a part of a page shows: its lines and its tables. */
final class HtmlBlocks {

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

    private final Limits limits;
    private final HtmlRules rules;
    private final List<Block> blocks = new ArrayList<>();
    private FlowText line;

    private HtmlBlocks(Limits limits, HtmlRules rules) {
        this.limits = limits;
        this.rules = rules;
        this.line = new FlowText(limits);
    }

    /** What the page shows. */
    static List<Block> of(Document page, Limits limits) {
        HtmlRules rules = new HtmlRules(page);
        return of(page.body(), HtmlStyle.PLAIN.within(page.body(), rules.of(page.body())), limits, rules);
    }

    /**
     * What stands in an element.
     *
     * @param style that of the element
     */
    static List<Block> of(Element element, HtmlStyle style, Limits limits, HtmlRules rules) {
        HtmlBlocks content = new HtmlBlocks(limits, rules);
        content.children(element, style);
        content.endLine();
        return content.blocks;
    }

    private void children(Element element, HtmlStyle style) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                line.flow(text.getWholeText(), style.look());
            } else if (node instanceof Element child) {
                Map<String, String> said = rules.of(child);
                element(child, style.within(child, said), isLine(child, said));
            }
        }
    }

    private static boolean isLine(Element element, Map<String, String> said) {
        String display = said.getOrDefault("display", "");
        if (display.isEmpty() || element.normalName().equals("br")) {
            return LINES.contains(element.normalName());
        }
        return !display.startsWith("inline") && !display.equals("contents") && !display.equals("none");
    }

    private void element(Element element, HtmlStyle style, boolean ownLine) {
        boolean apart = ownLine && !style.gone();
        if (apart) {
            endLine();
        }
        if (element.normalName().equals("table")) {
            table(element, style);
        } else if (HtmlFields.isField(element)) {
            field(element, style);
        } else if (isShown(element)) {
            children(element, style);
        }
        if (apart) {
            endLine();
        }
    }

    /** What programs, pictures and comments hold is not even hidden text. */
    private static boolean isShown(Element element) {
        return !HtmlStyle.isForeign(element);
    }

    private void table(Element table, HtmlStyle style) {
        if (!HtmlTable.hasCells(table)) {
            // elements that are nested too deep lose their order
            children(table, style);
            return;
        }
        Element caption = table.selectFirst("> caption");
        if (caption != null && !style.gone()) {
            children(caption, style.within(caption, rules.of(caption)));
            endLine();
        }
        blocks.add(new HtmlTable(table, style, limits, rules).read());
    }

    /** A field is a box of its own: what stands beside it does not run into its text. */
    private void field(Element field, HtmlStyle style) {
        line.space();
        line.flow(HtmlFields.text(field), style.look());
        line.space();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            blocks.add(new Block.Paragraph(List.copyOf(line.text().runs())));
            line = new FlowText(limits);
        }
    }
}
