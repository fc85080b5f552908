package org.disclosure.rollup.intake.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Takes a table of a page row by row. */
final class HtmlTable {

    private static final int MOST_SPAN = 100;
    private static final Pattern DIGITS = Pattern.compile("\\s*\\+?(\\d{1,6}).*", Pattern.DOTALL);
    private static final String CELLS = "> tr > td, > tr > th, > * > tr > td, > * > tr > th";

    private final Element table;
    private final HtmlStyle style;
    private final boolean hidden;
    private final Limits limits;
    private final HtmlRules rules;
    private final List<Block.Row> rows = new ArrayList<>();

    /** Columns that the table says are hidden. */
    private final Set<Integer> hiddenColumns = new HashSet<>();

    /** By the row in which they end how many columns are spanned from above. */
    private final Map<Integer, Integer> endingSpans = new HashMap<>();

    private int spanned;
    private int width;

    /**
     * @param style that of the table; the rows of one that is not shown are hidden rows
     */
    HtmlTable(Element table, HtmlStyle style, Limits limits, HtmlRules rules) {
        this.table = table;
        this.hidden = style.gone();
        this.style = style.shown();
        this.limits = limits;
        this.rules = rules;
    }

    static boolean hasCells(Element table) {
        return table.selectFirst(CELLS) != null;
    }

    Block.Table read() {
        columns();
        for (Elements group : groups()) {
            for (int index = 0; index < group.size(); index++) {
                ReadingTimeLimit.check();
                row(group.get(index), group.size() - index);
            }
        }
        return Block.Table.of(rows, hiddenColumns);
    }

    /** The rows by their groups, in the order in which they are shown: the first head on top, the first foot at the bottom. */
    private List<Elements> groups() {
        List<Elements> groups = new ArrayList<>();
        Element head = table.selectFirst("> thead");
        Element foot = table.selectFirst("> tfoot");
        for (Element child : table.children()) {
            if (child.normalName().equals("tr")) {
                groups.add(new Elements(child));
            } else if (child != head && child != foot) {
                groups.add(child.select("> tr"));
            }
        }
        if (head != null) {
            groups.add(0, head.select("> tr"));
        }
        if (foot != null) {
            groups.add(foot.select("> tr"));
        }
        return groups;
    }

    private void columns() {
        int at = 0;
        for (Element column : table.select("> col, > colgroup > col")) {
            int span = Math.max(1, span(column, "span", MOST_SPAN));
            Map<String, String> said = rules.of(column);
            if (HtmlStyle.PLAIN.within(column, said).gone()
                    || said.getOrDefault("visibility", "").equals("collapse")) {
                IntStream.range(at, at + span).forEach(hiddenColumns::add);
            }
            at += span;
        }
    }

    /** @param left how many rows of its group there are from this one on */
    private void row(Element line, int left) {
        HtmlStyle group = line.parent() == table ? style : style.within(line.parent(), rules.of(line.parent()));
        Map<String, String> said = rules.of(line);
        HtmlStyle own = group.within(line, said);
        boolean notShown = own.gone() || said.getOrDefault("visibility", "").equals("collapse");
        List<Block.Cell> cells = new ArrayList<>();
        for (Element cell : line.select("> td, > th")) {
            cell(cell, own.shown(), left, cells);
        }
        int from = spanned - endingSpans.getOrDefault(rows.size(), 0);
        int ownWidth = cells.stream().mapToInt(Block.Cell::columns).sum();
        if (notShown && from > 0 && from + ownWidth != width) {
            // the spans from above were counted without it: it takes no row of theirs
            return;
        }
        spanned = from;
        width = width == 0 ? ownWidth : width;
        cells.stream().filter(cell -> cell.rows() > 1).forEach(cell -> {
            spanned += cell.columns();
            endingSpans.merge(rows.size() + cell.rows(), cell.columns(), Integer::sum);
        });
        rows.add(new Block.Row(cells, hidden || notShown));
    }

    private void cell(Element cell, HtmlStyle row, int left, List<Block.Cell> cells) {
        HtmlStyle own = row.within(cell, rules.of(cell));
        boolean gone = own.gone();
        if (gone && hiddenColumns.isEmpty()) {
            return;
        }
        int down = span(cell, "rowspan", left);
        int columns = Math.max(1, span(cell, "colspan", MOST_SPAN));
        List<Block> content = gone ? List.of() : HtmlBlocks.of(cell, own, limits, rules);
        Optional<List<Block.Cell>> split = split(content, down, columns);
        if (split.isPresent()) {
            cells.addAll(split.get());
        } else {
            cells.add(new Block.Cell(content, down == 0 ? left : down, columns, HtmlNumber.exact(cell), false));
        }
    }

    /** The cells of a table of one row that fills the columns which a cell spans. */
    private static Optional<List<Block.Cell>> split(List<Block> content, int rows, int columns) {
        if (columns > 1
                && rows == 1
                && content.size() == 1
                && content.get(0) instanceof Block.Table inner
                && inner.rows().size() == 1
                && inner.rows().get(0).cells().stream()
                                .mapToInt(Block.Cell::columns)
                                .sum()
                        == columns) {
            return Optional.of(inner.rows().get(0).cells());
        }
        return Optional.empty();
    }

    /** Value of the attribute, at most so much; 1 when it is no number. */
    private static int span(Element element, String attribute, int most) {
        Matcher digits = DIGITS.matcher(element.attr(attribute));
        return digits.matches() ? Math.min(most, Integer.parseInt(digits.group(1))) : 1;
    }
}
