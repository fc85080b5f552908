package org.disclosure.rollup.intake.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.limit.Limits;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes what a part of a page shows: its lines and its tables. */
final class HtmlBlocks {

    private final Limits limits;
    private final HtmlRules rules;
    private final List<Block> blocks = new ArrayList<>();
    private FlowText line;

    private HtmlBlocks(Limits limits, HtmlRules rules) {
        this.limits = limits;
        this.rules = rules;
        this.line = new FlowText(limits);
    }

    /** Visible blocks of the page. */
    static List<Block> of(Document page, Limits limits) {
        HtmlRules rules = new HtmlRules(page);
        return of(page.body(), HtmlStyle.PLAIN.within(page.body(), rules.of(page.body())), limits, rules);
    }

    /**
     * Blocks of an element.
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
                element(child, style.within(child, said), HtmlPlace.of(child, said));
            }
        }
    }

    private void element(Element element, HtmlStyle style, HtmlPlace place) {
        part(style.gone() ? HtmlPlace.IN_LINE : place);
        if (element.normalName().equals("table")) {
            table(element, style);
        } else if (HtmlFields.isField(element)) {
            line.flow(HtmlFields.text(element), style.look());
        } else if (!HtmlStyle.isForeign(element)) {
            // what programs, pictures and comments hold is not even hidden text
            children(element, style);
        }
        part(style.gone() ? HtmlPlace.IN_LINE : place);
    }

    private void part(HtmlPlace place) {
        if (place == HtmlPlace.OWN_LINE) {
            endLine();
        } else if (place == HtmlPlace.APART) {
            line.space();
        }
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

    private void endLine() {
        if (!line.isEmpty()) {
            blocks.add(new Block.Paragraph(List.copyOf(line.text().runs())));
            line = new FlowText(limits);
        }
    }
}
