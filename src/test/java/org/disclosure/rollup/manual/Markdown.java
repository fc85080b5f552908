package org.disclosure.rollup.manual;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as GitHub reads it: tables, and headings that links can lead to. */
final class Markdown {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private static final String LETTER = "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF“”]";
    private static final Pattern CHINESE_START = Pattern.compile("^" + LETTER);
    private static final Pattern CHINESE_END = Pattern.compile(LETTER + "$");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem; font: 1rem/1.7 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1b2733 }
            nav { display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding-bottom: .6rem; border-bottom: 2px solid #1f4e79 }
            a { color: #1f4e79 }
            h1, h2, h3 { line-height: 1.3; color: #1f4e79 }
            table { border-collapse: collapse; display: block; overflow-x: auto }
            th, td { border: 1px solid #c3ccd6; padding: .3rem .6rem; text-align: left; vertical-align: top }
            th { background: #dfe8f0 }
            code { font-family: Consolas, monospace; background: #f1f4f7; overflow-wrap: anywhere }
            td code { overflow-wrap: normal }
            pre { background: #f1f4f7; padding: .6rem; overflow-x: auto }
            blockquote { margin: 0; padding-left: 1rem; border-left: 4px solid #c3ccd6 }
            img { max-width: 100%%; border: 1px solid #c3ccd6 }
            @media print { nav { display: none } }
            </style>
            </head>
            <body>
            <nav>
            %s
            </nav>
            <main>
            %s</main>
            </body>
            </html>
            """;

    private Markdown() {}

    static String page(String language, String title, String navigation, String content) {
        return PAGE.formatted(language, title, navigation, content);
    }

    /** @param links gives each link and picture its place */
    static String html(String text, UnaryOperator<String> links) {
        Node document = PARSER.parse(text.replaceAll("(?s)<!--.*?-->\\n*", ""));
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(SoftLineBreak end) {
                if (isChinese(end.getPrevious(), CHINESE_END) || isChinese(end.getNext(), CHINESE_START)) {
                    end.unlink();
                }
            }
        });
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> (node, tag, attributes) -> place(node, attributes, links))
                .build()
                .render(document);
    }

    /** True if a text begins or ends with a Chinese letter or mark, where a line break is no blank. */
    private static boolean isChinese(Node node, Pattern edge) {
        return node instanceof Text text && edge.matcher(text.getLiteral()).find();
    }

    private static void place(Node node, Map<String, String> attributes, UnaryOperator<String> links) {
        if (node instanceof Heading) {
            attributes.put("id", anchor(node));
        }
        if (node instanceof Link link) {
            attributes.put("href", links.apply(link.getDestination()));
        }
        if (node instanceof Image image) {
            attributes.put("src", links.apply(image.getDestination()));
        }
    }

    /** Destinations of all links and pictures. */
    static List<String> links(String text) {
        List<String> links = new ArrayList<>();
        html(text, link -> {
            links.add(link);
            return link;
        });
        return links;
    }

    /** Anchors of all headings. */
    static List<String> anchors(String text) {
        List<String> anchors = new ArrayList<>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.add(anchor(heading));
            }
        });
        return anchors;
    }

    /** The anchor that GitHub gives a heading. */
    private static String anchor(Node heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    /** A relative path as a link. */
    static String encoded(Path path) {
        return path.toString().replace('\\', '/').replace(" ", "%20");
    }
}
