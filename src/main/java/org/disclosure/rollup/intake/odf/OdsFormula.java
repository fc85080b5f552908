package org.disclosure.rollup.intake.odf;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.disclosure.rollup.intake.formula.OpenFormula;
import org.disclosure.rollup.intake.sheet.FormulaCell;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/**
 * Formula of a cell of an OpenDocument spreadsheet.
 *
 * @param text its formula as written; null for none
 * @param overManyCells whether the formula has a result in more than this cell
 * @param other whether formulas see something else in the cell than its text: a day, a time, a truth value
 */
record OdsFormula(String text, boolean overManyCells, boolean other) {

    /** Of a cell without a formula. */
    static final OdsFormula NONE = new OdsFormula(null, false, false);

    static OdsFormula of(Attributes attributes) {
        String type = attributes.find("office:value-type");
        String formula = attributes.find("table:formula");
        boolean other = "date".equals(type) || "time".equals(type) || "boolean".equals(type);
        boolean many = OdfBody.number(attributes, "table:number-matrix-columns-spanned") > 1
                || OdfBody.number(attributes, "table:number-matrix-rows-spanned") > 1;
        return formula == null && !other ? NONE : new OdsFormula(formula, many, other);
    }

    /** True if the cell has a formula. */
    boolean isThere() {
        return text != null;
    }

    /**
     * Says it of a cell of the sheet, after the cell's stored result.
     *
     * @param repeated whether the cell stands for several, whose formula is the first one's only
     * @param formatted gives a result what the cell's number format shows of it
     */
    void addTo(SheetBuilder sheet, int row, int column, boolean repeated, UnaryOperator<RawCell> formatted) {
        if (other) {
            sheet.addOther(row, column);
        }
        if (text == null) {
            return;
        }
        Optional<String> excel = OpenFormula.toExcel(text);
        FormulaCell formula = excel.isEmpty() || overManyCells || repeated
                ? FormulaCell.notUnderstood(row, column, excel.orElse(text.substring(text.indexOf('=') + 1)))
                : FormulaCell.of(row, column, excel.get());
        sheet.add(formula.showing(formatted));
    }
}
