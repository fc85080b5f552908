package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormRow;

/** The charts of the cover, each beside the table that it shows. */
final class CoverCharts {

    private static final int TABLE_COLUMNS = 5;
    private static final int NAME_COLUMNS = 3;
    private static final int CHART_ROWS = 9;
    private static final int MOST_YEARS = 5;
    private static final int MOST_UNITS = 15;
    private static final CellCode RECEIVED = CellCode.parse("t3/1/total");
    private static final CellCode CONCLUDED = CellCode.parse("t3/3.7/total");
    private static final Map<String, CellCode> TREND = new LinkedHashMap<>();

    static {
        TREND.put("cover.received", RECEIVED);
        TREND.put("cover.concluded", CONCLUDED);
        TREND.put("cover.carriedOut", CellCode.parse("t3/4/total"));
    }

    /** A remark after a label: （区分处理的，只计这一情形，不计其他情形）. */
    private static final Pattern REMARK = Pattern.compile("(?<=.)（[^（）]{8,}）$");

    /** A figure by its name, and the formula that it comes from. */
    private record Item(String name, String formula, Optional<BigDecimal> value) {}

    private final Edition edition;
    private final SXSSFSheet target;
    private final SheetWriter sheet;
    private final Styles styles;
    private int row;

    CoverCharts(Edition edition, SXSSFSheet target, Styles styles, int firstRow) {
        this.edition = edition;
        this.target = target;
        this.sheet = new SheetWriter(target);
        this.styles = styles;
        this.row = firstRow + 1;
    }

    /** Writes tables and charts; gives the row after them. */
    int write(UnitTable table) {
        trend();
        items(edition.text("cover.outcomes"), edition.text("cover.outcome"), outcomes(), CONCLUDED);
        target.setRowBreak(row - 1);
        List<Item> units = units(table);
        items(edition.text("cover.byUnit", units.size()), edition.text("column.unit"), units, RECEIVED);
        return row;
    }

    private int header(String title, int nameColumns, List<String> headers) {
        sheet.text(row, 0, title, styles.section);
        sheet.row(row++).setHeightInPoints(24);
        sheet.merged(row, 0, row, nameColumns - 1, headers.get(0), styles.header);
        for (int index = 1; index < headers.size(); index++) {
            sheet.text(row, nameColumns + index - 1, headers.get(index), styles.header);
        }
        sheet.row(row).setHeightInPoints(30);
        return row++;
    }

    private void trend() {
        List<DistrictSummary> years = new ArrayList<>(edition.earlierYears());
        years.add(edition.summary());
        years = years.subList(Math.max(0, years.size() - MOST_YEARS), years.size());
        List<String> headers = new ArrayList<>(List.of(edition.text("cover.year")));
        TREND.keySet().forEach(key -> headers.add(edition.text(key)));
        int nameColumns = TABLE_COLUMNS - TREND.size();
        int top = header(edition.text("cover.trend"), nameColumns, headers);
        List<List<Optional<BigDecimal>>> columns = Stream.generate(
                        () -> (List<Optional<BigDecimal>>) new ArrayList<Optional<BigDecimal>>())
                .limit(TREND.size())
                .toList();
        for (DistrictSummary year : years) {
            sheet.merged(row, 0, row, nameColumns - 1, edition.text("years.year", year.year()), styles.centred);
            int index = 0;
            for (CellCode cell : TREND.values()) {
                Optional<BigDecimal> value =
                        edition.form().sameMeaning(cell, year.form()).flatMap(year::amount);
                trendCell(nameColumns + index, year, cell, value);
                columns.get(index++).add(value);
            }
            sheet.row(row++).setHeightInPoints(18);
        }
        BarChart chart = new BarChart(
                target,
                top + 1,
                years.stream()
                        .map(year -> edition.text("years.year", year.year()))
                        .toList());
        for (int index = 0; index < columns.size(); index++) {
            chart.with(new BarChart.Series(headers.get(index + 1), nameColumns + index, columns.get(index)));
        }
        draw(chart, top, edition.text("cover.trend"), false);
    }

    private void trendCell(int column, DistrictSummary year, CellCode cell, Optional<BigDecimal> value) {
        if (year == edition.summary()) {
            sheet.formula(row, column, CellName.of(cell), value, styles.number(value));
        } else {
            sheet.number(row, column, value, styles.number(value));
        }
    }

    /** The outcomes of table 3 under their headings. */
    private List<Item> outcomes() {
        Map<String, List<CellCode>> outcomes = new LinkedHashMap<>();
        String total = edition.form().table("t3").blocks().get(0).columns().stream()
                .filter(FormColumn::total)
                .findFirst()
                .orElseThrow()
                .code();
        for (FormRow line : edition.form().table("t3").rows()) {
            List<String> under = line.label().under();
            if (!under.isEmpty() && !line.total()) {
                String name = under.size() > 1 ? under.get(1) : line.label().text();
                outcomes.computeIfAbsent(REMARK.matcher(name).replaceFirst(""), key -> new ArrayList<>())
                        .add(new CellCode("t3", line.code(), total));
            }
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
    private List<Item> units(UnitTable table) {
        Comparator<Item> most = Comparator.comparing(item -> item.value().orElseThrow());
        return table.groups().stream()
                .flatMap(group -> group.lines().stream())
                .map(line ->
                        new Item(line.unit().name(), table.reference(line, RECEIVED), table.amount(line, RECEIVED)))
                .filter(item -> item.value().filter(value -> value.signum() > 0).isPresent())
                .sorted(most.reversed())
                .limit(MOST_UNITS)
                .toList();
    }

    /** Writes a section: each item with its number and its share of the whole. */
    private void items(String title, String heading, List<Item> items, CellCode whole) {
        int top =
                header(title, NAME_COLUMNS, List.of(heading, edition.text("cover.count"), edition.text("cover.share")));
        Optional<BigDecimal> total = edition.summary().amount(whole).filter(value -> value.signum() > 0);
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
            sheet.row(row++).setHeightInPoints(item.name().length() > 11 ? 30 : 20);
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
        draw(chart, top, title, true);
    }

    private void draw(BarChart chart, int top, String title, boolean lying) {
        int last = Math.max(row - 1, top + CHART_ROWS);
        chart.draw(new CellRangeAddress(top, last, TABLE_COLUMNS, CoverSheet.COLUMNS - 1), title, lying);
        row = last + 2;
    }
}
