package org.disclosure.rollup.intake.xls;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.PrecisionRecord;
import org.apache.poi.hssf.record.RecalcIdRecord;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.disclosure.rollup.intake.calculation.CalculationSettings;
import org.disclosure.rollup.intake.sheet.FormulaCell;

/** The formulas of a sheet of Excel 97-2003. */
final class XlsFormulas {

    private final HSSFSheet sheet;
    private final XlsLooks looks;
    private Optional<Set<CellAddress>> outdated = Optional.empty();

    XlsFormulas(HSSFSheet sheet, XlsLooks looks) {
        this.sheet = sheet;
        this.looks = looks;
    }

    /** The formula of a cell that has one. */
    FormulaCell of(Cell cell) {
        FormulaCell formula = formula(cell).showing(result -> looks.formatted(cell, result));
        if (outdated.isEmpty()) {
            outdated = Optional.of(outdated());
        }
        return outdated.get().contains(cell.getAddress()) ? formula.outdated() : formula;
    }

    private static FormulaCell formula(Cell cell) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        try {
            String text = cell.getCellFormula();
            boolean ofManyCells = cell.isPartOfArrayFormulaGroup()
                    && cell.getArrayFormulaRange().getNumberOfCells() > 1;
            return ofManyCells ? FormulaCell.notUnderstood(row, column, text) : FormulaCell.of(row, column, text);
        } catch (RuntimeException e) {
            // tokens that no text can be made of
            return FormulaCell.notUnderstood(row, column, "");
        }
    }

    /** The cells of which the file says that they are to be calculated when it is opened, or always. */
    private Set<CellAddress> outdated() {
        Set<CellAddress> cells = new HashSet<>();
        for (Iterator<CellValueRecordInterface> records = sheet.getSheet().getCellValueIterator();
                records.hasNext(); ) {
            if (records.next() instanceof FormulaRecordAggregate aggregate) {
                FormulaRecord formula = aggregate.getFormulaRecord();
                if (formula.isCalcOnLoad() || formula.isAlwaysCalc()) {
                    cells.add(new CellAddress(formula.getRow(), formula.getColumn()));
                }
            }
        }
        return cells;
    }

    /** Calculation settings of the workbook. */
    static CalculationSettings settings(HSSFWorkbook workbook) {
        InternalWorkbook records = workbook.getInternalWorkbook();
        CalculationSettings settings = new CalculationSettings();
        boolean last = records.findFirstRecordBySid(RecalcIdRecord.sid) instanceof RecalcIdRecord calculation
                && CalculationSettings.isLast(Integer.toUnsignedLong(calculation.getEngineId()));
        settings.believe(last && CalculationSettings.isCalculating(program(workbook)));
        settings.countFrom1904(records.isUsing1904DateWindowing());
        settings.calculateAsShown(records.findFirstRecordBySid(PrecisionRecord.sid) instanceof PrecisionRecord precision
                && !precision.getFullPrecision());
        for (HSSFName name : workbook.getAllNames()) {
            addName(settings, workbook, name);
        }
        return settings;
    }

    /** The program that wrote the workbook; null when the file does not say. */
    private static String program(HSSFWorkbook workbook) {
        try {
            return PropertySetFactory.create(workbook.getDirectory(), SummaryInformation.DEFAULT_STREAM_NAME)
                            instanceof SummaryInformation summary
                    ? summary.getApplicationName()
                    : null;
        } catch (IOException | HPSFException | RuntimeException e) {
            // no such part, or one that cannot be read
            return null;
        }
    }

    private static void addName(CalculationSettings settings, HSSFWorkbook workbook, HSSFName name) {
        try {
            String sheet = name.getSheetIndex() < 0 ? "" : workbook.getSheetName(name.getSheetIndex());
            String meaning = name.getRefersToFormula();
            if (!name.isFunctionName() && meaning != null) {
                settings.name(name.getNameName(), sheet, meaning);
            }
        } catch (RuntimeException e) {
            // a name that means nothing any more
        }
    }
}
