package org.disclosure.rollup.intake.xls;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.disclosure.rollup.intake.calculation.CalculationSettings;
import org.disclosure.rollup.intake.formula.RelativeFormula;
import org.disclosure.rollup.intake.sheet.FormulaCell;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** Collects the formulas of an "XML Spreadsheet 2003", and what it says of how they are calculated. */
final class SpreadsheetXmlFormulas {

    private final CalculationSettings settings = new CalculationSettings();
    private String formula;
    private boolean overManyCells;

    /** Calculation settings of the file. */
    CalculationSettings settings() {
        return settings;
    }

    /**
     * Takes an element outside of cells.
     *
     * @param sheet null outside of sheets
     */
    void start(String name, Attributes attributes, SheetBuilder sheet) {
        switch (name) {
            // Excel says its version; what says none is by a program that does not calculate
            case "Version" -> settings.believe(true);
            case "Date1904" -> settings.countFrom1904(true);
            case "PrecisionAsDisplayed" -> settings.calculateAsShown(true);
            case "NamedRange" -> addName(attributes, sheet == null ? "" : sheet.name());
            default -> {
                // nothing of formulas
            }
        }
    }

    private void addName(Attributes attributes, String sheet) {
        String name = SpreadsheetXmlHandler.attribute(attributes, "Name", "");
        RelativeFormula.toA1(SpreadsheetXmlHandler.attribute(attributes, "RefersTo", ""), 0, 0)
                .ifPresent(meaning -> settings.name(name, sheet, meaning));
    }

    void startCell(Attributes attributes) {
        formula = SpreadsheetXmlHandler.attribute(attributes, "Formula", null);
        overManyCells = !"RC".equals(SpreadsheetXmlHandler.attribute(attributes, "ArrayRange", "RC"));
    }

    /** Adds the formula of a cell whose stored result, if there is any, is on the sheet. */
    void endCell(SheetBuilder sheet, int row, int column, UnaryOperator<RawCell> formatted) {
        if (formula == null) {
            return;
        }
        Optional<String> a1 = RelativeFormula.toA1(formula, row, column);
        FormulaCell cell = a1.isEmpty() || overManyCells
                ? FormulaCell.notUnderstood(row, column, formula.substring(formula.indexOf('=') + 1))
                : FormulaCell.of(row, column, a1.get());
        sheet.add(cell.showing(formatted));
    }
}
