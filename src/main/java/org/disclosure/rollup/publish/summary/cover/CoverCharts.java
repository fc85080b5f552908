package org.disclosure.rollup.publish.summary.cover;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.KeyFigures;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.BarChart;
import org.disclosure.rollup.publish.excel.CellName;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;
import org.disclosure.rollup.publish.summary.units.UnitSheetLayout;

/** The charts of the cover, each beside the table that it shows. */
final class CoverCharts {

    /** Columns of a table; the rest of the page is for its chart. */
    static final int TABLE_COLUMNS = 5;

    private static final int NAME_COLUMNS = 3;
    private static final int NAME_WIDTH = 24;
    private static final int CHART_ROWS = 9;
    private static final int MOST_UNITS = 15;
    /** A remark after a label: （区分处理的，只计这一情形，不计其他情形）. */
    private static final Pattern REMARK = Pattern.compile("(?<=.)（[^（）]{8,}）$");

    /** A figure by its name, and the formula that it comes from. */
    private record Item(String name, String formula, Optional<BigDecimal> value) {}

    private final Edition edition;
    private final SXSSFSheet target;
    private final SheetWriter sheet;
    private final Styles styles;
    private final KeyFigures figures;
    private int row;

    CoverCharts(Edition edition, SXSSFSheet target, Styles styles, int firstRow) {
        this.edition = edition;
        this.target = target;
        this.sheet = new SheetWriter(target);
        this.styles = styles;
        this.figures = edition.form().keyFigures();
        this.row = firstRow + 1;
    }

    /** Writes tables and charts; gives the row after them. */
    int write(UnitSheetLayout table) {
        target.setRowBreak(row - 1);
        row = new CoverTrend(edition, target, styles, row).write();
        items(
                edition.text("cover.outcomes"),
                edition.text("cover.outcome"),
                outcomes(),
                figures.cell(KeyFigure.CONCLUDED));
        CellCode received = figures.cell(KeyFigure.RECEIVED);
        List<Item> units = units(table, received);
        items(edition.text("cover.byUnit", units.size()), edition.text("column.unit"), units, received);
        return row;
    }

    /** The outcomes of table 3 under their headings. */
    private List<Item> outcomes() {
        Map<String, List<CellCode>> outcomes = new LinkedHashMap<>();
        for (CellCode outcome : figures.cells(KeyFigure.OUTCOMES)) {
            FormLabel label = edition.form().cell(outcome).row().label();
            String name = label.under().size() > 1 ? label.under().get(1) : label.text();
            outcomes.computeIfAbsent(REMARK.matcher(name).replaceFirst(""), key -> new ArrayList<>())
                    .add(outcome);
        }
        return outcomes.entrySet().stream()
                .map(outcome -> new Item(outcome.getKey(), CellName.sum(outcome.getValue()), sum(outcome.getValue())))
                .toList();
    }

    private Optional<BigDecimal> sum(List<CellCode> cells) {
        return cells.stream()
                .flatMap(cell -> edition.summary().amount(cell).stream())
                .reduce(BigDecimal::add);
    }

    /** The units that received most applications, the most first. */
    private List<Item> units(UnitSheetLayout table, CellCode received) {
        Comparator<Item> most = Comparator.comparing(item -> item.value().orElseThrow());
        return table.groups().stream()
                .flatMap(group -> group.lines().stream())
                .map(line ->
                        new Item(line.unit().name(), table.reference(line, received), table.amount(line, received)))
                .filter(item -> item.value().filter(value -> value.signum() > 0).isPresent())
                .sorted(most.reversed())
                .limit(MOST_UNITS)
                .toList();
    }

    /** Writes a section: each item with its number and its share of the whole. */
    private void items(String title, String heading, List<Item> items, CellCode whole) {
        int top = row + 1;
        row = header(
                sheet,
                styles,
                row,
                title,
                NAME_COLUMNS,
                List.of(heading, edition.text("cover.count"), edition.text("cover.share")));
        Optional<BigDecimal> total = edition.summary().amount(whole).filter(value -> value.signum() > 0);
        int lines = items.stream()
                .mapToInt(item -> TextLines.count(item.name(), NAME_WIDTH - 2))
                .max()
                .orElse(1);
        for (Item item : items) {
            sheet.merged(row, 0, row, NAME_COLUMNS - 1, item.name(), styles.wrapped);
            sheet.formula(row, NAME_COLUMNS, item.formula(), item.value(), styles.number(item.value()));
            String here = "D" + (row + 1);
            String name = CellName.of(whole);
            String share =
                    "IF(COUNT(" + here + "," + name + ")=2,IF(" + name + ">0," + here + "/" + name + ",\"—\"),\"—\")";
            Optional<BigDecimal> part =
                    item.value().flatMap(value -> total.map(all -> value.divide(all, MathContext.DECIMAL64)));
            sheet.formula(row, NAME_COLUMNS + 1, share, part, styles.percent);
            // names on two lines stand close, so that all units are on one page
            sheet.row(row++).setHeightInPoints(lines > 1 ? 14 * lines : 18);
        }
        if (items.isEmpty()) {
            sheet.merged(row, 0, row, TABLE_COLUMNS - 1, PrintedTable.NOTHING, styles.centred);
            row += 2;
            return;
        }
        BarChart chart =
                new BarChart(target, top + 1, items.stream().map(Item::name).toList());
        chart.with(new BarChart.Series(
                edition.text("cover.count"),
                NAME_COLUMNS,
                items.stream().map(Item::value).toList()));
        row = draw(chart, top, row, true);
    }

    /** Writes a section's heading and its table's header; gives the first row of figures. */
    static int header(SheetWriter sheet, Styles styles, int row, String title, int nameColumns, List<String> headers) {
        sheet.text(row, 0, title, styles.section);
        sheet.row(row).setHeightInPoints(24);
        int at = row + 1;
        sheet.merged(at, 0, at, nameColumns - 1, headers.get(0), styles.header);
        for (int index = 1; index < headers.size(); index++) {
            sheet.text(at, nameColumns + index - 1, headers.get(index), styles.header);
        }
        sheet.row(at).setHeightInPoints(30);
        return at + 1;
    }

    /** Draws a chart beside its table, which begins with its header in {@code top}; gives the row after both. */
    static int draw(BarChart chart, int top, int end, boolean lying) {
        int last = Math.max(end - 1, top + CHART_ROWS);
        chart.draw(new CellRangeAddress(top, last, TABLE_COLUMNS, CoverSheet.COLUMNS - 1), lying);
        return last + 2;
    }
}
