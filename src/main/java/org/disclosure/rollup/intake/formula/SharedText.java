package org.disclosure.rollup.intake.formula;

import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.disclosure.rollup.intake.formula.value.Cells;
import org.disclosure.rollup.intake.formula.value.Formula;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;

/** The text of a formula for its own cell, where the file has it for another cell only. */
public final class SharedText implements FormulaRenderingWorkbook {

    /** Longer ones are shown as the file has them. */
    private static final int LONGEST = 500;

    private final WorkbookNames names;

    private SharedText(Cells cells) {
        this.names = new WorkbookNames(cells);
    }

    /** The text without the equals sign; as the file has it when it is no formula that is understood. */
    public static String of(Formula formula, Cells cells) {
        if (formula.rowShift() == 0 && formula.columnShift() == 0
                || formula.text().length() > LONGEST) {
            return formula.text();
        }
        try {
            SharedText text = new SharedText(cells);
            Ptg[] tokens = FormulaParser.parse(formula.text(), text.names, FormulaType.CELL, formula.sheet());
            return FormulaRenderer.toFormulaString(text, Shift.of(tokens, formula.rowShift(), formula.columnShift()));
        } catch (RuntimeException | StackOverflowError e) {
            return formula.text();
        }
    }

    @Override
    public EvaluationWorkbook.ExternalSheet getExternalSheet(int sheet) {
        throw new NotCalculatedException();
    }

    @Override
    public String getSheetFirstNameByExternSheet(int sheet) {
        throw new NotCalculatedException();
    }

    @Override
    public String getSheetLastNameByExternSheet(int sheet) {
        throw new NotCalculatedException();
    }

    @Override
    public String resolveNameXText(NameXPtg name) {
        throw new NotCalculatedException();
    }

    @Override
    public String getNameText(NamePtg name) {
        return names.name(name);
    }
}
