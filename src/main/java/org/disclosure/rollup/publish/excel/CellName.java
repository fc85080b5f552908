package org.disclosure.rollup.publish.excel;

import java.util.Collection;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.print.PrintedTable;

/**
 * The workbook's name for a district figure: the cell's code with underscores for slashes and hyphens, {@code
 * t3_3.3.1_total}. Letters, digits, full stops and underscores are what Excel allows in names, and the underscore after
 * the table keeps them from being read as an address.
 */
public final class CellName {

    private CellName() {}

    public static String of(CellCode cell) {
        return cell.toString().replace('/', '_').replace('-', '_');
    }

    /** The sum of the figures that there are; {@code —} when there are none. */
    public static String sum(Collection<CellCode> cells) {
        String names = list(cells);
        return "IF(COUNT(" + names + ")=0,\"" + PrintedTable.NOTHING + "\",SUM(" + names + "))";
    }

    /** Names as the arguments of a function. */
    public static String list(Collection<CellCode> cells) {
        return cells.stream().map(CellName::of).collect(Collectors.joining(","));
    }
}
