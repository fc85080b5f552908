package org.disclosure.rollup.intake.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.disclosure.rollup.intake.sheet.FormulaCell;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** Collects the formulas of a worksheet part: those of one cell, those that cells share, those over many cells. */
final class XlsxFormulas {

    private final SheetBuilder sheet;
    private final XlsxStyles styles;
    private final Map<String, SharedFormula> shared = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean present;
    private String type;
    private String group;
    private String range;

    XlsxFormulas(SheetBuilder sheet, XlsxStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** A formula that other cells repeat, each for its own place. */
    private record SharedFormula(String text, int row, int column) {}

    /** A cell begins. */
    void startCell() {
        present = false;
        text.setLength(0);
    }

    /** A formula begins; where its text is put. */
    StringBuilder start(XmlHandler.Attributes attributes) {
        present = true;
        type = attributes.find("t");
        group = attributes.find("si");
        range = attributes.find("ref");
        return text;
    }

    /** A cell ends whose stored result, if there is any, is on the sheet. */
    void endCell(int row, int column, int style) {
        if (present) {
            sheet.add(formula(row, column).showing(value -> styles.formatted(style, value)));
        }
    }

    private FormulaCell formula(int row, int column) {
        // some programs write the sign that Excel leaves out
        String own = text.indexOf("=") == 0 ? text.substring(1) : text.toString();
        if ("shared".equals(type) && own.isEmpty()) {
            SharedFormula from = shared.get(group);
            return from == null
                    ? FormulaCell.notUnderstood(row, column, own)
                    : new FormulaCell(
                            row,
                            column,
                            from.text(),
                            true,
                            row - from.row(),
                            column - from.column(),
                            false,
                            UnaryOperator.identity());
        }
        if ("shared".equals(type)) {
            shared.put(group, new SharedFormula(own, row, column));
        }
        boolean ofManyCells = "dataTable".equals(type) || "array".equals(type) && range != null && range.contains(":");
        return own.isEmpty() || ofManyCells
                ? FormulaCell.notUnderstood(row, column, own)
                : FormulaCell.of(row, column, own);
    }
}
