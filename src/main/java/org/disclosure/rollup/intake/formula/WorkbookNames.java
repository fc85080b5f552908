package org.disclosure.rollup.intake.formula;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.disclosure.rollup.intake.formula.value.Cells;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;

/** Workbook as the formula parser sees it. Other workbooks and tables with names are unknown to it. */
final class WorkbookNames implements FormulaParsingWorkbook {

    private final Cells cells;

    /** The names that were asked for, by their numbers in tokens. */
    private final List<String> names = new ArrayList<>();

    WorkbookNames(Cells cells) {
        this.cells = cells;
    }

    String name(NamePtg token) {
        return names.get(token.getIndex());
    }

    @Override
    public EvaluationName getName(String name, int sheet) {
        if (cells.named(name, sheet).isEmpty()) {
            return null;
        }
        names.add(name);
        return new KnownName(name, names.size() - 1);
    }

    /** A name whose meaning is looked up when the formula is taken apart. */
    private record KnownName(String text, int index) implements EvaluationName {

        @Override
        public String getNameText() {
            return text;
        }

        @Override
        public boolean isFunctionName() {
            return false;
        }

        @Override
        public boolean hasFormula() {
            return true;
        }

        @Override
        public Ptg[] getNameDefinition() {
            throw new NotCalculatedException();
        }

        @Override
        public boolean isRange() {
            return true;
        }

        @Override
        public NamePtg createPtg() {
            return new NamePtg(index);
        }
    }

    @Override
    public Ptg getNameXPtg(String name, SheetIdentifier sheet) {
        if (sheet != null) {
            throw new NotCalculatedException();
        }
        return new NameXPxg(name);
    }

    @Override
    public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
        if (sheet.getBookName() != null) {
            throw new NotCalculatedException();
        }
        return new Ref3DPxg(sheet, cell);
    }

    @Override
    public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
        if (sheet.getBookName() != null) {
            throw new NotCalculatedException();
        }
        return new Area3DPxg(sheet, area);
    }

    @Override
    public int getExternalSheetIndex(String sheet) {
        throw new NotCalculatedException();
    }

    @Override
    public int getExternalSheetIndex(String workbook, String sheet) {
        throw new NotCalculatedException();
    }

    @Override
    public Table getTable(String name) {
        return null;
    }

    @Override
    public Name createName() {
        throw new NotCalculatedException();
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }
}
