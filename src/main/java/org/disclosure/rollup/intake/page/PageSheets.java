package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.page.ink.PageInk;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.word.WordSheets;

/**
 * Lays pages out as sheets: each table, which may go on over pages, and the running text, whose lines become paragraphs
 * again.
 */
public final class PageSheets {

    /** How far from the margins a line may begin or end that goes on, as a share of its size. */
    private static final double FULL = 2;

    private static final double INDENT = 1.2;

    /** The number of a heading, which always begins a line; 第（一）项 is none. */
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,3}\\s*[、．.]|[（(][一二三四五六七八九十]{1,3}[）)](?![项款目])" + "|第[一二三四五六七八九十]{1,3}(?:部分|章)).*");

    private final List<List<PagePart>> pages = new ArrayList<>();

    /** Adds the next page. */
    public void add(PageInk.Seen page) {
        pages.add(new RuledPage(page).parts());
    }

    /** The sheets of all pages. */
    public List<Sheet> build(Limits limits) {
        WordSheets sheets = new WordSheets(limits);
        List<List<PagePart>> left = Furniture.without(SplitPages.joined(pages));
        List<TextLine> lines = left.stream()
                .flatMap(List::stream)
                .flatMap(part -> part instanceof TextLine line ? Stream.of(line) : Stream.empty())
                .toList();
        Writer writer = new Writer(
                sheets,
                lines.stream().mapToDouble(TextLine::left).min().orElse(0),
                lines.stream().mapToDouble(TextLine::right).max().orElse(0));
        for (List<PagePart> page : left) {
            for (int index = 0; index < page.size(); index++) {
                writer.write(page.get(index), index == 0);
            }
        }
        writer.end();
        return sheets.build();
    }

    private static final class Writer {

        private final WordSheets sheets;
        private final double leftMargin;
        private final double rightMargin;
        private TextLine before;
        private JoinedTable table;

        Writer(WordSheets sheets, double leftMargin, double rightMargin) {
            this.sheets = sheets;
            this.leftMargin = leftMargin;
            this.rightMargin = rightMargin;
        }

        private void write(PagePart part, boolean firstOfPage) {
            if (part instanceof RuledTable next) {
                if (firstOfPage && table != null && table.continuesIn(next)) {
                    table.add(next);
                    return;
                }
                end();
                table = new JoinedTable(next);
            } else if (part instanceof TextLine line) {
                endTable();
                if (before != null && !goesOn(line)) {
                    sheets.endParagraph();
                }
                line.runs().forEach(run -> sheets.text(run.text(), run.look()));
                before = line;
            }
        }

        /** True if the line before reaches the margin and this one begins there without being a heading. */
        private boolean goesOn(TextLine line) {
            return before.right() > rightMargin - FULL * before.size()
                    && line.left() < leftMargin + INDENT * line.size()
                    && !NUMBERED.matcher(line.text().strip()).matches();
        }

        private void endTable() {
            if (table != null) {
                table.write(sheets);
                table = null;
            }
        }

        void end() {
            endTable();
            if (before != null) {
                sheets.endParagraph();
                before = null;
            }
        }
    }
}
