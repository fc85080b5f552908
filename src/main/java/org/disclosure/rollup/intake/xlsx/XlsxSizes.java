package org.disclosure.rollup.intake.xlsx;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/**
 * Tells which rows and columns of a worksheet nobody sees: those that it hides, and those without height or width. A row
 * that is written out is seen unless it says otherwise, even on a sheet whose other rows are hidden.
 */
final class XlsxSizes {

    private static final Pattern NOUGHT = Pattern.compile("0+(?:\\.0*)?");

    private final SheetBuilder sheet;
    private final Limits limits;
    private final BitSet seen = new BitSet();
    private boolean othersHidden;

    XlsxSizes(SheetBuilder sheet, Limits limits) {
        this.sheet = sheet;
        this.limits = limits;
    }

    /** Sets the size of the columns that have none of their own. */
    void others(Attributes attributes) {
        othersHidden = isNought(attributes.find("defaultColWidth"));
    }

    /** Sets the size of some columns. */
    void column(Attributes attributes) {
        int first = Integer.parseInt(attributes.find("min")) - 1;
        int last = Integer.parseInt(attributes.find("max")) - 1;
        if (isHidden(attributes) || isNought(attributes.find("width"))) {
            sheet.hideColumns(first, last);
        } else if (first >= 0 && first < limits.columns() && last >= first) {
            seen.set(first, Math.min(last, limits.columns()) + 1);
        }
    }

    /** Ends the columns. */
    void endColumns() {
        for (int at = 0; othersHidden && at < limits.columns(); at++) {
            if (!seen.get(at)) {
                sheet.hideColumns(at, at);
            }
        }
    }

    /** Sets the size of a row. */
    void row(int row, Attributes attributes) {
        if (isHidden(attributes) || isNought(attributes.find("ht"))) {
            sheet.hideRow(row);
        }
    }

    private static boolean isHidden(Attributes attributes) {
        return XlsxStylesHandler.isTrue(attributes.find("hidden"));
    }

    /** True if a size is {@code 0} or {@code 0.0}. */
    private static boolean isNought(String size) {
        return size != null && size.startsWith("0") && NOUGHT.matcher(size).matches();
    }
}
