package org.disclosure.rollup.intake;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads HTML, which portals and spreadsheet programs often save under {@code .xls}. All tables come on one sheet below
 * each other with the text between them, as a spreadsheet program shows the file. Nothing that the page refers to is
 * fetched.
 */
final class HtmlReader implements SheetReader {

    private static final int MOST_SPAN = 100;
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "td", "th", "tr", "section", "article");

    @Override
    public FileKind kind() {
        return FileKind.HTML;
    }

    @Override
    public List<Sheet> read(Content content, String name, Limits limits) {
        Document document = Jsoup.parse(TextDecoder.decodeHtml(content.bytes()));
        document.select("script, style, noscript, template, [style*=display:none]")
                .remove();
        Page page = new Page(new Sheet.Builder(name, false, limits));
        page.node(document.body());
        page.endLine();
        return List.of(page.sheet.build());
    }

    /** Lays the page's content out on a sheet from top to bottom. */
    private static final class Page {

        private final Sheet.Builder sheet;
        private final StringBuilder line = new StringBuilder();
        private int row;

        Page(Sheet.Builder sheet) {
            this.sheet = sheet;
        }

        void node(Node node) {
            if (node instanceof TextNode text) {
                line.append(text.text());
            } else if (node instanceof Element element) {
                element(element);
            }
        }

        private void element(Element element) {
            boolean block = BLOCKS.contains(element.normalName());
            if (element.normalName().equals("table") && isTable(element)) {
                endLine();
                table(element);
                return;
            }
            if (block) {
                endLine();
            }
            element.childNodes().forEach(this::node);
            if (block) {
                endLine();
            }
        }

        /** A table around others, or of one cell, is a frame around running text. */
        private static boolean isTable(Element table) {
            return table.select("table").size() == 1 && table.select("td, th").size() > 1;
        }

        private void endLine() {
            String text = line.toString().strip();
            line.setLength(0);
            if (!text.isEmpty()) {
                sheet.add(row++, 0, text, RawCell.Kind.TEXT);
            }
        }

        private void table(Element table) {
            Element caption = table.selectFirst("caption");
            if (caption != null) {
                line.append(caption.text());
                endLine();
            }
            SpanGrid grid = new SpanGrid(sheet, row);
            for (Element line : table.select("tr")) {
                grid.nextRow();
                for (Element cell : line.select("> td, > th")) {
                    grid.cell(cell.text(), span(cell, "rowspan"), span(cell, "colspan"));
                }
            }
            row = grid.end();
        }

        private static int span(Element cell, String attribute) {
            try {
                return Math.max(
                        1,
                        Math.min(
                                MOST_SPAN, Integer.parseInt(cell.attr(attribute).strip())));
            } catch (NumberFormatException e) {
                return 1;
            }
        }
    }
}
