package org.disclosure.rollup.form;

import java.util.List;
import java.util.Map;

/**
 * The names under which the numbers of findings know an edition of the form, kept in {@code forms/kept-names.yaml}. They are
 * the labels of the first release and stay as they are when a label is printed otherwise; what is not among them is known by
 * its code. Never for people to read.
 */
public final class KeptNames {

    private final Map<String, String> sections;
    private final Map<String, String> tables;
    private final Map<String, List<String>> rows;
    private final Map<String, List<String>> columns;
    private final Map<String, String> groups;

    KeptNames(
            Map<String, String> sections,
            Map<String, String> tables,
            Map<String, List<String>> rows,
            Map<String, List<String>> columns,
            Map<String, String> groups) {
        this.sections = Map.copyOf(sections);
        this.tables = Map.copyOf(tables);
        this.rows = Map.copyOf(rows);
        this.columns = Map.copyOf(columns);
        this.groups = Map.copyOf(groups);
    }

    /** The section of this number, from 1. */
    public String section(int number) {
        String code = Integer.toString(number);
        return sections.getOrDefault(code, code);
    }

    public String table(String table) {
        return tables.getOrDefault(table, table);
    }

    public String row(String table, String row) {
        return names(rows, table, row).get(0);
    }

    public String column(String table, String column) {
        return names(columns, table, column).get(0);
    }

    /** The row without numbering and remark. */
    public String shortRow(String table, String row) {
        return names(rows, table, row).get(1);
    }

    /** The column without numbering and remark. */
    public String shortColumn(String table, String column) {
        return names(columns, table, column).get(1);
    }

    /** The heading over several rows, by the code that theirs begin with. */
    public String group(String table, String heading) {
        return groups.getOrDefault(table + "/" + heading, heading);
    }

    /** Column and row of a cell. */
    public String title(CellCode cell) {
        return column(cell.table(), cell.column()) + "·" + row(cell.table(), cell.row());
    }

    private static List<String> names(Map<String, List<String>> names, String table, String code) {
        return names.getOrDefault(table + "/" + code, List.of(code, code));
    }
}
